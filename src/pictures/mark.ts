import type { ClaimStatus } from '../model/claim.ts'
import { inks } from './colour.ts'

/** How firmly a claim stands, as on the pages: marks told apart by shape alone. `x`, `y` is the top left corner. */
export function drawMark(status: ClaimStatus, side: number, x: number, y: number): string {
  return `<g transform="matrix(${side} 0 0 ${side} ${x} ${y})" fill="none" stroke-width=".14">${marks[status]}</g>`
}

const { ink, change } = inks
const ring = `<circle cx=".5" cy=".5" r=".43" stroke="${ink}"/>`
const lozenge = `<path d="M.5 .07 .93 .5 .5 .93 .07 .5z" stroke="${ink}"/>`

const marks: Record<ClaimStatus, string> = {
  confirmed: `<circle cx=".5" cy=".5" r=".5" fill="${ink}"/>`,
  recorded: `${ring}<circle cx=".5" cy=".5" r=".2" fill="${ink}"/>`,
  said: `${ring}<path d="M.5 .05a.45 .45 0 0 0 0 .9z" fill="${ink}"/>`,
  reported: ring,
  disputed: lozenge,
  denied: `${lozenge}<path d="M.28 .72 .72 .28" stroke="${ink}"/>`,
  withdrawn: `${ring}<path d="M.2 .2 .8 .8" stroke="${change}"/>`,
}
