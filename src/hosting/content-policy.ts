import { createHash } from 'node:crypto'
import { speculationRules } from '../model/speculation-rules.ts'

/** What a page may do, from nothing up. `styles` are the texts of the style elements that pages have. */
export function contentPolicy(styles: string[]): string {
  return formatPolicy({ ...policyOf(styles), 'frame-ancestors': "'none'" })
}

/** That of a page that other sites may frame. */
export function framedPolicy(styles: string[]): string {
  return formatPolicy({ ...policyOf(styles), 'frame-ancestors': '*' })
}

/** That of the search, which compiles the program that reads its index. */
export function searchPolicy(styles: string[]): string {
  return formatPolicy({
    ...policyOf(styles),
    'script-src': `${scripts} 'wasm-unsafe-eval'`,
    'frame-ancestors': "'none'",
  })
}

type Policy = Record<string, string>

function policyOf(styles: string[]): Policy {
  return {
    'default-src': "'none'",
    'script-src': scripts,
    'style-src': ["'self'", ...styles.map(hashSource).sort()].join(' '), // a file for paper beside them
    'font-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'", // else who audits a page from within cannot read our robots.txt
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }
}

const scripts = `'self' ${hashSource(speculationRules)}`

/** `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='` */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
