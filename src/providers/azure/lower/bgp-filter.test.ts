import { describe, expect, test } from 'vitest'
import { filtered } from './express-route/topology-fixture.ts'
import { solveTopology } from './topology-fixture.ts'

/** Prefix and AS path of what the Route Server hears from the appliance. */
const heard = (filter: object): string[] => {
  const { solution, names } = solveTopology(filtered(filter))
  return solution
    .rows(names.get('ars')!.id)
    .flatMap(({ kind, prefix, attrs }) => (kind === 'learned' ? [`${prefix} ${attrs.asPath.join(' ')}`] : []))
    .sort()
}

describe('what an appliance announces to one peer (docs.frrouting.org, Route Maps)', () => {
  test('without a filter, everything', () => {
    expect(heard({})).toEqual(['10.10.0.0/16 65001', '10.20.0.0/16 65001', '10.30.0.0/16 65001'])
  })

  test('a prefix that is withheld stays away, the others go', () => {
    expect(heard({ withholds: ['10.20.0.0/16'] })).toEqual(['10.10.0.0/16 65001', '10.30.0.0/16 65001'])
  })

  test('a list of announced prefixes lets those alone through; an empty one nothing', () => {
    expect(heard({ announces: ['10.20.0.0/16', '10.99.0.0/16'] })).toEqual(['10.20.0.0/16 65001'])
    expect(heard({ announces: [] })).toEqual([])
  })

  test('withheld beats announced', () => {
    expect(heard({ announces: ['10.20.0.0/16'], withholds: ['10.20.0.0/16'] })).toEqual([])
  })

  test('prepends lengthen the path', () => {
    expect(heard({ announces: ['10.10.0.0/16'], prepend: 2 })).toEqual(['10.10.0.0/16 65001 65001 65001'])
  })

  test('paths with a withheld AS number stay away: what one Route Server said never goes to another', () => {
    const base = filtered({})
    const [nva] = base.bgpSpeakers
    const second = { name: 'nva2', kind: 'nva', nic: 'fw2', ip: '10.0.0.8', asn: 65002 }
    const between = (filter: object) => {
      const { solution, names } = solveTopology({
        ...base,
        bgpSpeakers: [
          { ...nva, peers: ['ars', 'nva2'], filters: [{ to: 'nva2', ...filter }] },
          { ...second, peers: ['nva'], advertises: [] },
        ],
        nics: [...base.nics, { name: 'fw2', vnet: 'hub', subnet: 's', ip: '10.0.0.8', ipForwarding: true }],
      })
      const system = solution.network.tables.find(({ owner }) => owner === names.get('nva2')!.id)!
      return solution.rows(system.id).flatMap(({ kind, prefix }) => (kind === 'learned' ? [prefix] : []))
    }
    expect(between({})).toContain('172.16.0.0/16')
    expect(between({ withholdsAsns: [12076] })).not.toContain('172.16.0.0/16')
    expect(between({ withholdsAsns: [12076] })).toContain('10.10.0.0/16')
  })
})
