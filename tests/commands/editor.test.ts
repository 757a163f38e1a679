import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { createWorkspace } from './workspace.ts'

describe('Visual Studio Code, with its task and Astro’s extension', () => {
  test('completes keys and shows a misspelt one while one types', async () => {
    const { complete, problems } = await openInEditor('people/ada-north.md', (text) =>
      text.replace('surname:', 'surnmae:').replace(/^role:.*$/m, ''),
    )
    expect(await complete('')).toMatchObject({
      role: 'Office held, e.g., `Foreign minister of Russia`.',
      alternateNames: 'Other spellings that a reader may meet.',
    })
    await expect.poll(problems, { timeout: 20_000 }).toContain('3:1 Property surnmae is not allowed.')
  })

  test('completes values', async () => {
    const { complete } = await openInEditor('events/2025-01-10-call.md', (text) =>
      text.replace('status: held', 'status: '),
    )
    expect(Object.keys(await complete('status: '))).toEqual(['planned', 'held', 'postponed', 'cancelled'])
  })

  test('shows what the task prints, at its place', async () => {
    const { background, pattern } = readTask().problemMatcher
    const lines = (await runTask(createWorkspace('key-that-is-misspelt'))).trimEnd().split('\n')
    const matching = (expression: string) => lines.filter((line) => new RegExp(expression).test(line))
    expect(matching(background.beginsPattern)).toEqual(lines.slice(0, 1))
    expect(matching(background.endsPattern)).toEqual(lines.slice(-1))
    const place = ['content/people/ada-north.md', '3', '1', 'error', 'known-key']
    expect(lines[1]?.match(pattern[0].regexp)?.slice(1)).toEqual(place)
    expect(lines[2]?.match(pattern[1].regexp)?.[1]).toMatch(/^Unexpected key `surnmae`/)
  })
})

function readTask() {
  return JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')).tasks[0]
}

/** What the task prints before anything changes. */
async function runTask(workspace: string): Promise<string> {
  expect(readTask().command).toBe('npm run --silent check -- --watch')
  const env = { ...process.env, READOUT_CONTENT: 'content', READOUT_NOW: '2025-01-15', NO_COLOR: '1' }
  const child = spawn(process.execPath, [resolve('src/commands/check.ts'), '--watch'], {
    cwd: workspace,
    env,
  })
  onTestFinished(() => void child.kill())
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/claims?, .+\n$/)
  return printed
}

/** A file of the base site, as somebody is changing it. */
async function openInEditor(path: string, change: (text: string) => string) {
  const workspace = createWorkspace('base')
  await runTask(workspace)
  const uri = pathToFileURL(join(workspace, 'content', path)).href
  const text = change(readFileSync(join(workspace, 'content', path), 'utf8'))
  const { connection, diagnostics } = await startLanguageServer(workspace)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  return {
    /** The documentation of each suggestion at the end of a line. */
    complete: async (line: string): Promise<Record<string, string>> => {
      const position = { line: text.split('\n').indexOf(line), character: line.length }
      const list = await connection.sendRequest<{ items: Suggestion[] }>('textDocument/completion', {
        textDocument: { uri },
        position,
      })
      return Object.fromEntries(list.items.map(({ label, documentation }) => [label, wordsOf(documentation)]))
    },
    problems: () =>
      (diagnostics.get(uri) ?? []).map(
        ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`,
      ),
  }
}

type Suggestion = { label: string; documentation?: string | { value: string } }
type Diagnostic = { range: { start: { line: number; character: number } }; message: string }

function wordsOf(documentation: Suggestion['documentation']): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '')
}

/** As the extension starts it, with `astro.content-intellisense`. */
async function startLanguageServer(workspace: string) {
  const require = createRequire(import.meta.url)
  const server = join(dirname(require.resolve('@astrojs/language-server/package.json')), 'bin/nodeServer.js')
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: workspace })
  onTestFinished(() => void child.kill())
  const connection = connect(child)
  const diagnostics = new Map<string, Diagnostic[]>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics: all }) => {
    diagnostics.set(uri, all)
  })
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
  await connection.sendRequest('initialize', {
    processId: process.pid,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'workspace' }],
    capabilities: { textDocument: { completion: {}, publishDiagnostics: {} } },
    initializationOptions: {
      typescript: { tsdk: dirname(require.resolve('typescript')) },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  })
  await connection.sendNotification('initialized', {})
  return { connection, diagnostics }
}

function connect({ stdout, stdin }: ChildProcessWithoutNullStreams) {
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  connection.onRequest(() => null)
  connection.listen()
  return connection
}
