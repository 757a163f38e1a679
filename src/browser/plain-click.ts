/** Whether a click means what it says, rather than, e.g., “in a new tab”. */
export function isPlain(event: MouseEvent): boolean {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}
