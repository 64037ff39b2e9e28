import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, type RecordId, validateDesign } from '../../../model/index.ts'
import { solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { catalogs, jointLinks, kindIndex } from '../../catalogs.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

const kinds = new Map(catalogs.flatMap((catalog) => catalog.kinds).map((kind) => [kind.kind, kind]))
const links = [...catalogs.flatMap((catalog) => catalog.links), ...jointLinks]
const at = { x: 40, y: 40 }

/** Drops a thing and returns the design with it, and its id. Throws when it is refused. */
function drop(design: Design, kind: string, parent: RecordId | null): [Design, RecordId] {
  const placed = kinds.get(kind)?.place(design, { parent, at })
  if (!placed?.ok) throw new Error(`${kind}: ${JSON.stringify(placed)}`)
  return [applyEdit(design, placed.edit, kindIndex), placed.id]
}

/** Joins two records by the first way that is offered. */
function join(design: Design, a: RecordId, b: RecordId): [Design, RecordId] {
  const offers = links.flatMap((kind) => kind.connect(design, a, b))
  const [first] = offers
  if (!first?.ok) throw new Error(JSON.stringify(offers))
  return [applyEdit(design, first.edit, kindIndex), first.id]
}

/** Faults of everything in a design: of its form, then of its values. */
function faultsOf(design: Design): string[] {
  const result = validateDesign(design, kindIndex)
  if (!result.ok) return result.faults.map((fault) => JSON.stringify(fault))
  return Object.values(design.records).flatMap((record) => {
    const kind = kinds.get(record.kind) ?? links.find((link) => link.kind === record.kind)
    return (kind?.validate?.(record, design) ?? []).map(({ message }) => message.key)
  })
}

const start = () => drop(emptyDesign('t'), 'google/network', null)
const ends = (design: Design, link: RecordId) =>
  (design.records[link]!.props as unknown as VpnProps).tunnels.map(({ a, b }) => `${a}-${b}`)

describe('what is dropped is whole', () => {
  test.each([
    'google/subnet',
    'google/instance',
    'google/load-balancer',
    'google/ha-vpn-gateway',
    'google/classic-vpn-gateway',
    'google/cloud-router',
    'google/interconnect-attachment',
    'google/cloud-nat',
    'google/route',
    'google/policy-route',
    'google/firewall-rule',
    'google/service-network',
  ])('%s on a network', (kind) => {
    const [design, network] = start()
    expect(faultsOf(drop(design, kind, network)[0])).toEqual([])
  })

  test('projects, networks in them, and machines one after the other', () => {
    const [first, project] = drop(emptyDesign('t'), 'google/project', null)
    const [second, network] = drop(first, 'google/network', project)
    const [third] = drop(second, 'google/instance', network)
    const [fourth, nic] = drop(third, 'google/instance', network)
    expect(faultsOf(fourth)).toEqual([])
    expect(fourth.records[nic]?.props['address']).toMatch(/\.3$/)
    expect(
      Object.values(fourth.records).flatMap(({ kind, name }) => (kind === 'google/instance' ? [name] : [])),
    ).toEqual(['vm-1', 'vm-2'])
  })

  test('private services access on a network comes with the peering, and its service answers (vpc/docs/private-services-access)', () => {
    const [design, network] = start()
    const [with_] = drop(drop(design, 'google/service-network', network)[0], 'google/instance', network)
    const endpoints = Object.values(with_.records)
    const nic = endpoints.find(({ kind }) => kind === 'google/nic')!
    const service = endpoints.find(({ kind }) => kind === 'google/service-instance')!
    const trip = roundTrip(solve(lowerDesign(with_, providers)), {
      from: nic.id,
      to: service.id,
      probe: { protocol: 'icmp' },
    })
    expect(trip.ok).toBe(true)
  })
})

describe('networks are joined', () => {
  test('by peering, unless they overlap or are both in auto mode', () => {
    const [one, a] = start()
    const [two, b] = drop(one, 'google/network', null)
    const [joined] = join(two, a, b)
    expect(faultsOf(joined)).toEqual([])
    const auto = { ...two.records, [a]: withMode(two, a), [b]: withMode(two, b) }
    expect(links.flatMap((kind) => kind.connect({ ...two, records: auto }, a, b))[0]).toMatchObject({
      ok: false,
      why: { key: 'google.fault.both-auto' },
    })
  })

  test('with a site by HA VPN: a gateway and a Cloud Router come with it, two tunnels, inside addresses in one /30 each', () => {
    const [one, network] = start()
    const [two, site] = drop(one, 'onprem/site', null)
    const [joined, link] = join(two, network, site)
    expect(faultsOf(joined)).toEqual([])
    expect(ends(joined, link)).toEqual(['0-0', '1-0'])
    const learned = solve(lowerDesign(joined, providers)).delivered(`${link}/bgp0/ba`)
    expect(learned).toHaveLength(1)
  })

  test('with AWS by four tunnels in order, the lower inside address at AWS (network-connectivity/docs/vpn/how-to/connect-ha-vpn-aws-peer-gateway)', () => {
    const [one, network] = start()
    const [two, vpc] = drop(one, 'aws/vpc', null)
    const [joined, link] = join(two, network, vpc)
    expect(faultsOf(joined)).toEqual([])
    expect(ends(joined, link)).toEqual(['0-0', '0-1', '1-2', '1-3'])
    const { tunnels } = joined.records[link]!.props as unknown as VpnProps
    for (const { insideA, insideB } of tunnels) expect(lastOctet(insideB)).toBe(lastOctet(insideA) - 1)
    const solution = solve(lowerDesign(joined, providers))
    for (const i of tunnels.keys()) {
      expect(solution.sessionUp(`${link}/bgp${i}/ab`)).toBe(true)
      expect(solution.delivered(`${link}/bgp${i}/ba`).length).toBeGreaterThan(0)
    }
  })

  test('with Azure by BGP', () => {
    const [one, network] = start()
    const [two, vnet] = drop(one, 'azure/vnet', null)
    const [joined, link] = join(two, network, vnet)
    expect(faultsOf(joined)).toEqual([])
    const solution = solve(lowerDesign(joined, providers))
    expect(solution.delivered(`${link}/bgp0/ba`).length).toBeGreaterThan(0)
    expect(solution.delivered(`${link}/bgp0/ab`).length).toBeGreaterThan(0)
  })
})

const lastOctet = (address: string | undefined): number => Number(address?.split('.').at(-1))

const withMode = (design: Design, id: RecordId) => {
  const record = design.records[id]!
  return { ...record, props: { ...record.props, mode: 'auto' } }
}
