/**
 * Whether two values made of arrays, plain objects and immutable records say the same. Records (anything with an `id`
 * and `props`) are compared by identity, because an edit replaces the records it changes and keeps all others.
 */
export function sameFacts(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!sameFacts(a[i], b[i])) return false
    return true
  }
  if (Array.isArray(b) || 'props' in a) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key in left) if (!sameFacts(left[key], right[key])) return false
  for (const key in right) if (!(key in left)) return false
  return true
}

/**
 * Remembers the result for the last facts seen under a key record. `compute` must read nothing but its facts, so that
 * the answer never depends on what was asked before.
 */
export function rememberBy<F extends object, R>(key: (facts: F) => object, compute: (facts: F) => R): (facts: F) => R {
  const last = new WeakMap<object, { facts: F; result: R }>()
  return (facts) => {
    const known = last.get(key(facts))
    if (known && sameFacts(known.facts, facts)) return known.result
    const result = compute(facts)
    last.set(key(facts), { facts, result })
    return result
  }
}
