/**
 * What a browser may fetch before a link is followed: a page of ours (its address ends with a slash; those of feeds,
 * data and pictures do not), once its link is pressed, as is the default. Who presses means it, so that nobody’s data
 * plan pays for what is not read: `moderate` would fetch what a mouse rests on and, on a phone, what only stands in view.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: ['/', '/*/'] } }],
})
