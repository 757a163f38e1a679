import { spawn } from 'node:child_process'

/**
 * Runs a command in this one’s place: its output is ours, and it gets the signals that we get.
 *
 * @param {string} command
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>}
 */
export function runChild(command, options, env) {
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
