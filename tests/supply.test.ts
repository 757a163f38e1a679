import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = { integrity?: string; optional?: true; cpu?: string[]; hasInstallScript?: true }

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const packages = Object.entries(lock).filter(([path]) => path !== '')

test('every dependency is one version and no other', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  expect(wanted.length).toBeGreaterThan(50)
})

test('every package of the lock is held to its bytes, but those of machines that nobody has installed it on', () => {
  const free = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
  expect(free.filter(([, { optional, cpu }]) => !optional || !cpu).map(([path]) => path)).toEqual([])
})

test('no package runs a script when it is installed, and each that would is named', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript)
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])))
})
