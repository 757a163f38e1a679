/** Offers the system’s own way of sharing, where there is one. */
if ('share' in navigator) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
  const page = { title: document.title, url: canonical?.href ?? location.href }
  for (const button of document.querySelectorAll<HTMLButtonElement>('.share')) {
    button.hidden = false
    // A reader who changes their mind is no error.
    button.onclick = () => navigator.share(page).catch(() => {})
  }
}
