/** A click on a reference explains it in place; a second one, or a click with a modifier key, follows the link. */
document.addEventListener('click', (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-about]')
  const explanation = link && document.getElementById(`about-${link.dataset['about']}`)
  if (!explanation || explanation.matches(':popover-open')) return
  event.preventDefault()
  explanation.showPopover({ source: link })
})
