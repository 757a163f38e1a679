import type { Root, Yaml } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Frontmatter } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import { findKey, findNode, parseYaml, type Range } from './yaml.ts'

/** Reads the YAML between the first two lines of `---`; reports what is not a plain mapping, and then returns none. */
export function parseFrontmatter(file: VFile, tree: Root): Frontmatter | undefined {
  const yaml = tree.children.find((node) => node.type === 'yaml')
  if (!yaml) {
    reportMissing(file)
    return undefined
  }
  const positionOf = locate(file, startOf(yaml))
  const { document, fault } = parseYaml(String(file.value).slice(startOf(yaml), endOf(yaml)))
  if (fault) {
    report(file, { ruleId: 'frontmatter', ...fault, place: positionOf(fault.range) })
    return undefined
  }
  const root = document.contents
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => positionOf(findNode(root, path)?.range ?? root?.range),
    keyPlaceOf: (path) => positionOf(findKey(root, path)?.range ?? root?.range),
  }
}

function reportMissing(file: VFile): void {
  const unclosed = /^---[ \t]*\r?\n/.test(String(file.value))
  report(file, {
    ruleId: 'frontmatter',
    unexpected: unclosed ? 'frontmatter without an end' : 'text before the frontmatter',
    expected: unclosed
      ? 'a line `---` after the last key'
      : '`---` as the first line, then keys, then another line `---`',
    place: { line: 1, column: 1 },
  })
}

/** The YAML begins after the first line, `---`, and ends before the last. */
function startOf({ position }: Yaml): number {
  return (position?.start.offset ?? 0) + '---\n'.length
}

function endOf({ position }: Yaml): number {
  return (position?.end.offset ?? 0) - '---'.length
}

/** From a range in the YAML to a position in the file; of a value that runs over several lines, to its beginning. */
function locate(file: VFile, start: number): (range: Range) => Position | undefined {
  const { toPoint } = location(file)
  return (range) => {
    const [from, to] = range ?? [0, 0]
    const first = toPoint(start + from)
    const last = toPoint(start + to)
    return first && { start: first, end: last?.line === first.line ? last : first }
  }
}
