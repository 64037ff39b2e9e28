import type { PhaseChoice } from './agree-proposal.ts'

/** `AES256 · SHA2-256 · DH 14`; a combined mode has no hash, and without a group there is no perfect forward secrecy. */
export const suiteWords = ({ encryption, integrity, group }: PhaseChoice): string =>
  [encryption, integrity, group === 'none' ? undefined : `DH ${group}`].filter((each) => each !== undefined).join(' · ')
