import type { APIRoute } from 'astro'
import { siteOrigin } from '../../content.ts'
import { documentJsonSchema } from '../../data/document.ts'

export const GET: APIRoute = () => Response.json(documentJsonSchema(siteOrigin()))
