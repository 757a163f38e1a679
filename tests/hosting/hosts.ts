/** Reads `_headers` as a host does, so that a test sees what the host would send. */
type Host = (text: string) => (path: string) => Record<string, string>

type Line = { remove: string } | { name: string; value: string }
type Rule = { pattern: string; lines: Line[] }

/** Two rules that name one header are joined, unless the second removes it first; a pattern is anchored, `*` is greedy. */
export const headersOnCloudflare: Host = (text) => {
  const rules = new Map(read(text).map((rule) => [rule.pattern, rule])) // of two with one pattern the second stays
  return (path) => {
    const headers: Record<string, string> = {}
    for (const { lines } of [...rules.values()].filter(({ pattern }) => expression(pattern).test(path))) {
      for (const line of lines) if ('remove' in line) delete headers[line.remove]
      for (const line of lines) {
        if ('name' in line) headers[line.name] = [headers[line.name], line.value].filter(Boolean).join(', ')
      }
    }
    return headers
  }
}

/** A line without a colon is passed over, and of two rules that name one header the second wins. */
export const headersOnNetlify: Host = (text) => {
  const rules = read(text)
  return (path) => {
    const matching = rules.filter(({ pattern }) => expression(pattern).test(path))
    const named = matching.flatMap(({ lines }) => lines.filter((line) => 'name' in line))
    return Object.fromEntries(named.map(({ name, value }) => [name, value]))
  }
}

function read(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, remove] = /^! (.+)$/.exec(line) ?? []
    const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? []
    if (line.startsWith('/')) rules.push({ pattern: line, lines: [] })
    else if (remove) rules.at(-1)?.lines.push({ remove })
    else if (name && value) rules.at(-1)?.lines.push({ name, value })
  }
  return rules
}

function expression(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(RegExp.escape).join('(.*)')}$`)
}
