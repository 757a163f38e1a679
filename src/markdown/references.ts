import type { Element, Nodes } from 'hast'
import type { Html, Link, Nodes as MarkdownNodes, Root as MarkdownRoot } from 'mdast'
import type { Node, Point } from 'unist'
import { indexByKind, type Library } from '../model/library.ts'
import type { Reference } from '../model/prose.ts'
import { isThingKind } from '../model/thing.ts'
import { nodesIn } from './nodes.ts'

/** The links to things of ours, in the order of the text, each with the place of its link. */
export function referencesIn(tree: MarkdownNodes): { reference: Reference; at: Node }[] {
  return nodesIn(tree, 'link').flatMap((link) => {
    const reference = parseReference(link.url)
    return reference ? [{ reference, at: placeOf(link) }] : []
  })
}

/** Of what a text links to those that it links to by HTML alone, each with the place of that. */
export function referencesByHtml(all: Reference[], tree: MarkdownRoot): { reference: Reference; at: Node }[] {
  const written = new Set(referencesIn(tree).map(({ reference: { kind, id } }) => `${kind}:${id}`))
  return all
    .filter(({ kind, id }) => !written.has(`${kind}:${id}`))
    .map((reference) => {
      const html = nodesIn(tree, 'html').find(({ value }) => value.includes(reference.id))
      return { reference, at: html ? placeOf(html) : tree }
    })
}

/** No more than that, as a memory has many. A link by reference, `[words][id]`, has no place, but its words have. */
function placeOf(node: Link | Html): Node {
  const { type } = node
  const place = node.position ?? ('children' in node ? node.children[0]?.position : undefined)
  return { type, ...(place && { position: { start: pointOf(place.start), end: pointOf(place.end) } }) }
}

function pointOf({ line, column }: Point): Point {
  return { line, column }
}

/** `person:sergey-lavrov` is a reference; an address of any other scheme, or of none, is not. */
export function parseReference(url: string): Reference | undefined {
  const kind = schemeOf(url)
  return kind !== undefined && isThingKind(kind) ? { kind, id: url.slice(kind.length + 1) } : undefined
}

/** What stands before the colon, as written, e.g., `persn` in `persn:sergey-lavrov`; nothing for a path. */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
}

/** The same in HTML: the thing that an `<a>` refers to. */
export function referenceOf(node: Nodes): Reference | undefined {
  return isLink(node) ? parseReference(String(node.properties['href'] ?? '')) : undefined
}

/** What a text links to has been checked; this makes sure of it. */
export function assertKnown({ kind, id }: Reference, library: Library): void {
  if (!library[indexByKind[kind]].has(id)) throw new Error(`unknown ${kind}: ${id}`)
}

export function isLink(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'a'
}
