import type { Agreement } from '../../providers/joint/proposals/index.ts'
import { suiteWords } from '../../providers/joint/proposals/suite-words.ts'

/** What both ends of a tunnel agreed on: once where both phases are alike, else phase 1 and then phase 2. */
export function suiteText({ phase1, phase2 }: NonNullable<Agreement['chosen']>): string {
  const [first, second] = [suiteWords(phase1), suiteWords(phase2)]
  return first === second ? first : `${first} / ${second}`
}
