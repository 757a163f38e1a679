import { expressionOf, type HeaderRule } from './headers.ts'
import { fileOf, type Redirect } from './redirects.ts'

/**
 * The rules for nginx in two files: one with `map`, to be included within `http`, one to be included within `server`.
 * A map takes the first expression that fits, so that the rules come last first.
 */
export function formatNginx(rules: HeaderRule[], redirects: Redirect[]): { http: string; server: string } {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  const sent = names.filter((name) => name !== 'Content-Type')
  return {
    http: [pathMap, ...sent.map((name) => formatMap(name, rules))].join('\n'),
    server: [
      ...behaviour,
      ...sent.map((name) => `add_header ${name} $${variableOf(name)} always;`),
      ...formatTypes(rules),
      ...redirects.map(formatRedirect),
      '',
    ].join('\n'),
  }
}

/** The address that a reader sees, though the file of a folder is served, e.g., `/about/` for `/about/index.html`. */
const pathMap = `map $uri $readout_path {
  "~^(?<readout_folder>/|/.*/)index\\.html$" $readout_folder;
  default $uri;
}
`

/** A second request for what did not change gets 304, since nginx makes a strong ETag of a file’s time and size. */
const behaviour = [
  'index index.html;',
  'absolute_redirect off;',
  'charset utf-8;',
  'gzip_static on;',
  'gzip_vary on;',
  'error_page 404 /404.html;',
  'location = /404.html { internal; }',
  String.raw`location ~ "^/_(headers|redirects|hosting/.*)$|\.(br|gz)$" { return 404; }`,
]

function formatMap(name: string, rules: HeaderRule[]): string {
  const lines = rules.toReversed().flatMap((rule) => {
    const value = rule.headers[name]
    return value === undefined ? [] : [`  "~${expressionOf(rule)}" "${value}";`]
  })
  return [`map $readout_path $${variableOf(name)} {`, ...lines, '}', ''].join('\n')
}

/** `readout_referrer_policy` */
function variableOf(name: string): string {
  return `readout_${name.toLowerCase().replaceAll('-', '_')}`
}

/** As locations, since nginx would send a `Content-Type` that it was told to add as a second one. */
function formatTypes(rules: HeaderRule[]): string[] {
  return rules.flatMap((rule) => {
    const type = rule.headers['Content-Type']
    return type ? [`location ~ "${expressionOf(rule)}" { types {} default_type "${type}"; }`] : []
  })
}

function formatRedirect({ from, to, status }: Redirect): string {
  if (status === 301) return `location = ${from} { return 301 ${to}; }`
  return `location = ${from} { error_page 410 ${fileOf({ to, status })}; return 410; }`
}
