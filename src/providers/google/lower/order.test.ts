import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Design } from '../../../model/index.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'
import { designOf, firewall, internet, net, peer, route, router, sub, vm, vpn } from './records-fixture.ts'

const design = designOf(
  net('n', { routingMode: 'GLOBAL' }),
  sub('s1', 'n', '10.0.1.0/24'),
  sub('s2', 'n', '10.0.2.0/24', 'r2'),
  internet('d', 'n'),
  route('x', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.9', tags: ['b', 'a'] }),
  firewall('f', 'n', { sourceTags: ['a', 'b'] }),
  firewall('g', 'n', { action: 'deny' }),
  ...vm('a', 's1', '10.0.1.2', { tags: ['b', 'a'] }),
  ...vm('b', 's2', '10.0.2.2', { tags: ['a'] }),
  ...router('cr', 'n'),
  ...vpn('v', 'cr-gw', [{ prefix: '192.168.0.0/16' }]),
  ...vpn('w', 'cr-gw', [{ prefix: '192.168.0.0/16' }], { asn: 64601 }),
  net('m'),
  sub('sm', 'm', '10.9.0.0/24'),
  net('o'),
  sub('so', 'o', '10.9.0.0/25'),
  peer('n', 'm', ['a-exports', 'b-imports']),
  peer('n', 'o'),
)

test('the order of the records makes no difference, not even to which of two overlapping peers is joined', () => {
  const ids = Object.keys(design.records)
  const shuffled = (order: readonly string[]): Design =>
    JSON.parse(JSON.stringify({ ...design, records: Object.fromEntries(order.map((id) => [id, design.records[id]])) }))
  const bytes = JSON.stringify(lowerDesign(design, providers))
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
      expect(JSON.stringify(lowerDesign(shuffled(order), providers))).toBe(bytes)
    }),
    { numRuns: 25 },
  )
})
