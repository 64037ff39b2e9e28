import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, type RecordId, readDesign, validateDesign } from '../../../model/index.ts'
import type { Proposal } from '../../provider.ts'
import { jointLinks, kindIndex, providers } from '../../registry.ts'

const kinds = new Map(providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))
const links = [...jointLinks, ...providers.flatMap((provider) => provider.links)]
const rules = new Map([...kinds.values(), ...links].map((kind) => [kind.kind, kind]))

const faultsOf = (design: Design, id?: RecordId): string[] =>
  Object.values(design.records)
    .filter((record) => id === undefined || record.id === id)
    .flatMap((record) => rules.get(record.kind)?.validate?.(record, design) ?? [])
    .map(({ path, message }) => `${path} ${message.key}`)

/** A design that things are put into; each step must leave a valid document without faults. */
let design: Design

function take(edit: Parameters<typeof applyEdit>[1]): void {
  design = applyEdit(design, edit, kindIndex)
  expect(validateDesign(design, kindIndex)).toMatchObject({ ok: true })
  expect(faultsOf(design)).toEqual([])
}

function drop(kind: string, parent: RecordId | null): RecordId {
  const result = kinds.get(kind)!.place(design, { parent, at: { x: 40, y: 40 } })
  if (!result.ok) throw new Error(result.why.key)
  take(result.edit)
  return result.id
}

const refusal = (kind: string, parent: RecordId | null): string | undefined => {
  const result = kinds.get(kind)!.place(design, { parent, at: { x: 0, y: 0 } })
  return result.ok ? undefined : result.why.key
}
const proposals = (kind: string, a: RecordId, b: RecordId): Proposal[] =>
  links.find((link) => link.kind === kind)!.connect(design, a, b)
function join(kind: string, a: RecordId, b: RecordId): RecordId {
  const [proposal] = proposals(kind, a, b)
  if (!proposal?.ok) throw new Error(proposal?.why.key ?? 'no proposal')
  take(proposal.edit)
  return proposal.id
}
const props = (id: RecordId) => design.records[id]!.props
const withProps = (id: RecordId, more: object): Design => {
  const record = design.records[id]!
  return { ...design, records: { ...design.records, [id]: { ...record, props: { ...record.props, ...more } } } }
}

beforeEach(() => {
  design = emptyDesign('test')
  drop('azure/vnet', null)
})

describe('a private endpoint', () => {
  test('takes the next free address of a subnet for machines', () => {
    drop('azure/vm', 'vnet-1')
    expect(props(drop('azure/private-endpoint', 'vnet-1'))).toEqual({ address: '10.0.0.5', subresource: 'blob' })
  })

  test('does not stand in a subnet of a service (Private endpoint overview)', () => {
    drop('azure/firewall', 'vnet-1')
    expect(refusal('azure/private-endpoint', 'vnet-1.azurefirewallsubnet')).toBe('azure.place.reserved-subnet')
  })
})

describe('a Private Link service', () => {
  test('comes with a load balancer before the machines of its network, and turns network policies off (Disable network policies for Private Link service)', () => {
    drop('azure/vm', 'vnet-1')
    const id = drop('azure/private-link-service', 'vnet-1')
    const balancer = String(props(id)['loadBalancer'])
    expect(props(balancer)).toMatchObject({ address: '10.0.0.5', haPorts: true, backends: ['nic-1'] })
    expect(props(id)).toMatchObject({ address: '10.0.0.6' })
    expect(props('vnet-1.default')).toMatchObject({ privateLinkServiceNetworkPolicies: 'Disabled' })
  })

  test('takes a load balancer that offers nothing yet', () => {
    const balancer = drop('azure/load-balancer', 'vnet-1')
    expect(props(drop('azure/private-link-service', 'vnet-1'))).toMatchObject({ loadBalancer: balancer })
    const second = drop('azure/private-link-service', 'vnet-1')
    expect(props(second)['loadBalancer']).not.toBe(balancer)
  })

  test('is reached through an endpoint that is made in the network that it is joined with', () => {
    const service = drop('azure/private-link-service', 'vnet-1')
    drop('azure/vnet', null)
    const link = join('azure/private-connection', 'vnet-2', service)
    const { a, b } = design.records[link]!.ends!
    expect(b).toBe(service)
    expect(design.records[a]).toMatchObject({ kind: 'azure/private-endpoint', parent: 'vnet-2.default' })
    expect(props(a)).toEqual({ address: '10.1.0.4' })
  })

  test('an endpoint leads to one service', () => {
    const service = drop('azure/private-link-service', 'vnet-1')
    const endpoint = drop('azure/private-endpoint', 'vnet-1')
    join('azure/private-connection', endpoint, service)
    expect(proposals('azure/private-connection', endpoint, service)).toMatchObject([
      { ok: false, why: { key: 'azure.connect.endpoint-taken' } },
    ])
  })

  test('keeps to the network of its load balancer', () => {
    const service = drop('azure/private-link-service', 'vnet-1')
    drop('azure/vnet', null)
    const other = drop('azure/load-balancer', 'vnet-2')
    expect(faultsOf(withProps(service, { loadBalancer: other }), service)).toEqual([
      'props.loadBalancer azure.fault.backend-elsewhere',
    ])
  })
})

