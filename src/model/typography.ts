/** Text as it is printed: `"It's on..."` becomes `“It’s on…”`. */
export function typographic(text: string): string {
  return ellipses(curlyQuotes(text))
}

/** One character for one, so that a text can be cut in pieces, turned as a whole and put back. */
export function curlyQuotes(text: string): string {
  let last = { offset: -1, quote: '' }
  return text.replace(/["']/g, (straight: string, offset: number) => {
    const before = last.offset === offset - 1 ? last.quote : text.charAt(offset - 1)
    const quote = curlyQuote(straight, before, text.slice(offset + 1, offset + 5))
    last = { offset, quote }
    return quote
  })
}

export function ellipses(text: string): string {
  return text.replaceAll('...', '…')
}

function curlyQuote(straight: string, before: string, after: string): string {
  const decade = /^\d\ds/.test(after) // e.g., `the '90s`
  const opens = /^[\s([{—–/“‘-]?$/.test(before) && /^\S/.test(after) && !(decade && straight === "'")
  if (straight === '"') return opens ? '“' : '”'
  return opens ? '‘' : '’'
}
