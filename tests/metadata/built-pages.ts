import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node } from './json-ld.ts'

/** A page of the built site that search engines may keep, and what it says in JSON-LD. */
export type BuiltPage = { path: string; things: Node[] }

export function builtPages(): BuiltPage[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file}`.replace(/index\.html$/, ''),
      html: readFileSync(join('dist', file), 'utf8'),
    }))
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
    .map(({ path, html }) => ({ path, things: thingsIn(html) }))
}

function thingsIn(html: string): Node[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return blocks.flatMap(([, json = '']) => {
    const { '@context': context, '@graph': graph } = JSON.parse(json) as {
      '@context': string
      '@graph': Node[]
    }
    return context === 'https://schema.org' ? graph : []
  })
}
