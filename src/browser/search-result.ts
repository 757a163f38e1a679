/** What Pagefind found; more of it is loaded only when shown. */
export type Found = { data(): Promise<FoundRecord> }

/** `excerpt` has the words around the ones searched for, these in `<mark>`, and `<` and `>` written as references. */
type FoundRecord = { url: string; excerpt: string; plain_excerpt: string; meta: Record<string, string> }

/** A result as text and elements, never as HTML. */
export async function resultItem(found: Found): Promise<Element> {
  const { url, excerpt, plain_excerpt: plain, meta } = await found.data()
  const item = document.createElement('li')
  item.append(
    element('p', 'label', meta['kind']),
    link(url, meta['title']),
    element('p', 'fine', meta['detail']),
  )
  if (excerpt.includes('<mark>') && plain !== meta['title']) item.append(marked(excerpt))
  return item
}

function link(url: string, title: string | undefined): Element {
  const link = document.createElement('a')
  link.href = url
  link.textContent = title ?? url
  return link
}

function marked(excerpt: string): Element {
  const paragraph = element('p', 'sans')
  const pieces = excerpt
    .split(/<\/?mark>/)
    .map((piece) => piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
  paragraph.append(...pieces.map((piece, index) => (index % 2 ? element('mark', '', piece) : piece)))
  return paragraph
}

function element(name: string, className: string, text = ''): Element {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
