import {
  ENCRYPTIONS,
  type Encryption,
  type IkeVersion,
  INTEGRITIES,
  type Integrity,
  isCombined,
  PFS_GROUPS,
  type PfsGroup,
  type PhaseSets,
  type Proposals,
} from './algorithms.ts'

/** What one end is ready for in one tunnel. */
export interface Offer {
  readonly version: IkeVersion
  /** Absent: this end does not speak that version. */
  readonly proposals: Proposals | undefined
}

/** One algorithm of each sort. No `integrity`: a combined mode protects the packets itself. */
export interface PhaseChoice {
  readonly encryption: Encryption
  readonly integrity?: Integrity
  readonly group: PfsGroup
}

/** One line of the comparison: what each end takes, and what of it is chosen. */
export interface ProposalRow {
  readonly phase: 'ike' | 'phase1' | 'phase2'
  readonly what: 'version' | 'encryption' | 'integrity' | 'group'
  readonly a: readonly string[]
  readonly b: readonly string[]
  /** Absent: nothing that both take. `-`: not needed. */
  readonly meets?: string
}

export interface Agreement {
  /** Absent: the ends have nothing in common; the rows without `meets` say in what. */
  readonly chosen?: { readonly version: IkeVersion; readonly phase1: PhaseChoice; readonly phase2: PhaseChoice }
  readonly rows: readonly ProposalRow[]
}

/**
 * The set that both ends of a tunnel take, by the order of preference of `algorithms.ts`, and the whole comparison. IKE
 * chooses one algorithm of each sort out of what both list, and fails with NO_PROPOSAL_CHOSEN where there is none
 * (RFC 7296, 2.7). `inOrder`: by the order in which the first end lists what it takes.
 */
export function agreeProposal(a: Offer, b: Offer, inOrder = false): Agreement {
  const same = a.version === b.version && a.proposals !== undefined && b.proposals !== undefined
  const version: ProposalRow = {
    phase: 'ike',
    what: 'version',
    a: a.proposals ? [a.version] : [],
    b: b.proposals ? [b.version] : [],
    ...(same ? { meets: a.version } : {}),
  }
  if (!a.proposals || !b.proposals) return { rows: [version] }
  const phase1 = agreePhase('phase1', a.proposals.phase1, b.proposals.phase1, inOrder)
  const phase2 = agreePhase('phase2', a.proposals.phase2, b.proposals.phase2, inOrder)
  const rows = [version, ...phase1.rows, ...phase2.rows]
  if (!same || !phase1.choice || !phase2.choice) return { rows }
  return { chosen: { version: a.version, phase1: phase1.choice, phase2: phase2.choice }, rows }
}

function agreePhase(phase: 'phase1' | 'phase2', a: PhaseSets, b: PhaseSets, inOrder: boolean) {
  const encryptions = common(inOrder ? a.encryption : ENCRYPTIONS, a.encryption, b.encryption)
  const [integrity] = common(inOrder ? a.integrity : INTEGRITIES, a.integrity, b.integrity)
  const [group] = common(inOrder ? a.groups : PFS_GROUPS, a.groups, b.groups)
  // In phase 1 a combined mode still needs a pseudo-random function (RFC 5282, 8), which `integrity` names.
  const needsNone = (encryption: Encryption) => phase === 'phase2' && isCombined(encryption)
  const encryption = encryptions.find((each) => integrity !== undefined || needsNone(each)) ?? encryptions[0]
  const without = encryption !== undefined && needsNone(encryption)
  const row = (what: ProposalRow['what'], left: readonly string[], right: readonly string[], meets?: string) => ({
    phase,
    what,
    a: left,
    b: right,
    ...(meets === undefined ? {} : { meets }),
  })
  const rows: ProposalRow[] = [
    row('encryption', a.encryption, b.encryption, encryption),
    row('integrity', a.integrity, b.integrity, without ? '-' : integrity),
    row('group', a.groups, b.groups, group),
  ]
  const complete = encryption !== undefined && group !== undefined && (without || integrity !== undefined)
  const choice: PhaseChoice | undefined = complete
    ? { encryption, ...(without || integrity === undefined ? {} : { integrity }), group }
    : undefined
  return { choice, rows }
}

const common = <T>(order: readonly T[], a: readonly T[], b: readonly T[]): T[] =>
  order.filter((each) => a.includes(each) && b.includes(each))
