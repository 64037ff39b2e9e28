import type { VpnSide } from '../vpn-fields.ts'
import { type Agreement, agreeProposal, type Offer, type PhaseChoice } from './agree-proposal.ts'
import type { IkeVersion, PhaseSets, Proposals } from './algorithms.ts'
import { type CryptoProfile, DEVICE, type Setting } from './profile.ts'

/** What one end of one tunnel is to be set to. Times in seconds. */
export interface SideCrypto {
  readonly version: IkeVersion
  readonly phase1: PhaseSets
  readonly phase2: PhaseSets
  readonly phase1Lifetime: number
  readonly phase2Lifetime: number
  readonly dpdInterval: number
  readonly dpdTimeout: number
  readonly dpdAction: 'clear' | 'none' | 'restart'
  readonly start: 'start' | 'wait'
  /** Absent: the platform's own. */
  readonly rekeyMargin?: number
  /** Bytes, for TCP through the tunnel. */
  readonly mss: number
  /** What the design states for this end; the rest is automatic. */
  readonly stated: StatedCrypto
}

/** Entry of a side's `crypto`, without the tunnel that it is for. */
export type StatedCrypto = Omit<NonNullable<VpnSide['crypto']>[number], 'tunnel'>

export interface TunnelCrypto {
  readonly agreement: Agreement
  /** `platform`: nothing is set, both ends find each other by their defaults. `stated`: the design says something of it. */
  readonly by: 'platform' | 'automatic' | 'stated'
  readonly a: SideCrypto
  readonly b: SideCrypto
}

/** Seconds between two probes of the other end, where a platform does not say otherwise. */
const DPD_INTERVAL = 10

/**
 * Key exchange and encryption of one tunnel of a link, as each end is to be set: what the design states, and for the rest
 * the set that both take. `tunnel` counts from 0. Where nothing is agreed, each end keeps what it takes.
 */
export function tunnelCrypto(
  props: { readonly ike: IkeVersion; readonly a?: VpnSide | undefined; readonly b?: VpnSide | undefined },
  tunnel: number,
  a: CryptoProfile = DEVICE,
  b: CryptoProfile = DEVICE,
): TunnelCrypto {
  const [left, right] = [statedCrypto(props.a, tunnel), statedCrypto(props.b, tunnel)]
  const stated = [left, right].some(({ start: _, mss: __, ...set }) => Object.keys(set).length > 0)
  const own = !stated && a === b && a.leavesOwn === true
  const offer = (said: StatedCrypto, profile: CryptoProfile): Offer =>
    own ? { version: props.ike, proposals: profile.defaults?.[props.ike] } : offerOf(props.ike, said, profile)
  const agreement = agreeProposal(offer(left, a), offer(right, b), own)
  return {
    agreement,
    by: own ? 'platform' : stated ? 'stated' : 'automatic',
    a: sideCrypto(agreement, props.ike, left, a, b),
    b: sideCrypto(agreement, props.ike, right, b, a),
  }
}

/** What the design states for one end of one tunnel: the tunnel's own entry over the one for all of them. */
export function statedCrypto(side: VpnSide | undefined, tunnel: number): StatedCrypto {
  const entries = side?.crypto ?? []
  const forAll = entries.find((entry) => entry.tunnel === undefined)
  const own = entries.find((entry) => entry.tunnel === tunnel)
  const { tunnel: _, ...stated } = { ...forAll, ...own }
  return stated
}

/** Whether neither end of any tunnel takes what the other is set to by itself: only what is written out helps. */
export function defaultsMeet(ike: IkeVersion, a: CryptoProfile = DEVICE, b: CryptoProfile = DEVICE): boolean {
  const [left, right] = [a.defaults?.[ike] ?? a.accepts[ike], b.defaults?.[ike] ?? b.accepts[ike]]
  return agreeProposal({ version: ike, proposals: left }, { version: ike, proposals: right }).chosen !== undefined
}

function offerOf(ike: IkeVersion, stated: StatedCrypto, profile: CryptoProfile): Offer {
  const version = stated.ike ?? ike
  const takes = profile.accepts[version]
  return { version, proposals: takes && narrowed(takes, stated) }
}

/** Stated algorithms in place of all that the platform takes; one that it does not take stays out. */
function narrowed(takes: Proposals, stated: StatedCrypto): Proposals {
  const only = <T>(all: readonly T[], wanted: readonly T[] | undefined): readonly T[] =>
    wanted === undefined || wanted.length === 0 ? all : wanted.filter((each) => all.includes(each))
  return {
    phase1: {
      encryption: only(takes.phase1.encryption, stated.phase1Encryption),
      integrity: only(takes.phase1.integrity, stated.phase1Integrity),
      groups: only(takes.phase1.groups, stated.phase1Groups),
    },
    phase2: {
      encryption: only(takes.phase2.encryption, stated.phase2Encryption),
      integrity: only(takes.phase2.integrity, stated.phase2Integrity),
      groups: only(takes.phase2.groups, stated.phase2Groups),
    },
  }
}

function sideCrypto(
  { chosen }: Agreement,
  ike: IkeVersion,
  stated: StatedCrypto,
  profile: CryptoProfile,
  other: CryptoProfile,
): SideCrypto {
  const version = stated.ike ?? ike
  const own = offerOf(ike, stated, profile).proposals ?? { phase1: NOTHING, phase2: NOTHING }
  const timeout = stated.dpdTimeout ?? profile.dpdTimeout?.default ?? 3 * DPD_INTERVAL
  return {
    version,
    phase1: chosen ? setsOf(chosen.phase1) : own.phase1,
    phase2: chosen ? setsOf(chosen.phase2) : own.phase2,
    phase1Lifetime: within(stated.phase1Lifetime, profile.phase1Lifetime),
    phase2Lifetime: within(stated.phase2Lifetime, profile.phase2Lifetime),
    dpdInterval: stated.dpdInterval ?? Math.min(DPD_INTERVAL, timeout),
    dpdTimeout: profile.dpdTimeout ? within(timeout, profile.dpdTimeout) : timeout,
    dpdAction: stated.dpdAction ?? profile.dpdAction ?? 'clear',
    start: stated.start ?? (profile.starts ? 'start' : 'wait'),
    ...(stated.rekeyMargin === undefined ? {} : { rekeyMargin: stated.rekeyMargin }),
    mss: stated.mss ?? Math.min(profile.mss, other.mss),
    stated,
  }
}

const NOTHING: PhaseSets = { encryption: [], integrity: [], groups: [] }

const setsOf = ({ encryption, integrity, group }: PhaseChoice): PhaseSets => ({
  encryption: [encryption],
  integrity: integrity === undefined ? [] : [integrity],
  groups: [group],
})

/** A stated value as far as the platform lets it be set. */
const within = (stated: number | undefined, { default: usual, range }: Setting): number =>
  stated === undefined || !range ? usual : Math.min(range[1], Math.max(range[0], stated))
