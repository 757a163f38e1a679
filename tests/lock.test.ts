import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = { version?: string; optionalDependencies?: Record<string, string> }

const packages: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages

// `npm ci` refuses a lock that leaves them out, as npm writes it where the registry lacks a platform’s package.
// To mend: add the entry by hand, `{version, cpu, os, optional: true}`; README, “The lock”.
test('the lock has every optional package of every platform, in the version asked for', () => {
  const wrong = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version)) // the exact ones, as those of platforms are
      .filter(([name, version]) => packages[resolved(path, name) ?? '']?.version !== version)
      .map(([name, version]) => `${name}@${version} of ${path}`),
  )
  expect(wrong).toEqual([])
})

test('the lock names no registry', () => {
  expect(Object.values(packages).filter((entry) => 'resolved' in entry)).toEqual([])
})

/** Where Node would find it: the nearest `node_modules`, upwards. */
function resolved(path: string, name: string): string | undefined {
  const place = [path, 'node_modules', name].filter(Boolean).join('/')
  if (place in packages) return place
  return path === ''
    ? undefined
    : resolved(path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name)
}
