/**
 * A click on a reference explains it in place: the popover's id is the path that the link leads to. A second click, or
 * one with a modifier key, follows the link.
 */
document.addEventListener('click', (event) => {
  const closed = openAtPress
  openAtPress = null
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest('a')
  const explanation = link?.hash === '' && document.getElementById(link.pathname)
  if (!explanation || explanation === closed || explanation.matches(':popover-open')) return
  event.preventDefault()
  explanation.showPopover({ source: link })
})

// A press beside a popover closes it before the click comes.
let openAtPress: Element | null = null
document.addEventListener('pointerdown', () => {
  openAtPress = document.querySelector(':popover-open')
})
