import { spawn } from 'node:child_process'

/**
 * Runs a command in this one’s place: its output is ours, or told to `say`, and it gets the signals that we get.
 *
 * @param {string} command
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} env
 * @param {{say?: (text: string) => void, abort?: AbortSignal}} [more]
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>}
 */
export function runChild(command, options, env, { say, abort } = {}) {
  const child = spawn(command, options, {
    stdio: say ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    env,
    signal: abort,
  })
  if (say) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say)
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve({ code, signal })
    })
  })
}
