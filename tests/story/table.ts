/** The cells of a line of a Markdown table, e.g., `| Tone word | none |`. */
export function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
