import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getLibrary, pagesDue } from '../../content.ts'
import { allEmbeds, oembed } from '../../metadata/oembed.ts'
import { oembedPath } from '../../model/permalink.ts'
import { site } from '../../site.ts'

export async function getStaticPaths() {
  return pagesDue(
    allEmbeds(await getLibrary()).map((embed) => ({
      path: oembedPath(embed.path),
      params: { path: embed.path.slice(1, -1) },
      props: { embed },
    })),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { embed }, site: origin = new URL(site.url) }) =>
  Response.json(oembed(embed, origin))
