import { expressionOf, type HeaderRule } from './headers.ts'

/**
 * The rules for nginx in two files: one with `map`, to be included within `http`, one to be included within `server`.
 * A map takes the first expression that fits, so that the rules come last first.
 */
export function formatNginx(rules: HeaderRule[]): { http: string; server: string } {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  const sent = names.filter((name) => name !== 'Content-Type')
  return {
    http: sent.map((name) => formatMap(name, rules)).join('\n'),
    server: [
      ...sent.map((name) => `add_header ${name} $${variableOf(name)} always;`),
      ...formatTypes(rules),
      '',
    ].join('\n'),
  }
}

function formatMap(name: string, rules: HeaderRule[]): string {
  const lines = rules.toReversed().flatMap((rule) => {
    const value = rule.headers[name]
    return value === undefined ? [] : [`  "~${expressionOf(rule)}" "${value}";`]
  })
  return [`map $uri $${variableOf(name)} {`, ...lines, '}', ''].join('\n')
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
