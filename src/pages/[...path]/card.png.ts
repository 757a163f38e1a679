import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getLibrary, pagesDue } from '../../content.ts'
import { picturePath } from '../../model/permalink.ts'
import { allCards } from '../../pictures/cards.ts'
import { pictureOf } from '../../pictures/picture.ts'

export async function getStaticPaths() {
  return pagesDue(
    allCards(await getLibrary()).map((props) => ({
      path: picturePath(props.path),
      params: { path: props.path.slice(1, -1) || undefined },
      props,
    })),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { path, card } }) =>
  new Response(await pictureOf(card, picturePath(path)), { headers: { 'Content-Type': 'image/png' } })
