import { dayOf } from '../model/date.ts'
import { absolute } from '../model/permalink.ts'
import { site } from '../site.ts'
import { dayInWords, type Citation } from './citation.ts'

/** An entry for LaTeX, of a type and with fields that BibTeX and biblatex both know. */
export function bibtex(citation: Citation, origin: string | URL): string {
  const { id, title, path, attribution, datePublished, dateModified } = citation
  const [year, month] = datePublished ? dayOf(datePublished, site.timeZone).split('-') : []
  const fields = {
    author: `{${escape(site.title)}}`, // in braces of its own: no first and last name
    title: `{${escape(title)}}`, // and here: no change of capitals
    year,
    month: month && String(Number(month)),
    url: absolute(path, origin),
    note: escape(
      [attribution, dateModified && `Version of ${dayInWords(dateModified)}`].filter(Boolean).join('. '),
    ),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []))
  return [`@misc{${id},`, ...lines, '}', ''].join('\n')
}

/** What TeX would take for a command or a group. */
function escape(text: string): string {
  return text.replace(/[\\{}%&#$_~^]/g, (character) => commands[character] ?? `\\${character}`)
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
