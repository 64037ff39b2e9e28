import { type Design, type DesignRecord, text } from '../../../model/index.ts'
import {
  farInterfaces,
  KEY,
  numbered,
  type VpnCell,
  type VpnEndFacts,
  type VpnFacts,
  type VpnSideView,
  type VpnTold,
  type VpnViews,
  value,
  viewAsDevice,
} from '../../joint/vpn-view/index.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'

const say = (what: string) => text(`azure.vpn-view.${what}`)
const said = (what: string): VpnCell => ({ k: 'said', text: say(what) })

/**
 * A local network gateway and a connection for each address of the other end; an appliance has tunnel interfaces.
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings
 */
export const azureVpnViews: VpnViews = {
  end(record, design) {
    if (record.kind === 'azure/vpn-gateway') return gatewayEnd(record, design)
    if (record.kind !== 'azure/appliance') return undefined
    const asn = record.props['asn']
    return {
      ...base(record),
      ...(typeof asn === 'number' ? { asn } : {}),
      outside: [],
      assigned: false,
      bgpAddresses: [],
    }
  },
  view: (facts) =>
    facts.design.records[facts.own.record]?.kind === 'azure/vpn-gateway' ? viewGateway(facts) : viewAsDevice(facts),
}

const base = ({ id, name }: DesignRecord) => ({ record: id, name, cloud: 'Azure' })

function gatewayEnd(record: DesignRecord, design: Design): VpnEndFacts {
  const { asn, enableBgp, vpnType, publicIps, bgpAddresses } = record.props as VpnGatewayProps
  return {
    ...base(record),
    ...(enableBgp && vpnType !== 'PolicyBased' ? { asn } : {}),
    outside: publicIps.map((id) => design.records[id]?.props['address'] as string | undefined),
    assigned: true,
    bgpAddresses: bgpAddresses ?? [],
  }
}

function viewGateway(facts: VpnFacts): VpnSideView {
  const { own, far, link, tunnels, bgp } = facts
  const peers = farInterfaces(facts)
  const alone = peers.length === 1 && facts.design.records[far.record]?.kind !== 'azure/vpn-gateway'
  const site = (at: number) => numbered(`lng-${far.name}`, at, peers.length)
  const connection = (at: number) => (alone ? link.name : numbered(`${link.name}-${own.name}`, at, peers.length))
  return {
    end: own,
    title: text('azure.vpn-view.title', { count: peers.length, tunnels: tunnels.length }),
    words: {
      group: say('connection'),
      tunnel: say('instance'),
      outside: say('outside'),
      inside: say('inside'),
      extra: [],
    },
    groups: peers.map((interfaceAt, at) => ({
      name: value(connection(at)),
      facts: [
        { label: say('local-network-gateway'), value: value(site(at)) },
        ...(bgp ? [{ label: say('asn'), value: facts.farAsn(interfaceAt) }] : []),
      ],
    })),
    rows: tunnels.map(({ near, far: to, outside, inside }) => ({
      group: peers.indexOf(to),
      name: { k: 'said', text: text('azure.vpn-view.instance-number', { number: near }) },
      outside,
      inside,
      extra: [],
    })),
    told: peers.flatMap((interfaceAt, at) => toldPeer(facts, interfaceAt, site(at), connection(at))),
  }
}

function toldPeer(facts: VpnFacts, interfaceAt: number, siteName: string, connectionName: string): VpnTold[] {
  const [site, connection] = [value(siteName), value(connectionName)]
  const { side, bgp, tunnels, ike } = facts
  const there = tunnels.filter((tunnel) => tunnel.far === interfaceAt)
  const first = there[0]
  const prefixes = side?.remotes.find((remote) => remote.interface === interfaceAt)?.prefixes ?? []
  return [
    { where: site, what: say('outside'), value: first?.farOutside ?? value('-') },
    ...prefixes.map((prefix) => ({ where: site, what: say('address-space'), value: value(prefix) })),
    ...(bgp
      ? [
          { where: site, what: say('asn'), value: facts.farAsn(interfaceAt) },
          { where: site, what: say('peer-address'), value: first?.farInside ?? value('-') },
        ]
      : []),
    { where: connection, what: say('key'), value: KEY },
    { where: connection, what: say('ike'), value: value(ike) },
    { where: connection, what: say('bgp'), value: said(bgp ? 'on' : 'off') },
  ]
}
