// Runs a file with the project's own Node, having installed what is missing. `npm start` and its like call it.
//
// A script, and in plain JavaScript, because it has to run first, on a Node that is too old for everything else
// (Debian's 20), with nothing installed, under any npm; and because npm has no hook that works everywhere:
// `prestart` is skipped under `ignore-scripts`, and npm leaves its devDependencies out under NODE_ENV=production.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { exclusively } from './exclusively.mjs'

const stamp = 'node_modules/.readout-installed'

process.chdir(join(import.meta.dirname, '../..'))
if (!isInstalled()) await exclusively('install', install)
const ended = await run(ownNode(), process.argv.slice(2), { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' })
if (ended.signal) process.kill(process.pid, ended.signal)
else process.exit(ended.code ?? 1)

async function install() {
  if (isInstalled()) return // while we waited
  console.error('Installing what is missing')
  rmSync(stamp, { force: true })
  // `npm install` rather than `npm ci`: it leaves alone what is there already, so that a running server or test
  // keeps its files; `--no-save` keeps it, too, from writing the lock.
  const npm = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error']
  const quiet = ['--no-audit', '--no-fund', '--engine-strict=false']
  const { code } = await run(...npmCommand([...npm, ...quiet]), process.env)
  if (code !== 0) process.exit(code ?? 1)
  writeFileSync(stamp, wanted())
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

/** Changes with the lock, the dependency fields and the machine. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies]))
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}

/**
 * @param {string[]} options
 * @returns {[string, string[]]}
 */
function npmCommand(options) {
  const cli = process.env['npm_execpath'] // e.g., "/usr/lib/node_modules/npm/bin/npm-cli.js"
  return cli && basename(cli) === 'npm-cli.js' ? [process.execPath, [cli, ...options]] : ['npm', options]
}

function ownNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const node = join(`node_modules/node-${platform}-${process.arch}/bin/node`)
  const found = [node, `${node}.exe`].find((file) => existsSync(file))
  if (found) return found

  // 22.18 is the first 22 that runs TypeScript as it is.
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(`Unexpected Node ${process.versions.node}, expected 22.18 or later`)
  process.exit(1)
}

/**
 * @param {string} command
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>}
 */
function run(command, options, env) {
  const child = spawn(command, options, { stdio: 'inherit', env })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve({ code, signal })
    })
  })
}
