import type { Agreement, PhaseChoice } from './agree-proposal.ts'
import type { PhaseSets, Proposals } from './algorithms.ts'

/** Whether these sets have what was chosen among them. */
export function holds(proposals: Proposals | undefined, chosen: NonNullable<Agreement['chosen']>): boolean {
  if (!proposals) return false
  return holdsPhase(proposals.phase1, chosen.phase1) && holdsPhase(proposals.phase2, chosen.phase2)
}

const holdsPhase = (sets: PhaseSets, { encryption, integrity, group }: PhaseChoice): boolean =>
  sets.encryption.includes(encryption) &&
  (integrity === undefined || sets.integrity.includes(integrity)) &&
  sets.groups.includes(group)
