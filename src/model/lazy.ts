/**
 * An object of which each property is made when it is first asked for, of what is given and of the others. What was made
 * for the last one is taken over as long as all that it was made of is the very same.
 */
export function lazy<Given extends object, Whole extends object>(
  given: Given,
  makers: Makers<Given, Whole>,
  last?: Whole,
): Whole {
  const whole = {} as Whole
  const made = new Map((last as Origins | undefined)?.[origins]) // a copy, as the last would hold all before it
  const valueOf = (source: string) => Object(source in given ? given : whole)[source] as unknown
  const isStill = ({ sources }: Made) => [...sources].every(([source, value]) => valueOf(source) === value)
  const make = (key: keyof Whole): Made => {
    const sources = new Map<string, unknown>()
    const note = (source: string) => sources.set(source, valueOf(source)).get(source)
    const noted = new Proxy(whole, { get: (_, source: string) => note(source) })
    return { value: makers[key](noted as Given & Whole), sources }
  }
  for (const key of Object.keys(makers)) {
    Object.defineProperty(whole, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const known = made.get(key)
        const now = known && isStill(known) ? known : make(key as keyof Whole)
        made.set(key, now)
        Object.defineProperty(whole, key, { enumerable: true, value: now.value })
        return now.value
      },
    })
  }
  return Object.defineProperty(whole, origins, { value: made })
}

/** How each property is made. It asks by name for what it is made of. */
export type Makers<Given, Whole> = { [Key in keyof Whole]: (all: Given & Whole) => Whole[Key] }

const origins = Symbol('origins')

type Origins = { [origins]: Map<string, Made> }
type Made = { value: unknown; sources: Map<string, unknown> }
