/** The search has its own: what it shares with every page would be a file that every page asks for. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  textContent = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent })
}
