export type { Agreement, ProposalRow } from './agree-proposal.ts'
export type { DhGroup, Encryption, Integrity, PfsGroup, PhaseSets, Proposals } from './algorithms.ts'
export { type CryptoProfile, DEVICE } from './profile.ts'
export {
  defaultsMeet,
  type SideCrypto,
  statedCrypto,
  type TunnelCrypto,
  tunnelCrypto,
} from './tunnel-crypto.ts'
