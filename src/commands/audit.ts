import { spawnSync } from 'node:child_process'

// `npm run audit` says which of our packages have a known hole, and ends with 1 where one is grave. Who knows of holes
// is the registry: without it nothing is known, which is said and is no failure.
type Advisory = { title: string; url: string; severity: string }
type Audit = {
  message?: string
  vulnerabilities?: Record<string, { severity: string; via: (string | Advisory)[] }>
}

const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], { encoding: 'utf8' })
const audit = readAudit(stdout)
const holes = Object.entries(audit.vulnerabilities ?? {})

for (const [name, { severity, via }] of holes) {
  const advisories = via.flatMap((each) => (typeof each === 'string' ? [] : `${each.title} ${each.url}`))
  console.log(`${name}: ${severity}${advisories.map((each) => `\n  ${each}`).join('')}`)
}
if (!audit.vulnerabilities) console.log(`Nothing was checked, since nobody could be asked: ${audit.message}`)
else if (holes.length === 0) console.log('No known hole')
if (holes.some(([, { severity }]) => ['high', 'critical'].includes(severity))) process.exitCode = 1

function readAudit(text: string): Audit {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return { message: 'npm gave no answer' }
  }
}
