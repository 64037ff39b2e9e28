import { text } from '../../../model/index.ts'
import type { CryptoProfile, SideCrypto } from '../proposals/index.ts'
import type { VpnCell, VpnCrypto, VpnSideView, VpnTold } from './contract.ts'
import { value } from './words.ts'

const say = (what: string) => text(`joint.vpn-view.crypto.${what}`)

/**
 * What a side is to be told about key exchange and encryption, tunnel by tunnel or once for all. Nothing where nothing can
 * be set, or nothing is to be set.
 */
export function tellCrypto(
  { rows, groups }: Pick<VpnSideView, 'rows' | 'groups'>,
  side: 'a' | 'b',
  crypto: readonly VpnCrypto[],
  profile: CryptoProfile | undefined,
): VpnTold[] {
  return crypto.flatMap(({ tunnels, crypto: each }) => {
    if (each.by === 'platform' || (profile?.fixed && Object.keys(each[side].stated).length === 0)) return []
    if (!each.agreement.chosen) return []
    const wheres: VpnCell[] =
      crypto.length === 1 && rows.length > 1
        ? [{ k: 'said', text: say('every-tunnel') }]
        : tunnels.map((at) => whereOf(rows, groups, at))
    return wheres.flatMap((where) =>
      lines(each[side], profile).map(([what, is]) => ({ where, what: say(what), value: is })),
    )
  })
}

function whereOf(rows: VpnSideView['rows'], groups: VpnSideView['groups'], at: number): VpnCell {
  const row = rows[at]
  const group = row && groups[row.group]?.name
  return row && row.name.k === 'value' ? row.name : (group ?? value(at + 1))
}

function lines({ phase1, phase2, ...times }: SideCrypto, profile: CryptoProfile | undefined): [string, VpnCell][] {
  const list = (values: readonly string[]) => value(values.join(', '))
  const some = (what: string, values: readonly string[]): [string, VpnCell][] =>
    values.length === 0 ? [] : [[what, list(values)]]
  const seconds = (what: string, number: number, can: boolean): [string, VpnCell][] =>
    can ? [[what, value(`${number} s`)]] : []
  const { stated } = times
  const group = phase2.groups[0] === 'none' ? ({ k: 'said', text: say('no-pfs') } as const) : list(phase2.groups)
  return [
    ...some('phase1-encryption', phase1.encryption),
    ...some('phase1-integrity', phase1.integrity),
    ...some('phase1-group', phase1.groups),
    ...seconds('phase1-lifetime', times.phase1Lifetime, profile?.phase1Lifetime.range !== undefined || !profile),
    ...some('phase2-encryption', phase2.encryption),
    ...some('phase2-integrity', phase2.integrity),
    ['phase2-group', group],
    ...seconds('phase2-lifetime', times.phase2Lifetime, profile?.phase2Lifetime.range !== undefined || !profile),
    ...seconds('dpd-timeout', times.dpdTimeout, profile?.dpdTimeout?.range !== undefined || !profile),
    ...(stated.start === undefined ? [] : ([['start', { k: 'said', text: say(`start-${stated.start}`) }]] as const)),
    ...(profile ? [] : ([['mss', value(times.mss)]] as const)),
  ].map(([what, cell]) => [what as string, cell as VpnCell])
}
