import { describe, expect, test } from 'vitest'
import { galleryDesign, withFields } from '../../checks/gallery-fixture.ts'
import { providers } from '../../providers/registry.ts'
import { analyse } from './analyse.ts'

function follow(design: Parameters<typeof analyse>[0], record: string, prefix: string) {
  const solved = analyse(design, providers)
  const table = solved.tablesOf(record)[0]?.id ?? ''
  const rows = solved.routes(record, table)?.table.rows ?? []
  const row = rows.findIndex((each) => each.prefix === prefix)
  const { steps } = solved.propagation(record, table, row)
  return steps.map(({ text, detail }) => {
    const { from, to, asPath } = text.values ?? {}
    return [`${from} -> ${to}`, asPath ?? detail?.key] as const
  })
}

const dual = galleryDesign('remote-gateway-route-server-2')

/** Source: learn.microsoft.com, About dual-homed network with Azure Route Server; the ASNs are those of the design. */
describe('where a prefix goes by BGP', () => {
  test('from its origin on, with the AS path as each receiver sees it', () => {
    const lines = follow(dual, 'nic-spoke10', '10.100.0.0/16')
    expect(lines.slice(0, 5)).toEqual([
      ['site-branch01 -> circuit01', '65010'],
      ['circuit01 -> ergw-hub00', '12076 65010'],
      ['ergw-hub00 -> rs-hub00', '12076 65010'],
      ['rs-hub00 -> nva-hub00', '65515 12076 65010'],
      // The appliance puts its own number in the place of 65515 and adds it as every speaker does.
      ['nva-hub00 -> rs-spoke10', '65001 65001 12076 65010'],
    ])
    // The other circuit has 12076 already.
    expect(lines).toContainEqual(['ergw-hub30 -> circuit02', 'why-not.as-loop'])
  })

  test('without the replacement the next Route Server sees itself in the path', () => {
    const plain = withFields(dual, {
      'bgp-hub00-rs-spoke10.props.a.asOverride': false,
      'bgp-hub30-rs-spoke10.props.a.asOverride': false,
    })
    const lines = follow(plain, 'host-branch01', '10.100.0.0/16')
    expect(lines).toContainEqual(['nva-hub00 -> rs-spoke10', 'why-not.as-loop'])
  })
})
