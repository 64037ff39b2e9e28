import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerLab } from './answer-lab.ts'
import { compareState, measuredStates } from './compare.ts'
import type { Measured } from './measured.ts'
import { readLab } from './read-lab.ts'

const folder = join(import.meta.dirname, 'cases')

describe('the solver computes what FRR and BIRD measured, before and after every failure', () => {
  for (const file of readdirSync(folder)) {
    it(file.replace('.json.gz', ''), () => {
      const { lab, ...measured } = readLab(join(folder, file))
      const answer = answerLab(lab)
      const states = measuredStates(measured as Measured)
      expect(states).toHaveLength(answer.failures.length + 1)
      for (const state of states) {
        const got = state.name === 'base' ? answer.base : answer.failures.find(({ name }) => name === state.name)
        expect(got && compareState(lab, measured as Measured, state, got), state.name).toEqual([])
      }
    })
  }
})
