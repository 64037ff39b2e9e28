import type { VpnProps, VpnSide } from '../vpn-fields.ts'
import type { CryptoProfile } from './profile.ts'

type Entry = NonNullable<VpnSide['crypto']>[number]

const LISTS = [
  ['phase1', 'encryption', 'phase1Encryption'],
  ['phase1', 'integrity', 'phase1Integrity'],
  ['phase1', 'groups', 'phase1Groups'],
  ['phase2', 'encryption', 'phase2Encryption'],
  ['phase2', 'integrity', 'phase2Integrity'],
  ['phase2', 'groups', 'phase2Groups'],
] as const satisfies readonly (readonly [string, string, keyof Entry])[]

/**
 * What a side states that its platform does not take, and the link without it. A platform that takes one algorithm of each
 * sort takes the first; several are no fault.
 */
export function valuesNotTaken(
  props: VpnProps,
  side: 'a' | 'b',
  profile: CryptoProfile,
): { readonly values: readonly string[]; readonly props: VpnProps } {
  const own = props[side]
  if (!own?.crypto) return { values: [], props }
  const found = new Set<string>()
  const crypto = own.crypto.map((entry) => {
    const takes = profile.accepts[entry.ike ?? props.ike]
    if (!takes) return entry
    const kept: Record<string, unknown> = { ...entry }
    for (const [phase, sort, field] of LISTS) {
      const stated: readonly string[] | undefined = entry[field]
      if (!stated) continue
      const accepted: readonly string[] = takes[phase][sort]
      const left = stated.filter((value) => accepted.includes(value))
      for (const value of stated) if (!accepted.includes(value)) found.add(sort === 'groups' ? `DH ${value}` : value)
      if (left.length > 0) kept[field] = left
      else delete kept[field]
    }
    return kept as Entry
  })
  return { values: [...found], props: { ...props, [side]: { ...own, crypto } } }
}
