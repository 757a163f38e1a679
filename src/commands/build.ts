import { buildDist } from './dist.ts'

if (await buildDist()) console.log('The site is in dist')
else process.exitCode = 1
