/**
 * A click on a link that stands for an address copies the whole address and says so; a second one follows the link.
 * Claims and events in lists get such a link, `¶`, when they are pointed at: one for all, moved from line to line.
 */
const message = document.body.appendChild(document.createElement('output'))
message.className = 'status sans'
let copied: HTMLAnchorElement | undefined

document.addEventListener('click', async (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor, a[data-copy]')
  if (!link || link === copied || !isSecureContext) return
  if (link.pathname !== location.pathname || !link.hash) event.preventDefault()
  await navigator.clipboard.writeText(link.href)
  copied = link
  message.textContent = 'Address copied'
  setTimeout(() => {
    copied = undefined
    message.textContent = ''
  }, 3000)
})

const sign = document.createElement('a')
sign.className = 'anchor'
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, ({ target }) => point(target))

function point(target: EventTarget | null) {
  const line = (target as Element).closest('.ledger > li, .chronology > li')
  const link = line?.querySelector('a')
  if (!link || line?.contains(sign)) return
  sign.href = link.href
  sign.ariaLabel = `Address of: ${link.textContent.trim()}`
  link.closest('p, li')?.append(sign)
}
