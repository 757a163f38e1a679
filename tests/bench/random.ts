/** Numbers that look random and are the same on every run. */
export type Random = {
  /** From 0 to 1. */
  number(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** The first most often: the second half, the tenth a tenth as often, as with the people in the news. */
  pickFamous<T>(list: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed
  const number = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <T>(list: readonly T[], share: number): T => {
    const item = list[Math.min(list.length - 1, Math.floor(share))]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    pick: (list) => at(list, number() * list.length),
    pickFamous: (list) => at(list, (list.length + 1) ** number() - 1),
  }
}
