/** An index of which a value is made when its key is asked for; whoever asks for more gets it of the whole. */
export function indexOnDemand<Value>(
  ask: (key: string) => Value | undefined,
  whole: () => ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const known = new Map<string, Value | undefined>()
  const get = (key: string) => {
    if (!known.has(key)) known.set(key, ask(key))
    return known.get(key)
  }
  const own: Record<string | symbol, unknown> = { get, has: (key: string) => get(key) !== undefined }
  return new Proxy<ReadonlyMap<string, Value>>(new Map(), {
    get(_, name) {
      if (Object.hasOwn(own, name)) return own[name]
      const all = whole()
      const member: unknown = Reflect.get(all, name, all)
      return typeof member === 'function' ? member.bind(all) : member
    },
  })
}
