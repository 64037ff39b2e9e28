import { expect, test } from 'vitest'
import { examples } from '../../examples/index.ts'
import { readDesign } from '../../model/index.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { analyse } from './analyse.ts'

// Two hubs with two spokes each, one machine in every network. Azure: peering does not transit, so sibling spokes cannot
// talk (https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview); all else crosses the hubs.
test('records are told the flows that begin, end, cross or stop at them', async () => {
  const parsed = readDesign(await examples.find(({ id }) => id === 'two-hubs-internet-vpn')!.load(), kindIndex)
  if (!parsed.ok) throw new Error(parsed.fault.place)
  const { records } = parsed.design
  const verdicts = new Map(
    analyse(parsed.design, providers)
      .flowVerdicts()
      .map(({ record, ...verdict }) => [record, verdict]),
  )
  // Five others, both directions; those with the sibling fail, and each has one leg that
  // starts here and finds no route: the request of the one, the reply of the other.
  expect(verdicts.get('nic-spoke10')).toEqual({ flows: 10, failing: 2, here: 2 })
  // Nine pairs of machines on either side, both directions.
  const vpn = Object.values(records).find(({ kind }) => kind === 'core/vpn')!
  expect(verdicts.get(vpn.id)).toEqual({ flows: 18, failing: 0, here: 0 })
  // Containers speak for what is in them.
  expect(verdicts.get(records['nic-spoke10']!.parent!)?.flows).toBe(10)
})
