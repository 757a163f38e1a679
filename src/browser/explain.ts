import { isPlain } from './plain-click.ts'

/**
 * A click on a reference explains it in place: the popover's id is the path that the link leads to. A second click, or
 * one with a modifier key, follows the link.
 */
addEventListener('click', (event) => {
  const closed = openAtPress
  openAtPress = null
  const link = (event.target as Element).closest('a')
  const explanation = link?.hash === '' && document.getElementById(link.pathname)
  if (!explanation || explanation === closed || explanation.matches(':popover-open') || !isPlain(event))
    return
  event.preventDefault()
  explanation.showPopover({ source: link })
})

// A press beside a popover closes it before the click comes.
let openAtPress: Element | null = null
addEventListener('pointerdown', () => {
  openAtPress = document.querySelector(':popover-open')
})
