import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

export type RunningServer = { origin: string; stop: () => Promise<void> }
export type Program = 'nginx' | 'caddy'

/** nginx with its module for brotli, which Debian has as `libnginx-mod-http-brotli-static`. */
export function isInstalled(program: Program): boolean {
  if (program === 'caddy') return spawnSync('caddy', ['version']).status === 0
  const hasBrotli = existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf')
  return hasBrotli && spawnSync('nginx', ['-v']).status === 0
}

/** Runs nginx or Caddy on a folder, set up as the guide to deploying says. */
export async function serve(program: Program, folder: string): Promise<RunningServer> {
  const port = await freePort()
  const place = join(folder, '..')
  const example = exampleIn('docs/deploy.md', program)
    .replaceAll('/srv/readout', folder)
    .replace(program === 'nginx' ? 'listen 80;' : 'news.example {', `${listening[program](port)}`)
  const file = join(place, `${program}.conf`)
  writeFileSync(file, around[program](example, place))
  const child = spawn(program, options[program](file), {
    env: { ...process.env, HOME: place },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(origin)); tries++) {
    if (child.exitCode !== null || tries > 400) throw new Error(`${program} does not run:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

const listening = {
  nginx: (port: number) => `listen 127.0.0.1:${port};`,
  caddy: (port: number) => `http://127.0.0.1:${port} {`,
}

const around = {
  nginx: (example: string, place: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${place}/nginx.pid;
error_log stderr;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/tmp;`).join('\n  ')}
${example}
}
`,
  caddy: (example: string) => `{
  admin off
  auto_https off
}
${example}
`,
}

const options = {
  nginx: (file: string) => ['-c', file, '-e', 'stderr', '-g', 'daemon off;'],
  caddy: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
}

/** The block of code in a language. */
function exampleIn(file: string, language: string): string {
  const [, example] = new RegExp('```' + language + '\\n(.*?)```', 's').exec(readFileSync(file, 'utf8')) ?? []
  if (example === undefined) throw new Error(`no example for ${language} in ${file}`)
  return example
}

/** Below those that systems give out by themselves, or somebody else is given it before the program takes it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(freePort()))
      .listen(randomInt(11_000, 32_000), '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        server.close(() => resolve(port))
      })
  })
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  )
}
