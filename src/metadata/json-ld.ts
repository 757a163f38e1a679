import type { Graph, Thing } from 'schema-dts'

/** Things as JSON-LD, in a form that no `</script>` within a text can end. */
export function serialize(things: Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(graph, withoutEmptyLists).replace(/[<\u2028\u2029]/g, escape)
}

function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

/** `<` as `\u003c`, which JSON reads as the same character. */
function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
