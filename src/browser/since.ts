/**
 * Lets a reader note how far they know an article and, when they return, lists and marks what changed since. What is
 * noted is the date of the newest change they saw; it is written when they ask, in their own browser, and goes nowhere.
 */
const log = document.querySelector('#updates .updates')
const header = document.querySelector('.article-header')
const newest = log && dateOf(log.children[0])
if (log && header && newest) start(log, header, newest)

function start(log: Element, header: Element, newest: string): void {
  const key = `stopped at ${location.pathname}`
  const buttons: Element[] = []
  const seen = localStorage.getItem(key)
  if (seen) {
    const changes = [...log.children].filter((entry) => Date.parse(dateOf(entry)) > Date.parse(seen))
    header.append(...summaryOf(changes), button())
    for (const change of changes) markClaims(change)
  }
  log.after(button())

  function button(): Element {
    const button = element('button', 'since')
    button.addEventListener('click', () => {
      if (isNoted()) localStorage.removeItem(key)
      else localStorage.setItem(key, newest)
      for (const each of buttons) each.textContent = label()
    })
    button.textContent = label()
    buttons.push(button)
    return button
  }

  function label(): string {
    return isNoted() ? 'Forget where I stopped' : 'Remember where I stopped'
  }

  function isNoted(): boolean {
    return localStorage.getItem(key) === newest
  }
}

function dateOf(entry: Element | undefined): string {
  return entry?.querySelector('time')?.dateTime ?? ''
}

function summaryOf(changes: Element[]): Element[] {
  const heading = element(
    'h2',
    'label changed',
    changes.length ? 'New since you stopped' : 'Nothing new since you stopped',
  )
  const list = element('ol', 'updates sans')
  list.append(...changes.map((change) => change.cloneNode(true)))
  for (const entry of list.children) entry.removeAttribute('id')
  return changes.length ? [heading, list] : [heading]
}

/** An update links to the history of each claim that it names. */
function markClaims(change: Element): void {
  for (const { pathname } of change.querySelectorAll<HTMLAnchorElement>('a[href$="#history"]')) {
    for (const claim of document.querySelectorAll(`a.claim[href="${pathname}"]`)) {
      claim.after(element('span', 'fine changed', ' new '))
    }
  }
}

function element(name: string, className: string, text = ''): Element {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
