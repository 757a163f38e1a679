/**
 * A title counts for more than what stands below it, and one mention as much as several, so that the page of a person
 * comes before what that person said.
 */
export const searchRanking = {
  metaWeights: { title: 20, detail: 0.2 },
  pageLength: 0,
  termFrequency: 0,
}
