import { describe, expect, test } from 'vitest'
import { agreeProposal, type Offer } from './agree-proposal.ts'
import type { PhaseSets } from './algorithms.ts'

const sets = (encryption: string, integrity: string, groups: string): PhaseSets =>
  ({
    encryption: encryption.split(' '),
    integrity: integrity === '' ? [] : integrity.split(' '),
    groups: groups.split(' '),
  }) as unknown as PhaseSets

const offer = (phase1: PhaseSets, phase2: PhaseSets = phase1, version: Offer['version'] = 'IKEv2'): Offer => ({
  version,
  proposals: { phase1, phase2 },
})
const missing = (a: Offer, b: Offer) =>
  agreeProposal(a, b)
    .rows.filter(({ meets }) => meets === undefined)
    .map(({ phase, what }) => `${phase} ${what}`)

// RFC 7296, 2.7: the responder chooses one algorithm of each type out of what was proposed, or answers NO_PROPOSAL_CHOSEN.
describe('what two ends agree on', () => {
  test('is one algorithm of each sort that both list', () => {
    const a = offer(sets('AES128 AES256', 'SHA1 SHA2-256', '2 14'))
    const b = offer(sets('AES256 3DES', 'SHA2-256 MD5', '5 14'))
    expect(agreeProposal(a, b).chosen).toEqual({
      version: 'IKEv2',
      phase1: { encryption: 'AES256', integrity: 'SHA2-256', group: '14' },
      phase2: { encryption: 'AES256', integrity: 'SHA2-256', group: '14' },
    })
  })

  test('does not depend on which end is asked first', () => {
    const a = offer(sets('AES128-GCM AES128 3DES', 'SHA1 MD5', '24 5 2'))
    const b = offer(sets('3DES AES128 AES128-GCM', 'MD5 SHA1', '2 5 24'))
    expect(agreeProposal(a, b).chosen).toEqual(agreeProposal(b, a).chosen)
  })

  test('is nothing where one sort has nothing in common, and the comparison says which', () => {
    const a = offer(sets('AES256', 'SHA2-256', '14'))
    const b = offer(sets('AES256', 'SHA2-256', '2'), sets('AES128', 'SHA2-256', '14'))
    expect(agreeProposal(a, b).chosen).toBeUndefined()
    expect(missing(a, b)).toEqual(['phase1 group', 'phase2 encryption'])
  })

  test('is nothing where the versions differ (RFC 7296, 2.5)', () => {
    const same = sets('AES256', 'SHA2-256', '14')
    expect(missing(offer(same), offer(same, same, 'IKEv1'))).toEqual(['ike version'])
    expect(agreeProposal(offer(same), { version: 'IKEv2', proposals: undefined }).chosen).toBeUndefined()
  })

  test('needs no common hash in phase 2 with a combined mode (RFC 4106), but a pseudo-random function in phase 1 (RFC 5282)', () => {
    const a = offer(sets('AES256-GCM', 'SHA2-256', '14'), sets('AES256-GCM', 'SHA2-256', '14'))
    const b = offer(sets('AES256-GCM', 'SHA2-256', '14'), sets('AES256-GCM AES128', 'SHA1', '14'))
    expect(agreeProposal(a, b).chosen?.phase2).toEqual({ encryption: 'AES256-GCM', group: '14' })
    const c = offer(sets('AES256-GCM', 'SHA1', '14'), sets('AES256-GCM', '', '14'))
    expect(missing(a, c)).toEqual(['phase1 integrity'])
  })

  test('takes a combined mode where only that goes without a common hash', () => {
    const a = offer(sets('AES256', 'SHA1', '14'), sets('AES256 AES256-GCM', 'SHA2-256', '14'))
    const b = offer(sets('AES256', 'SHA1', '14'), sets('AES256 AES256-GCM', 'SHA1', '14'))
    expect(agreeProposal(a, b).chosen?.phase2).toEqual({ encryption: 'AES256-GCM', group: '14' })
  })

  test('may be no perfect forward secrecy, where both do without', () => {
    const a = offer(sets('AES256', 'SHA1', '2'), sets('AES256', 'SHA1', 'none'))
    expect(agreeProposal(a, a).chosen?.phase2.group).toBe('none')
  })
})
