import type { Network, PrefixMatch, SetId } from '../../network/index.ts'

const SIGN = { exact: '=', 'or-longer': '>=', longer: '>' } as const

/** Adds a prefix set and returns its id. Equal content has one id, whoever adds it and in whatever order. */
export function internSet(sets: Network['sets'], matches: readonly PrefixMatch[]): SetId {
  const byText = new Map(matches.map((match) => [`${SIGN[match.mode]}${match.prefix}`, match]))
  const keys = [...byText.keys()].sort()
  const id = keys.join(',') || 'none'
  sets[id] ??= keys.flatMap((key) => byText.get(key) ?? [])
  return id
}
