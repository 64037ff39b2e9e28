import { describe, expect, test } from 'vitest'
import { galleryDesign } from '../../checks/gallery-fixture.ts'
import { applyEdit, type Design } from '../../model/index.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { analyse } from './analyse.ts'
import { arrangeEdit } from './arrange-edit.ts'

const PEERING = 'peer.hub00-to-spoke10'
const refused = galleryDesign('remote-gateway-refused')
const offer = analyse(refused, providers).patterns(PEERING)

function built(id: string): Design {
  const edit = offer?.patterns.find((pattern) => pattern.id === id)?.edit
  if (!edit) throw new Error(`${id} is not offered`)
  return applyEdit(refused, arrangeEdit(refused, edit), kindIndex)
}

const failing = (design: Design) =>
  analyse(design, providers)
    .intents()
    .filter(({ holds }) => !holds)
    .map(({ id }) => id)

/** Source: the article on what to do where remote gateways cannot be used (skmkzyk, 2022-10-23), its five patterns. */
describe('a spoke with a gateway of its own behind a hub', () => {
  test('is not reached from the branch of the hub, and five patterns are offered', () => {
    expect(failing(refused)).toEqual(['branch-to-spoke', 'spoke-to-branch'])
    expect(offer?.why).toMatchObject({ key: 'azure.pattern.why', values: { gateway: 'ergw-spoke10' } })
    expect(offer?.patterns.map(({ id }) => id)).toEqual([
      'nat',
      'route-server',
      'route-servers',
      'route-servers-udr',
      'vxlan',
    ])
  })

  test.each(['route-server', 'route-servers', 'route-servers-udr'])('is reached both ways with %s', (id) => {
    expect(failing(built(id))).toEqual([])
  })

  // "NAT を利用しているので片方向からしか通信可能ではない": the branch calls the endpoint, the spoke reaches nobody.
  test('is reached at an address of the hub with NAT, in one direction only', () => {
    expect(failing(built('nat'))).toEqual(['branch-to-spoke', 'spoke-to-branch'])
    expect(Object.values(built('nat').intents)).toContainEqual(
      expect.objectContaining({ from: ['host-branch01'], to: ['pe-hub00'], probe: 'tcp/22' }),
    )
  })

  test('takes no tunnel from a branch that has no network to put an appliance in', () => {
    const vxlan = offer?.patterns.find(({ id }) => id === 'vxlan')
    expect(vxlan).toMatchObject({ why: { key: 'azure.pattern.vxlan.no-far-end' } })
    expect(vxlan?.edit).toBeUndefined()
  })

  test('asks the same from its machine as from its peering', () => {
    expect(analyse(refused, providers).patterns('nic-spoke10')?.patterns).toEqual(offer?.patterns)
  })
})

// learn.microsoft.com, Virtual network peering: a network can use the gateway of one peer only.
test('a spoke of two hubs with gateways is told that it can use the gateway of one', () => {
  const dual = analyse(galleryDesign('remote-gateway-route-server-3'), providers).patterns(PEERING)
  expect(dual?.why).toMatchObject({ key: 'azure.pattern.why-hubs', values: { hubs: 'hub00, hub30' } })
})

test('where the setting works nothing is offered', () => {
  expect(analyse(galleryDesign('two-hubs-internet-vpn'), providers).patterns(PEERING)).toBeUndefined()
})
