import { buildDist } from './dist.ts'

if (!(await buildDist())) process.exitCode = 1
