import type { APIRoute } from 'astro'
import { getLibrary, siteOrigin } from '../../content.ts'
import { storyDocument } from '../../data/document.ts'

export const GET: APIRoute = async () => Response.json(storyDocument(await getLibrary(), siteOrigin()))
