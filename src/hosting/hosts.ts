/** Where a site can be put. Limits and abilities are those that the hosts published in November 2026. */
export type Host = {
  name: string
  /** Whether it sends the headers that we describe. */
  sendsHeaders: boolean
  /** Whether it answers 301 where a page moved; elsewhere a page is there that leads on. */
  redirects: boolean
  /** Whether it answers 410 where a page was withdrawn; elsewhere the page that says so comes with 200. */
  answersGone: boolean
  /** Whether it sends the `.br` and `.gz` that lie beside a file; others compress by themselves. */
  sendsCompressed: boolean
  limits: Partial<Record<Measure, number>>
}

/** What hosts count. Sizes are in bytes, lengths in characters. */
export type Measure = keyof typeof measures

export const measures = {
  files: 'files',
  fileSize: 'bytes in the largest file',
  siteSize: 'bytes in all files',
  redirects: 'redirects',
  redirectLength: 'characters in the longest redirect',
  headerRules: 'header rules',
  headerLength: 'characters in the longest header',
  functionSize: 'bytes in the function that redirects',
} as const

const MiB = 1024 ** 2

const cloudflare: Host = {
  name: 'Cloudflare (free)',
  sendsHeaders: true,
  redirects: true,
  answersGone: false,
  sendsCompressed: false,
  limits: {
    files: 20_000,
    fileSize: 25 * MiB,
    redirects: 2_000,
    redirectLength: 1_000,
    headerRules: 100,
    headerLength: 2_000,
  },
}

const ownMachine = {
  sendsHeaders: true,
  redirects: true,
  answersGone: true,
  sendsCompressed: true,
  limits: {},
}

export const hosts = {
  cloudflare,
  'cloudflare-paid': {
    ...cloudflare,
    name: 'Cloudflare (paid)',
    limits: { ...cloudflare.limits, files: 100_000 },
  },
  netlify: {
    name: 'Netlify',
    sendsHeaders: true,
    redirects: true,
    answersGone: true,
    sendsCompressed: false,
    limits: { redirects: 10_000 },
  },
  'github-pages': {
    name: 'GitHub Pages',
    sendsHeaders: false,
    redirects: false,
    answersGone: false,
    sendsCompressed: false,
    limits: { siteSize: 1024 * MiB },
  },
  cloudfront: {
    name: 'S3 with CloudFront',
    sendsHeaders: true,
    redirects: true,
    answersGone: false,
    sendsCompressed: false,
    limits: { functionSize: 10_240 },
  },
  nginx: { name: 'nginx', ...ownMachine },
  caddy: { name: 'Caddy', ...ownMachine },
} as const satisfies Record<string, Host>

export type HostName = keyof typeof hosts

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name)
}

/** The grammar of the check, e.g., `Unexpected 20,431 files, expected at most 20,000 on Cloudflare (free)`. */
export function excesses(counted: Record<Measure, number>, { name, limits }: Host): string[] {
  return (Object.entries(limits) as [Measure, number][])
    .filter(([measure, limit]) => counted[measure] > limit)
    .map(
      ([measure, limit]) =>
        `Unexpected ${format(counted[measure])} ${measures[measure]}, expected at most ${format(limit)} on ${name}`,
    )
}

function format(number: number): string {
  return new Intl.NumberFormat('en').format(number)
}
