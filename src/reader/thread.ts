import { parentPort, workerData } from 'node:worker_threads'
import { VFile } from 'vfile'
import { joinLines } from '../memory/line-file.ts'
import type { Parsed } from '../memory/memory.ts'
import { formatLine, noPack, type Pack } from '../memory/pack.ts'
import type { Prose } from '../model/prose.ts'
import { isChangeMeanwhile } from './file.ts'
import type { Lines, Task } from './parallel.ts'
import { parse } from './parse.ts'

// What `parallel.ts` starts several of: it parses its share of the files, tells some hundred at a time, and ends.
const tasks = workerData as Task[]
for (let index = 0; index < tasks.length; index += 500) tell(tasks.slice(index, index + 500))

function tell(some: Task[]): void {
  const [parsed, texts]: [Buffer[], Buffer[]] = [[], []]
  const memory = { parsed: packInto<Parsed>(parsed), texts: packInto<Prose['tree'][]>(texts) }
  for (const { path, ...rest } of some) {
    try {
      parse({ ...rest, file: new VFile({ path }) }, memory)
    } catch (error) {
      if (!isChangeMeanwhile(error)) throw error // else whoever asked will find it changed
    }
  }
  parentPort?.postMessage({ parsed: joinLines(parsed), texts: joinLines(texts) } satisfies Lines)
}

function packInto<Value>(lines: Buffer[]): Pack<Value> {
  return { ...noPack(), keeps: true, set: (key, value) => void lines.push(formatLine(key, value)) }
}
