import type { Outcome } from '../network/index.ts'

/** Every outcome, in the order in which a matrix numbers them. */
export const OUTCOMES = [
  'delivered',
  'exits',
  'outside',
  'no-route',
  'drop-route',
  'blackhole',
  'next-hop-unreachable',
  'no-endpoint',
  'no-subnet',
  'not-forwarding',
  'link-down',
  'not-active',
  'access-disabled',
  'forwarded-not-allowed',
  'non-transitive',
  'selector-mismatch',
  'not-associated',
  'zone-not-attached',
  'filter-denied',
  'no-public-address',
  'wrong-answer',
  'loop',
  'ttl',
  'ambiguous',
  'equal-paths-disagree',
] as const satisfies readonly Outcome[]

export const CODES = Object.fromEntries(OUTCOMES.map((outcome, code) => [outcome, code])) as Record<Outcome, number>
/** Nobody answers. */
export const NO_LEG = 255
