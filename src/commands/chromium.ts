import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** A headless Chromium that needs nothing of a Linux machine: no browser, no fonts, no libraries. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumOptions())
}

/** How to launch it, by Playwright or Puppeteer. */
export async function chromiumOptions() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' as const }
  const folder = await unpackedChromium()
  return {
    executablePath: join(folder, 'chromium'),
    // Not the package's own `chromium.args`: they switch web security off and would hide a broken policy.
    args: ['--disable-gpu', '--disable-quic', '--font-render-hinting=none', '--no-sandbox'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
    },
  }
}

/** Unpacks beside and renames, so that two processes at once never run a half-written binary (`ETXTBSY`). */
async function unpackedChromium(): Promise<string> {
  const packaged = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { default: manifest } = await import(join(packaged, 'package.json'), { with: { type: 'json' } })
  const folder = resolve('.readout', `chromium-${manifest.version}`)
  if (existsSync(folder)) return folder

  const staging = `${folder}.${randomUUID()}`
  await mkdir(staging, { recursive: true })
  await inflateInto(staging, join(packaged, 'bin'))
  await writeFile(join(staging, 'fonts.conf'), fontsConf(folder))
  try {
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** `inflate` writes to the temporary folder of the moment it is called, and takes no other. */
async function inflateInto(folder: string, archives: string) {
  const temporary = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const inflating = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((archive) =>
    inflate(join(archives, archive)),
  )
  if (temporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = temporary
  await Promise.all(inflating)
}

// The package's own fonts.conf names a folder that is not ours; without fonts Chromium paints nothing.
function fontsConf(folder: string) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
