import { element } from './element.ts'
import { isPlain } from './plain-click.ts'

/**
 * A click on a link that stands for an address copies the whole address and says so; a second one follows the link.
 * Claims and events in lists get such a link, `¶`, when they are pointed at: one for all, moved from line to line.
 */
const message = document.body.appendChild(element('output', 'status sans'))
let copied: HTMLAnchorElement | undefined

addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor, a[data-copy]')
  if (!link || link === copied || !isPlain(event) || !isSecureContext) return
  if (!link.hash) event.preventDefault()
  await navigator.clipboard.writeText(link.href)
  copied = link
  message.textContent = 'Address copied'
  setTimeout(() => {
    copied = undefined
    message.textContent = ''
  }, 3000)
})

const sign = element('a', 'anchor')
for (const type of ['pointerover', 'focusin'])
  addEventListener(type, ({ target }) => point(target as Element))

function point(target: Element) {
  const line = target.closest('.ledger > li, .chronology > li')
  const link = line?.querySelector('a')
  if (!link || line?.contains(sign)) return
  sign.href = link.href
  sign.ariaLabel = `Address of: ${link.textContent.trim()}`
  link.closest('p, li')?.append(sign)
}
