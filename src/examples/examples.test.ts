import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Design, serializeDesign } from '../model/index.ts'
import { validateDesign } from '../model/validate.ts'
import { jointLinks, kindIndex, providers } from '../providers/registry.ts'
import { examples } from './index.ts'

const kinds = providers.flatMap((provider) => provider.kinds)
const links = [...providers.flatMap((provider) => provider.links), ...jointLinks]

describe.each(examples)('example $id', ({ id, providers: used, load }) => {
  test('is a valid document', async () => {
    expect(validateDesign(await load(), kindIndex)).toMatchObject({ ok: true })
  })

  test('breaks no rule of its kinds', async () => {
    const design = (await load()) as Design
    const rules = new Map([...kinds, ...links].map((kind) => [kind.kind, kind]))
    const faults = Object.values(design.records).flatMap((record) =>
      (rules.get(record.kind)?.validate?.(record, design) ?? []).map((fault) => ({ record: record.id, ...fault })),
    )
    expect(faults).toEqual([])
  })

  test('is stored in the form that saving writes', async () => {
    const file = readFileSync(new URL(`./${id}.wheelwright.json`, import.meta.url), 'utf8')
    expect(serializeDesign((await load()) as Design)).toBe(file)
  })

  test('names the providers it uses', async () => {
    const design = (await load()) as Design
    expect(Object.keys(design.versions).filter((owner) => owner !== 'core')).toEqual([...used].sort())
  })

  test('has a place for everything that is drawn, and siblings do not cover each other', async () => {
    const design = (await load()) as Design
    const shapes = new Map(kinds.map((kind) => [kind.kind, kind.shape]))
    const drawn = Object.values(design.records).filter(
      (record) => !record.ends && shapes.get(record.kind) !== 'attached',
    )
    expect(drawn.filter((record) => !design.layout[record.id]).map((record) => record.id)).toEqual([])
    const boxes = drawn.filter((record) => design.layout[record.id]?.width !== undefined)
    for (const a of boxes)
      for (const b of boxes) {
        if (a.id >= b.id || a.parent !== b.parent) continue
        const [p, q] = [design.layout[a.id]!, design.layout[b.id]!]
        const apart = p.x + p.width! <= q.x || q.x + q.width! <= p.x || p.y + p.height! <= q.y || q.y + q.height! <= p.y
        expect(apart, `${a.id} and ${b.id}`).toBe(true)
      }
  })
})

describe('two-hubs-internet-vpn, the network of the article "spoke-to-spoke over Internet VPN" (skmkzyk, 2022-07-25)', () => {
  const load = async () => (await examples[0]!.load()) as Design
  const count = (design: Design, kind: string) =>
    Object.values(design.records).filter((each) => each.kind === kind).length

  test('has what its reference implementation creates: 6 networks, 8 NSGs, 2 gateways, 4 peerings, 2 bastions, 6 machines, no route table', async () => {
    const design = await load()
    expect({
      vnets: count(design, 'azure/vnet'),
      nsgs: count(design, 'azure/nsg'),
      gateways: count(design, 'azure/vpn-gateway'),
      peerings: count(design, 'azure/vnet-peering'),
      bastions: count(design, 'azure/bastion'),
      machines: count(design, 'azure/vm'),
      nics: count(design, 'azure/nic'),
      vpns: count(design, 'core/vpn'),
      tables: count(design, 'azure/route-table'),
    }).toEqual({ vnets: 6, nsgs: 8, gateways: 2, peerings: 4, bastions: 2, machines: 6, nics: 6, vpns: 1, tables: 0 })
  })

  test('numbers it as the article does', async () => {
    const { records } = await load()
    expect(records['vpngw-hub01']?.props).toMatchObject({ asn: 65150, bgpAddresses: ['10.0.200.254'] })
    expect(records['vpngw-hub02']?.props).toMatchObject({ asn: 65151, bgpAddresses: ['10.100.200.254'] })
    expect(records['vpngw-hub01']?.props['shownNextHop']).toBe('20.239.118.196')
    expect(records['nic-spoke10']?.props).toMatchObject({ machine: 'vm-spoke10', address: '10.10.0.4' })
  })
})
