// Runs a file with the project's own Node, having installed what is missing. `npm start` and its like call it.
//
// A script, and in plain JavaScript, because it has to run first, on a Node that is too old for everything else
// (Debian's 20), with nothing installed, under any npm; and because npm has no hook that works everywhere:
// `prestart` is skipped under `ignore-scripts`, and npm leaves its devDependencies out under NODE_ENV=production.
// The npm scripts `exec` it, because npm hands a signal to its shell, which hands it to nobody.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runChild } from './child.mjs'
import { exclusively } from './exclusively.mjs'

const stamp = 'node_modules/.readout-installed'

process.chdir(join(import.meta.dirname, '../..'))
if (!isInstalled() && !(await exclusively('install', install))) process.exit(1)
const ended = await runChild(ownNode(), process.argv.slice(2), {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: '.readout/compiled', // spares a check half of the time it takes to begin
})
if (ended.signal) process.kill(process.pid, ended.signal)
else process.exit(ended.code ?? 1)

async function install() {
  if (isInstalled()) return true // while we waited
  console.error('Installing what is missing')
  rmSync(stamp, { force: true })
  // `npm install` rather than `npm ci`: it leaves alone what is there already, so that a running server or test
  // keeps its files; `--no-save` keeps it, too, from writing the lock.
  const npm = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error']
  const quiet = ['--no-audit', '--no-fund', '--engine-strict=false']
  const { code } = await runChild(...npmCommand([...npm, ...quiet]), process.env)
  if (code === 0) writeFileSync(stamp, wanted())
  return code === 0
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
  const own = `node_modules/node-${process.platform}-${process.arch}/bin/node`
  if (existsSync(own)) return own

  // 22.18 is the first 22 that runs TypeScript as it is.
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(`Unexpected Node ${process.versions.node}, expected 22.18 or later`)
  process.exit(1)
}
