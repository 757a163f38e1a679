import { buildDist } from './dist.ts'
import { serverOf } from './server.ts'

if (await buildDist({ onlyIfChanged: true })) serve(Number(process.env['PORT'] ?? 4321))
else process.exitCode = 1

function serve(port: number) {
  const server = serverOf('dist')
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken; set PORT to another one.`)
    process.exit(1)
  })
  server.listen(port, () => console.log(`Readout is at http://localhost:${port}`))

  const stop = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}
