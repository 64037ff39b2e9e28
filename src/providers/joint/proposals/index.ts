export { type Agreement, agreeProposal, type PhaseChoice, type ProposalRow } from './agree-proposal.ts'
export type { DhGroup, Encryption, IkeVersion, Integrity, PfsGroup, PhaseSets, Proposals } from './algorithms.ts'
export { type CryptoProfile, DEVICE } from './profile.ts'
export {
  defaultsMeet,
  type SideCrypto,
  type StatedCrypto,
  statedCrypto,
  type TunnelCrypto,
  tunnelCrypto,
} from './tunnel-crypto.ts'
