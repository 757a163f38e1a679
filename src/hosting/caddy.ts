import { expressionOf, type HeaderRule } from './headers.ts'

/**
 * The rules for Caddy, to be imported within a site and again within its `handle_errors`. A `route` keeps the order,
 * so that the later rule has the last word.
 */
export function formatCaddy(rules: HeaderRule[]): string {
  return ['route {', ...rules.flatMap(formatRule), '}', ''].join('\n')
}

function formatRule(rule: HeaderRule, index: number): string[] {
  const lines = Object.entries(rule.headers).map(([name, value]) => `    ${name} "${value}"`)
  return [
    `  @readout${index} path_regexp ${expressionOf(rule)}`,
    `  header @readout${index} {`,
    ...lines,
    '  }',
  ]
}
