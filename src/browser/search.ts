import { facetWord, type Facet } from '../search/facet.ts'
import { searchRanking } from '../search/ranking.ts'
import { resultItem, type Found } from './search-result.ts'

/** Shows the form of the search, which is of no use without a script, and loads the index once somebody asks. */
const form = document.querySelector<HTMLFormElement>('.search')
const answer = document.querySelector('.search output')
const list = document.querySelector('.results')
if (form && answer && list) start(form, answer, list)

type Pagefind = {
  options(options: { noWorker: boolean; ranking: typeof searchRanking }): Promise<void>
  search(words: string): Promise<{ results: Found[] }>
}

function start(form: HTMLFormElement, answer: Element, list: Element): void {
  let pagefind: Promise<Pagefind> | undefined
  let turn = 0
  let timer: ReturnType<typeof setTimeout>

  form.hidden = false
  if (fill(form)) void search()
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 200)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search()
  })

  async function search(): Promise<void> {
    clearTimeout(timer)
    const mine = ++turn
    const asked = filled(form)
    const address = String(new URLSearchParams(asked))
    history.replaceState(null, '', address ? `?${address}` : location.pathname)
    try {
      pagefind ??= load(form.dataset['index'] ?? '')
      const { results } = address ? await (await pagefind).search(wordsOf(asked)) : { results: [] }
      const items = await itemsOf(results)
      if (mine !== turn) return // somebody typed on
      list.replaceChildren(...items)
      answer.textContent = address ? count(results.length) : ''
    } catch {
      pagefind = undefined
      answer.textContent = 'The search did not load. Everything is in the lists below.'
    }
  }
}

async function load(index: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${index}pagefind.js`)
  await pagefind.options({ noWorker: true, ranking: searchRanking }) // Trusted Types refuse a worker’s address
  return pagefind
}

/** From the page’s own address, e.g., `?q=summit&kind=claim`; returns whether there is anything to search for. */
function fill(form: HTMLFormElement): boolean {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0 // no such choice
  }
  return Object.keys(filled(form)).length > 0
}

function filled(form: HTMLFormElement): Record<string, string> {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, String(value).trim()])
  return Object.fromEntries(fields.filter(([, value]) => value))
}

function wordsOf({ q = '', ...facets }: Record<string, string>): string {
  return [q, ...Object.entries(facets).map(([facet, id]) => facetWord(facet as Facet, id))].join(' ')
}

function count(found: number): string {
  return found === 0 ? 'Nothing found' : found === 1 ? '1 result' : `${found} results`
}

/** The first ten, and a button for the next. */
async function itemsOf(results: Found[]): Promise<Element[]> {
  const items = await Promise.all(results.slice(0, 10).map(resultItem))
  return results.length > 10 ? [...items, more(results.slice(10))] : items
}

function more(rest: Found[]): Element {
  const item = document.createElement('li')
  const button = item.appendChild(document.createElement('button'))
  button.textContent = `${rest.length} more`
  button.onclick = async () => {
    const items = await itemsOf(rest)
    item.replaceWith(...items)
    items[0]?.querySelector('a')?.focus()
  }
  return item
}

// Up and down lead from the words through the results.
document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const stops = document.querySelectorAll<HTMLElement>('.search input, .results :is(a, button)')
  const here = Array.from(stops).indexOf(document.activeElement as HTMLElement)
  const next = step && here >= 0 ? stops[here + step] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
})
