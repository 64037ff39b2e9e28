import { describe, expect, it } from 'vitest'
import { prefix } from '../../ip/index.ts'
import { applyEdit, type Design, emptyDesign } from '../../model/index.ts'
import { kindIndex } from '../../providers/catalogs.ts'
import { carryAlong } from './carry-along.ts'

const vnet = (space: string) => ({ id: 'v', kind: 'azure/vnet', name: 'v', props: { addressSpace: [space] } })
const design: Design = applyEdit(
  emptyDesign('x'),
  {
    put: [
      vnet('10.0.0.0/16'),
      { id: 'v.s', kind: 'azure/subnet', name: 's', parent: 'v', props: { prefix: '10.0.1.0/24', routeTable: 'rt' } },
      { id: 'vm', kind: 'azure/vm', name: 'vm', parent: 'v', props: { size: 'x' } },
      {
        id: 'nic',
        kind: 'azure/nic',
        name: 'nic',
        parent: 'v.s',
        props: { machine: 'vm', address: '10.0.1.4', ipForwarding: false },
      },
      {
        id: 'rt',
        kind: 'azure/route-table',
        name: 'rt',
        props: {
          disableBgpRoutePropagation: false,
          routes: [{ name: 'a', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.1.4' }],
        },
      },
    ],
  },
  kindIndex,
)

describe('an edit of an address space', () => {
  it('that leaves its contents behind offers to carry along subnets, addresses and next hops', () => {
    const offer = carryAlong(design, { put: [vnet('10.9.0.0/16')] }, kindIndex)
    expect(offer?.move).toEqual({ from: prefix('10.0.0.0/16'), to: prefix('10.9.0.0/16') })
    const after = applyEdit(design, offer!.instead, kindIndex).records
    expect(after['v']?.props['addressSpace']).toEqual(['10.9.0.0/16'])
    expect(after['v.s']?.props['prefix']).toBe('10.9.1.0/24')
    expect(after['nic']?.props['address']).toBe('10.9.1.4')
    expect(after['rt']?.props['routes']).toMatchObject([{ prefix: '0.0.0.0/0', nextHopIp: '10.9.1.4' }])
  })

  it('that only widens it offers nothing, nor does one without room for what is inside', () => {
    expect(carryAlong(design, { put: [vnet('10.0.0.0/15')] }, kindIndex)).toBeUndefined()
    expect(carryAlong(design, { put: [vnet('10.9.0.0/24')] }, kindIndex)).toBeUndefined()
  })
})
