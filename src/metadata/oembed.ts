import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Claim } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { absolute, embedPath, homePath, permalink, picturePath } from '../model/permalink.ts'
import { readoutTable } from '../model/readout-table.ts'
import { site } from '../site.ts'
import { pictureSize } from './metadata.ts'

/** Something that another site may show in a frame. */
export type Embed = { path: string; title: string; height: number }

export function claimEmbed(claim: Claim): Embed {
  return { path: permalink('claim', claim), title: claim.text, height: 320 }
}

/** None for an event without a table of readouts. */
export function eventEmbed(event: Event, library: Library): Embed | undefined {
  if (!readoutTable(event, library)) return undefined
  return { path: permalink('event', event), title: `${event.title}: the readouts, side by side`, height: 720 }
}

export function allEmbeds(library: Library): Embed[] {
  return [
    ...library.claims.map(claimEmbed),
    ...library.events.flatMap((event) => eventEmbed(event, library) ?? []),
  ]
}

/** What a site asks for that turns a pasted address into a frame: oEmbed 1.0, https://oembed.com. */
export function oembed(embed: Embed, origin: string | URL) {
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: site.title,
    provider_url: absolute(homePath, origin),
    html: frame(embed, origin),
    width: frameWidth,
    height: embed.height,
    thumbnail_url: absolute(picturePath(embed.path), origin),
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  }
}

/** The markup with which another site shows it. */
export function frame({ path, title, height }: Embed, origin: string | URL): string {
  const src = absolute(embedPath(path), origin)
  const iframe = h('iframe', {
    src,
    title,
    width: frameWidth,
    height,
    loading: 'lazy',
    style: 'max-width:100%;border:0',
  })
  return serializer.stringify({ type: 'root', children: [iframe] })
}

const frameWidth = 600
const serializer = unified().use(rehypeStringify)
