import type { Field } from '../../../model/index.ts'
import { DH_GROUPS, ENCRYPTIONS, IKE_VERSIONS, INTEGRITIES, PFS_GROUPS } from './algorithms.ts'

const some = <const O extends readonly string[]>(options: O, first: O[number]) =>
  ({ type: 'list', max: 16, optional: true, of: { type: 'choice', options, default: first } }) as const

/**
 * What one end of a VPN is set to for key exchange and encryption, for every tunnel or for one. What is absent is
 * automatic: the app sets what both ends take.
 */
export const cryptoField = {
  type: 'list',
  optional: true,
  advanced: true,
  max: 17,
  of: {
    type: 'group',
    fields: {
      /** Counted from 0, in the order of the tunnels. Absent: every tunnel that has no entry of its own. */
      tunnel: { type: 'integer', min: 0, max: 15, optional: true, example: '0' },
      ike: { type: 'choice', options: IKE_VERSIONS, default: 'IKEv2', optional: true },
      phase1Encryption: some(ENCRYPTIONS, 'AES256'),
      phase1Integrity: some(INTEGRITIES, 'SHA2-256'),
      phase1Groups: some(DH_GROUPS, '14'),
      /** Seconds. */
      phase1Lifetime: { type: 'integer', min: 300, max: 86400, optional: true, unit: 's', example: '28800' },
      phase2Encryption: some(ENCRYPTIONS, 'AES256'),
      phase2Integrity: some(INTEGRITIES, 'SHA2-256'),
      phase2Groups: some(PFS_GROUPS, '14'),
      phase2Lifetime: { type: 'integer', min: 300, max: 86400, optional: true, unit: 's', example: '3600' },
      dpdInterval: { type: 'integer', min: 1, max: 3600, optional: true, unit: 's', example: '10' },
      dpdTimeout: { type: 'integer', min: 5, max: 3600, optional: true, unit: 's', example: '30' },
      dpdAction: { type: 'choice', options: ['clear', 'none', 'restart'], default: 'clear', optional: true },
      /** `start`: begins the negotiation; `wait`: answers only. */
      start: { type: 'choice', options: ['start', 'wait'], default: 'start', optional: true },
      rekeyMargin: { type: 'integer', min: 60, max: 43200, optional: true, unit: 's', example: '540' },
      mss: { type: 'integer', min: 536, max: 9000, optional: true, unit: 'bytes', example: '1350' },
    },
  },
} as const satisfies Field
