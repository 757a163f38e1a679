import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Does the work while no other process does work of this name. The lock is a file with the holder’s process id.
 *
 * @template T
 * @param {string} name e.g., "install"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  const lock = join('.readout', `${name}.lock`)
  mkdirSync('.readout', { recursive: true })
  for (let waits = 0; !made(lock); waits++) {
    if (waits === 1) console.error(`Waiting for another ${name} to end`)
    if (!clear(lock)) await setTimeout(200)
  }
  const beat = setInterval(() => touch(lock), 1000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(lock, { force: true })
    const guard = guardOf(lock)
    if (isLeftOver(guard)) rmSync(guard, { force: true }) // of one that was killed while it held it
  }
}

/** @param {string} lock */
function guardOf(lock) {
  return `${lock}.clearing`
}

/** @param {string} lock */
function made(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    rmSync(lock, { force: true }) // made, but not written: the disk is full
    throw error
  }
}

/**
 * Removes a lock whose holder is gone. One process at a time, or the second to find it so would remove the lock that
 * the first has made since.
 *
 * @param {string} lock
 */
function clear(lock) {
  const guard = guardOf(lock)
  if (!isLeftOver(lock)) return false
  if (!made(guard)) {
    if (isLeftOver(guard)) rmSync(guard, { force: true })
    return false
  }
  try {
    if (isLeftOver(lock)) rmSync(lock, { force: true })
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

/**
 * Its holder is gone; or, for an id used again or of another machine, nobody has touched it for a minute.
 *
 * @param {string} lock
 */
function isLeftOver(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 60_000) return true
    process.kill(Number(readFileSync(lock, 'utf8')), 0) // 0 asks whether it lives; so does an id not yet written
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** @param {string} lock */
function touch(lock) {
  const now = new Date()
  utimesSync(lock, now, now)
}
