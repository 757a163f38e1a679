/** An object of which each property is made when it is first asked for; `makers` make them of the others. */
export function lazy<Whole extends object>(makers: {
  [Key in keyof Whole]: (whole: Whole) => Whole[Key]
}): Whole {
  const whole = {} as Whole
  for (const key of Object.keys(makers) as (keyof Whole)[]) {
    Object.defineProperty(whole, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key](whole)
        Object.defineProperty(whole, key, { enumerable: true, value })
        return value
      },
    })
  }
  return whole
}
