import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { servedFolder } from '../hosting/served.ts'
import { isInstalled, serve, type Program } from '../hosting/servers.ts'

// `npm run build`, then `node tests/load/load.ts`: how many requests a second nginx and Caddy answer with what readers
// ask for most, in brotli, as measured by wrk on the same machine. The result is a file in `tests/load/results/`.
const addresses = { 'an article': '/articles/lavrov-rubio-call/', 'a feed': '/rss.xml' }
const connections = [1, 32, 256]
const [rounds, seconds] = [3, 4]

type Round = { perSecond: number; median: string; tail: string; failed: number }

const folder = await servedFolder()
const before = loadavg()[0] ?? 0
const rows: string[] = []
for (const program of ['nginx', 'caddy'] as const) {
  if (isInstalled(program)) rows.push(...(await measure(program)))
  else console.error(`${program} is not installed`)
}
const date = new Date().toISOString().slice(0, 10)
const file = `tests/load/results/${date}.md`
mkdirSync('tests/load/results', { recursive: true })
writeFileSync(file, report())
console.log(`Written to ${file}`)

async function measure(program: Program): Promise<string[]> {
  const server = await serve(program, folder)
  const measured = Object.entries(addresses).flatMap(([what, path]) =>
    connections.map((count) => {
      const all = Array.from({ length: rounds }, () => wrk(`${server.origin}${path}`, count))
      const [least, middle, most] = all.toSorted((a, b) => a.perSecond - b.perSecond)
      if (!least || !middle || !most) throw new Error('too few rounds')
      const spread = Math.round((100 * (most.perSecond - least.perSecond)) / middle.perSecond)
      const failed = all.reduce((total, each) => total + each.failed, 0)
      const cells = [Math.round(middle.perSecond), `${spread}%`, middle.median, middle.tail, failed]
      return `| ${[program, what, count, ...cells].join(' | ')} |`
    }),
  )
  await server.stop()
  return measured
}

function wrk(url: string, count: number): Round {
  const load = ['--threads', '1', '--connections', `${count}`, '--duration', `${seconds}s`, '--latency']
  const { stdout, status } = spawnSync('wrk', [...load, '--header', 'Accept-Encoding: br', url], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`wrk: ${stdout}`)
  const find = (expression: RegExp) => expression.exec(stdout)?.[1] ?? ''
  const failures = [...stdout.matchAll(/(?:Non-2xx or 3xx responses|connect|read|write|timeout):? (\d+)/g)]
  return {
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    median: find(/^\s+50%\s+(\S+)/m),
    tail: find(/^\s+99%\s+(\S+)/m),
    failed: failures.reduce((total, [, number]) => total + Number(number), 0),
  }
}

function report(): string {
  const sizes = Object.entries(addresses).map(([what, path]) => {
    const name = path.endsWith('/') ? `${path}index.html` : path
    return `${what} is ${statSync(join(folder, `${name}.br`)).size} bytes in brotli`
  })
  const [processor] = cpus()
  return `# Load, ${date}

nginx and Caddy on the files of a build, set up as [docs/deploy.md](../../../docs/deploy.md) says; ${sizes.join(', ')}.
wrk with one thread on the same machine, so that it takes a part of what it measures: ${rounds} rounds of ${seconds} s
each, the middle one by requests a second; the spread is from the slowest to the fastest, in parts of the middle.

Machine: ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB; load before the start ${before.toFixed(1)} (other work was going on
where it is above 0.5), at the end ${loadavg()[0]?.toFixed(1)}.

| server | what | connections | requests/s | spread | latency, median | latency, 99% | failed |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
}
