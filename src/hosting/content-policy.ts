import { createHash } from 'node:crypto'

/** The texts of the elements `style` and `script` that pages have. */
export type InlineTexts = { styles: string[]; scripts: string[] }

/** What a page may do, from nothing up. */
export function contentPolicy(inline: InlineTexts): string {
  return formatPolicy({ ...policyOf(inline), 'frame-ancestors': "'none'" })
}

/** That of a page that other sites may frame. */
export function framedPolicy(inline: InlineTexts): string {
  return formatPolicy({ ...policyOf(inline), 'frame-ancestors': '*' })
}

/** That of the search, which compiles the program that reads its index. */
export function searchPolicy(inline: InlineTexts): string {
  return formatPolicy({
    ...policyOf(inline),
    'script-src': `${sourcesOf(inline.scripts)} 'wasm-unsafe-eval'`,
    'frame-ancestors': "'none'",
  })
}

type Policy = Record<string, string>

function policyOf({ styles, scripts }: InlineTexts): Policy {
  return {
    'default-src': "'none'",
    'script-src': sourcesOf(scripts), // a file for the search beside them
    'style-src': hashesOf(styles),
    'font-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'", // else who audits a page from within cannot read our robots.txt
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }
}

function sourcesOf(texts: string[]): string {
  return `'self' ${hashesOf(texts)}`
}

function hashesOf(texts: string[]): string {
  return texts.map(hashSource).sort().join(' ')
}

/** `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='` */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
