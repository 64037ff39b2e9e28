import { describe, expect, test } from 'vitest'
import { diffDesigns } from './diff-designs.ts'
import { edited, galleryDesign, withFields } from './gallery-fixture.ts'
import { listChanges } from './list-changes.ts'

const design = galleryDesign('hub-spoke-appliance')
const route = { name: 'to-site', prefix: '192.168.0.0/16', nextHopType: 'VirtualAppliance', nextHopIp: '10.4.2.101' }
const [first] = design.records['rt-spoke1']!.props['routes'] as [typeof route]

describe('what it will change', () => {
  test('a switched flag is told by its path, before and after', () => {
    const after = withFields(design, { 'nic-nva-hub.props.ipForwarding': false })
    expect(listChanges(design, after)).toEqual([
      {
        k: 'set',
        record: 'nic-nva-hub',
        kind: 'azure/nic',
        name: 'nic-nva-hub',
        path: 'props.ipForwarding',
        before: true,
        after: false,
      },
    ])
  })

  test('an added route is one change, also before others', () => {
    const after = withFields(design, { 'rt-spoke1.props.routes': [route, first] })
    expect(listChanges(design, after)).toMatchObject([{ path: 'props.routes.0', after: route }])
  })

  test('a changed field of a route is told by the field', () => {
    const after = withFields(design, { 'rt-spoke1.props.routes.0.nextHopIp': '10.4.2.9' })
    expect(listChanges(design, after)).toMatchObject([
      { path: 'props.routes.0.nextHopIp', before: '10.4.2.101', after: '10.4.2.9' },
    ])
  })

  test('records that come and go are told by name, with those that go along', () => {
    const after = edited(design, { remove: ['nva-hub'] })
    expect(listChanges(design, after).map(({ k, record }) => [k, record])).toEqual([
      ['remove', 'nic-nva-hub'],
      ['remove', 'nva-hub'],
    ])
  })
})

test('the difference of two designs, applied to the first, gives the second', () => {
  const after = withFields(edited(design, { remove: ['nva-hub'] }), { 'rt-spoke1.props.routes': [route] })
  const again = edited(design, diffDesigns(design, after))
  expect(again.records).toEqual(after.records)
})
