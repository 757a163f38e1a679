/** Offers the system’s own way of sharing, where there is one. */
if ('share' in navigator) {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  for (const button of document.querySelectorAll<HTMLButtonElement>('.share')) {
    button.hidden = false
    // A reader who changes their mind is no error.
    button.onclick = () => navigator.share({ title: document.title, ...(url && { url }) }).catch(() => {})
  }
}
