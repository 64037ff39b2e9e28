import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { entries, named, routeOf, type Topology } from './topology.ts'

/**
 * Transit gateways with their attachments. Returns what to do when VPNs are read, too: only then all attachments have
 * records. One that routes lead to and the case does not declare is attached to the VPC of those routes.
 */
export function readTransits(topology: Topology): () => void {
  const { members, builder, names } = topology
  const declared = entries(members, 'tgws')
  for (const [name, tgw] of declared) {
    tgw.only('asn', 'atts', 'rts', 'ecmp')
    const props = { asn: tgw.number('asn', 64512), vpnEcmp: tgw.flag('ecmp', true) }
    names.set(name, builder.add('aws/transit-gateway', name, props))
  }
  for (const [name, tgw] of declared)
    for (const [att, each] of entries(tgw, 'atts')) readAttachment(topology, name, att, each)
  readUndeclared(topology)
  return () => {
    for (const [name, tgw] of declared)
      for (const [rt, each] of entries(tgw, 'rts')) readTable(topology, name, rt, each)
  }
}

function readAttachment(topology: Topology, gateway: string, name: string, att: Members): void {
  const { builder, names } = topology
  const tgw = named(topology, gateway)
  switch (att.text('kind')) {
    case 'vpc': {
      att.only('kind', 'vpc', 'subnets', 'applianceMode')
      const props = {
        subnets: att.texts('subnets').map((subnet) => named(topology, subnet).id),
        applianceMode: att.flag('applianceMode', false),
      }
      const ends: [string, string] = [tgw.id, named(topology, att.text('vpc')).id]
      names.set(name, builder.add('aws/transit-gateway-vpc-attachment', name, props, { ends }))
      return
    }
    case 'peering': {
      att.only('kind', 'tgw', 'far')
      const other = names.get(att.text('far', ''))
      const ends: [string, string] = [tgw.id, named(topology, att.text('tgw')).id]
      // One link with two names: each end calls it by its own.
      names.set(name, other ?? builder.add('aws/transit-gateway-peering', name, { accepted: true }, { ends }))
      return
    }
    case 'vpn':
      // The VPN itself is the attachment: it gets its record where VPNs are read.
      att.only('kind', 'vpn')
      return
    default:
      throw new Missing(`attachment of kind ${att.text('kind')}`)
  }
}

function readTable(topology: Topology, gateway: string, name: string, table: Members): void {
  const { builder, names, members } = topology
  table.only('assoc', 'prop', 'static')
  const attachments = new Map(entries(members, 'tgws').flatMap(([, tgw]) => entries(tgw, 'atts')))
  const idOf = (att: string): string => {
    const vpn = attachments.get(att)?.optionalText('vpn')
    return named(topology, vpn ?? att).id
  }
  const props = {
    associations: table.texts('assoc').map(idOf),
    propagations: table.texts('prop').map(idOf),
    routes: table
      .list('static')
      .map(routeOf)
      .map(([dst, att]) => ({
        ...(names.get(dst)?.kind === 'aws/prefix-list' ? { prefixList: names.get(dst)?.id } : { destination: dst }),
        ...(att === 'blackhole' ? {} : { attachment: idOf(att) }),
      })),
  }
  names.set(name, builder.add('aws/transit-gateway-route-table', name, props, { parent: named(topology, gateway) }))
}

function readUndeclared(topology: Topology): void {
  const { members, builder, names } = topology
  for (const [vpc, each] of entries(members, 'vpcs')) {
    for (const [, rt] of entries(each, 'rts')) {
      for (const [, target] of rt.list('routes').map(routeOf)) {
        if (!target.startsWith('tgw-') || names.has(target)) continue
        const tgw = builder.add('aws/transit-gateway', target, { asn: 64512, vpnEcmp: true })
        names.set(target, tgw)
        attachAll(topology, tgw, vpc, each)
      }
    }
  }
}

function attachAll(topology: Topology, tgw: DesignRecord, vpc: string, each: Members): void {
  const subnets = entries(each, 'subnets').map(([subnet]) => named(topology, subnet).id)
  const ends: [string, string] = [tgw.id, named(topology, vpc).id]
  topology.builder.add(
    'aws/transit-gateway-vpc-attachment',
    `${tgw.name}-${vpc}`,
    { subnets, applianceMode: false },
    { ends },
  )
}
