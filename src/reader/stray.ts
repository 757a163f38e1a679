import type { Dirent } from 'node:fs'
import { VFile } from 'vfile'
import { folderByKind } from '../model/thing.ts'
import { nearest } from '../rules/nearest.ts'
import { report } from '../rules/problem.ts'

/** Beside the folders of the kinds. */
export function strayAtTop(path: string, entry: Dirent): VFile {
  const near = nearest(entry.name, folders)
  return stray(path, {
    unexpected: entry.isDirectory() ? `folder \`${entry.name}/\`` : `${nounOf(entry)} \`${entry.name}\``,
    expected: `one of the folders ${folders.map((name) => `\`${name}/\``).join(', ')}, or \`README.md\``,
    actual: entry.name,
    suggestion: near && `${near}/`,
  })
}

export function strayInFolder(path: string, entry: Dirent): VFile {
  return stray(path, {
    unexpected: `${nounOf(entry)} \`${entry.name}\``,
    expected: 'only Markdown files, each ending in `.md`',
    actual: entry.name,
  })
}

export function unreadableFolder(path: string, error: unknown): VFile {
  return stray(path, {
    unexpected: 'folder that cannot be read',
    expected: 'a folder of content',
    actual: String(error),
  })
}

const folders = Object.values(folderByKind)

function stray(
  path: string,
  problem: { unexpected: string; expected: string; actual: string; suggestion?: string | undefined },
): VFile {
  const file = new VFile({ path })
  report(file, { ruleId: 'known-folder', ...problem })
  return file
}

function nounOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'symbolic link'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'special file'
}
