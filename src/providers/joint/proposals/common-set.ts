import type { VpnProps, VpnSide } from '../vpn-fields.ts'
import type { ProposalRow } from './agree-proposal.ts'
import { IKE_VERSIONS } from './algorithms.ts'
import type { CryptoProfile } from './profile.ts'
import { tunnelCrypto } from './tunnel-crypto.ts'

type Entry = NonNullable<VpnSide['crypto']>[number]

/** Field of a side that a line of the comparison comes from. */
const FIELD = {
  'ike version': 'ike',
  'phase1 encryption': 'phase1Encryption',
  'phase1 integrity': 'phase1Integrity',
  'phase1 group': 'phase1Groups',
  'phase2 encryption': 'phase2Encryption',
  'phase2 integrity': 'phase2Integrity',
  'phase2 group': 'phase2Groups',
} as const satisfies Readonly<Record<string, keyof Entry>>

const fieldOf = ({ phase, what }: ProposalRow): keyof Entry => FIELD[`${phase} ${what}` as keyof typeof FIELD]

/**
 * The link with the set that both ends take wherever they have nothing in common: what either side states about that goes,
 * and the IKE version becomes one that both speak. `undefined`: nothing is apart, or nothing helps.
 */
export function withCommonSet(
  props: VpnProps,
  a: CryptoProfile | undefined,
  b: CryptoProfile | undefined,
): VpnProps | undefined {
  const apart = new Set(rowsApart(props, a, b).map(fieldOf))
  if (apart.size === 0) return undefined
  const [left, right] = [without(props.a, apart), without(props.b, apart)]
  const same: VpnProps = { ...props, ...(left ? { a: left } : {}), ...(right ? { b: right } : {}) }
  const versions = [props.ike, ...IKE_VERSIONS.filter((each) => each !== props.ike)]
  return versions.map((ike) => ({ ...same, ike })).find((each) => rowsApart(each, a, b).length === 0)
}

/** Lines of the comparison without anything in common, over all tunnels that agree on nothing. */
export function rowsApart(
  props: VpnProps,
  a: CryptoProfile | undefined,
  b: CryptoProfile | undefined,
): readonly ProposalRow[] {
  return props.tunnels.flatMap((_, tunnel) => {
    const { chosen, rows } = tunnelCrypto(props, tunnel, a, b).agreement
    return chosen ? [] : rows.filter(({ meets }) => meets === undefined)
  })
}

function without(side: VpnSide | undefined, fields: ReadonlySet<keyof Entry>): VpnSide | undefined {
  if (!side?.crypto) return side
  const { crypto, ...rest } = side
  const kept = crypto
    .map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.has(name as never))) as Entry)
    .filter((entry) => Object.keys(entry).some((name) => name !== 'tunnel'))
  return kept.length > 0 ? { ...rest, crypto: kept } : rest
}

/** The link with what its first tunnel agreed on written out for both sides, so that nothing is left to defaults. */
export function withStatedSet(
  props: VpnProps,
  a: CryptoProfile | undefined,
  b: CryptoProfile | undefined,
): VpnProps | undefined {
  const { chosen } = tunnelCrypto(props, 0, a, b).agreement
  if (!chosen || !props.a || !props.b) return undefined
  const { phase1, phase2 } = chosen
  const entry: Entry = {
    phase1Encryption: [phase1.encryption],
    ...(phase1.integrity ? { phase1Integrity: [phase1.integrity] } : {}),
    phase1Groups: phase1.group === 'none' ? [] : [phase1.group],
    phase2Encryption: [phase2.encryption],
    ...(phase2.integrity ? { phase2Integrity: [phase2.integrity] } : {}),
    phase2Groups: [phase2.group],
  }
  const state = (side: VpnSide): VpnSide => ({
    ...side,
    crypto: [
      { ...side.crypto?.find(({ tunnel }) => tunnel === undefined), ...entry },
      ...(side.crypto ?? []).filter(({ tunnel }) => tunnel !== undefined),
    ],
  })
  return { ...props, a: state(props.a), b: state(props.b) }
}
