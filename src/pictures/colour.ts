/** The light ones of `src/styles/tokens.css`. */
export const paper = '#fbf9f3'
export const inks = { ink: '#1a1916', muted: '#5c574c', change: '#b0121f' } as const
