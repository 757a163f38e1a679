import { element } from './element.ts'

/**
 * Lets a reader note how far they know an article and, when they return, lists and marks what changed since. What is
 * noted is the date of the newest change they saw; it is written when they ask, in their own browser, and goes nowhere.
 */
const log = document.querySelector('#updates .updates')
if (log) start(log)

function start(log: Element): void {
  const key = `stopped at ${location.pathname}`
  const newest = dateOf(log) // which stands first
  const seen = localStorage.getItem(key)
  if (seen) tell([...log.children].filter((entry) => Date.parse(dateOf(entry)) > Date.parse(seen)))
  log.after(element('button', 'since'))
  offer()

  function offer(): void {
    const isNoted = localStorage.getItem(key) === newest
    for (const button of document.querySelectorAll<HTMLButtonElement>('.since')) {
      button.textContent = isNoted ? 'Forget where I stopped' : 'Remember where I stopped'
      button.onclick = () => {
        if (isNoted) localStorage.removeItem(key)
        else localStorage.setItem(key, newest)
        offer()
      }
    }
  }
}

function dateOf(entry: Element): string {
  return entry.querySelector('time')?.dateTime ?? ''
}

function tell(changes: Element[]): void {
  const heading = element(
    'h2',
    'label changed',
    `${changes.length ? 'New' : 'Nothing new'} since you stopped`,
  )
  const list = element('ol', 'updates sans')
  for (const change of changes) {
    list.appendChild(change.cloneNode(true) as Element).removeAttribute('id')
    markClaims(change)
  }
  document.querySelector('.article-header')?.append(heading, list, element('button', 'since'))
}

/** An update links to the history of each claim that it names. */
function markClaims(change: Element): void {
  for (const { pathname } of change.querySelectorAll<HTMLAnchorElement>('a[href$="#history"]')) {
    for (const claim of document.querySelectorAll(`a.claim[href="${pathname}"]`)) {
      claim.after(element('span', 'fine changed', ' new '))
    }
  }
}
