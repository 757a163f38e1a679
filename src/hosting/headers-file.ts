import type { HeaderRule } from './headers.ts'

/**
 * The rules as `_headers`, which Cloudflare and Netlify read in the published folder. Cloudflare joins what two rules
 * say of one header, unless the second begins with `! Name`; Netlify passes over such a line and lets the second win.
 */
export function formatHeadersFile(rules: HeaderRule[]): string {
  return rules.map((rule, index) => formatRule(rule, rules.slice(0, index))).join('\n')
}

/** Reads what `formatHeadersFile` wrote, for the local server. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('/'))
  return blocks.map((block) => {
    const [paths = '', ...lines] = block.trimEnd().split('\n')
    const headers = lines.filter((line) => line.includes(': ')).map((line) => splitAt(line.trim(), ': '))
    return { paths, headers: Object.fromEntries(headers) }
  })
}

function formatRule({ paths, headers }: HeaderRule, earlier: HeaderRule[]): string {
  const named = new Set(earlier.flatMap((rule) => Object.keys(rule.headers)))
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    ...(named.has(name) ? [`! ${name}`] : []),
    `${name}: ${value}`,
  ])
  return [paths, ...lines.map((line) => `  ${line}`), ''].join('\n')
}

function splitAt(line: string, mark: string): [string, string] {
  const index = line.indexOf(mark)
  return [line.slice(0, index), line.slice(index + mark.length)]
}
