import { stdout } from 'node:process'
import { clearLine, cursorTo } from 'node:readline'

/**
 * Says how far long work is, once a second in a terminal and otherwise every ten:
 * `1,200 of 10,000 pages, 22 s to go`
 */
export function showProgress(things: string, total: number): { step(): void } {
  const start = performance.now()
  const pause = stdout.isTTY ? 1000 : 10_000
  let [done, last] = [0, start]
  return {
    step() {
      done++
      const now = performance.now()
      const hasBegun = last > start
      const isEnd = done === total
      if (now - last < pause && !(isEnd && hasBegun)) return
      last = now
      show(describeProgress(things, { done, total, elapsed: now - start }), isEnd)
    },
  }
}

/** `elapsed` in milliseconds. */
export function describeProgress(
  things: string,
  { done, total, elapsed }: { done: number; total: number; elapsed: number },
): string {
  const seconds = Math.round(((total - done) * elapsed) / done / 1000)
  const format = new Intl.NumberFormat('en').format
  const rest = seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} s`
  return `${format(done)} of ${format(total)} ${things}${done < total ? `, ${rest} to go` : ''}`
}

function show(line: string, isLast: boolean): void {
  if (!stdout.isTTY) return console.log(line)
  cursorTo(stdout, 0)
  stdout.write(line)
  clearLine(stdout, 1)
  if (isLast) stdout.write('\n')
}