describe('an overlay tunnel', () => {
  const two = () => [drop('azure/appliance', 'vnet-1'), drop('azure/appliance', 'vnet-1')] as const

  test('joins two appliances by their interfaces, with inner addresses and a number that no other tunnel has', () => {
    const [a, b] = two()
    const c = drop('azure/appliance', 'vnet-1')
    expect(props(join('azure/overlay', a, b))).toMatchObject({
      vni: 77,
      a: { inner: '169.254.1.1' },
      b: { inner: '169.254.1.2' },
    })
    expect(props(join('azure/overlay', b, c))).toMatchObject({ vni: 78, a: { inner: '169.254.2.1' } })
    expect(proposals('azure/overlay', b, a)).toMatchObject([{ ok: false, why: { key: 'joint.connect.already' } }])
  })

  test('has nothing to say about machines that do not forward', () => {
    expect(proposals('azure/overlay', drop('azure/vm', 'vnet-1'), drop('azure/appliance', 'vnet-1'))).toEqual([])
  })

  test('starts at an address of the appliance, and its inner addresses differ within one prefix (RFC 7348, section 4)', () => {
    const [a, b] = two()
    const link = join('azure/overlay', a, b)
    const faults = (more: object) => faultsOf(withProps(link, more), link)
    expect(faults({ a: { inner: '169.254.1.1', outer: '10.0.0.77' } })).toEqual([
      'props.a.outer azure.fault.overlay-outer',
    ])
    expect(faults({ b: { inner: '169.254.1.1' } })).toEqual(['props.b.inner azure.fault.overlay-same-inner'])
    expect(faults({ b: { inner: '169.254.9.2' } })).toEqual(['props.b.inner azure.fault.overlay-inner'])
  })

  test('a route of the operating system has a gateway that the system is joined to, and each prefix once (ip-route(8))', () => {
    const [a, b] = two()
    join('azure/overlay', a, b)
    const machine = String(props(a)['machine'])
    const faults = (...osRoutes: object[]) => faultsOf(withProps(machine, { osRoutes }), machine)
    const route = (via: string) => ({ prefix: '10.9.0.0/16', via })
    expect(faults(route('169.254.1.2'))).toEqual([])
    expect(faults(route('10.0.0.1'))).toEqual([])
    expect(faults(route('192.0.2.1'))).toEqual(['props.osRoutes.0.via azure.fault.system-gateway'])
    expect(faults(route('10.0.0.1'), route('10.0.0.1'))).toEqual([
      'props.osRoutes.1.prefix azure.fault.system-route-twice',
    ])
  })
})

describe('Azure Firewall', () => {
  test('comes with its subnet, a public address and the first free private one (Azure Firewall FAQ)', () => {
    const id = drop('azure/firewall', 'vnet-1')
    expect(design.records[id]?.parent).toBe('vnet-1.azurefirewallsubnet')
    expect(props(id)).toMatchObject({ address: '10.0.220.4', publicIp: 'pip-afw-1' })
    expect(refusal('azure/firewall', 'vnet-1')).toBe('azure.place.has-firewall')
  })

  test('takes its public address along when it goes', () => {
    const id = drop('azure/firewall', 'vnet-1')
    expect(kinds.get('azure/firewall')!.owned!(design.records[id]!, design)).toEqual(['pip-afw-1'])
  })

  test('its rules name addresses, prefixes and ports, each rule once', () => {
    const id = drop('azure/firewall', 'vnet-1')
    const rule = { name: 'r', action: 'Allow', protocols: ['TCP'], sources: ['*'], destinations: ['*'], ports: ['*'] }
    const faults = (...rules: object[]) => faultsOf(withProps(id, { rules }), id)
    expect(faults({ ...rule, sources: ['10.0.0.0/8', '10.0.0.4'], ports: ['22', '80-443'] })).toEqual([])
    expect(faults({ ...rule, sources: ['Internet'] })).toEqual(['props.rules.0.sources.0 azure.fault.firewall-address'])
    expect(faults({ ...rule, ports: ['70000'] })).toEqual(['props.rules.0.ports.0 azure.fault.nsg-port'])
    expect(faults(rule, rule)).toEqual(['props.rules.1.name azure.fault.name-twice'])
  })
})

test('the reviewed design with all of them has no faults', () => {
  const file = new URL('../cases/services/design.json', import.meta.url)
  const read = readDesign(JSON.parse(readFileSync(file, 'utf8')), kindIndex)
  expect(read.ok && faultsOf(read.design)).toEqual([])
})
