import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everything } from '../../providers/alibaba/emit/everything-fixture.ts'
import { rules } from '../../providers/alibaba/rules.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { type Solution, solve } from '../../solver/index.ts'
import { judge } from '../result.ts'
import { rulesSeenIn } from '../seen-rules.ts'
import { readNetwork } from './read-network.ts'
import { SMALL_ALIBABA_DESIGNS } from './small-networks-fixture.ts'

/** The published cases that can be read (the conformance tests say which those are), and a design with every kind. */
function networks(): Solution[] {
  const found = [everything(), ...SMALL_ALIBABA_DESIGNS.map((build) => build())].map((design) =>
    solve(lowerDesign(design, providers)),
  )
  const { cases } = JSON.parse(readFileSync(new URL('../cases/alibaba.json', import.meta.url), 'utf8'))
  for (const { id, network } of cases)
    judge(id, () => {
      found.push(solve(lowerDesign(readNetwork(id, network).design, providers)))
    })
  return found
}

test('every rule of Alibaba Cloud decides or explains something', { timeout: 60_000 }, () => {
  const seen = rulesSeenIn(networks())
  expect(rules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
  const listed = new Set(rules.map(({ id }) => id))
  expect([...seen].filter((id) => id.startsWith('alibaba/') && !listed.has(id))).toEqual([])
})
