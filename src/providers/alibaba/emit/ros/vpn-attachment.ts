import { type RosValue, rosMap } from '../../../../codegen/ros/index.ts'
import { type Text, text } from '../../../../model/index.ts'
import { connectionsAt, type Of } from '../../catalog/lookup.ts'
import { wantedSelectors } from '../../lower/selectors.ts'
import { bothTunnels, spareTunnels } from '../both-tunnels.ts'
import { addCustomers, type Seen } from './customers.ts'
import { rosName, type Templates } from './templates.ts'
import { bgpMap, phases } from './vpn.ts'

const ATTACHMENT = 'ALIYUN::VPC::VpnAttachment'
const ATTACHED = 'ALIYUN::CEN::TransitRouterVpnAttachment'

/** The one IPsec connection that a record stands for: each is an instance of its own at the platform. */
const connectionOf = (templates: Templates, record: Of<'alibaba/vpn-attachment'>): Seen | undefined =>
  connectionsAt(templates.context.design, record.id).find(({ mine }) => mine !== undefined)

/** An IPsec connection without a VPN gateway, its customer gateways, its routes, and its attachment to a transit router. */
export function addAttachedConnections(
  templates: Templates,
  record: Of<'alibaba/vpn-attachment'>,
  link: Of<'alibaba/tr-attachment'>,
  router: { readonly CenId: RosValue; readonly TransitRouterId: RosValue },
  notes: Text[],
): void {
  const all = connectionsAt(templates.context.design, record.id)
  const seen = connectionOf(templates, record)
  if (!seen) {
    notes.push(text('alibaba.emit.no-connection', { name: record.name }))
    return
  }
  if (all.length > 1) notes.push(text('alibaba.emit.one-connection', { name: record.name, link: seen.link.name }))
  notes.push(...spareTunnels(seen.link))
  const { side, mine, theirs, link: vpn } = seen
  const other = side === 'a' ? 'b' : 'a'
  const bgp = mine?.enableBgp === true && theirs?.enableBgp === true
  const customers = addCustomers(templates, record.id, seen, 'links', true)
  const { local, remote } = wantedSelectors(mine ?? { enableBgp: false, remotes: [], selectors: 'any' })
  const base = { step: 'links', at: record.id } as const
  templates.add({
    ...base,
    type: ATTACHMENT,
    key: record.id,
    name: record.name,
    source: record.id,
    values: {
      Name: rosName(record.name, 'ipsec'),
      NetworkType: 'public',
      LocalSubnet: local.join(','),
      RemoteSubnet: remote.join(','),
      AutoConfigRoute: false,
      EffectImmediately: true,
      EnableTunnelsBgp: bgp,
      TunnelOptionsSpecification: bothTunnels(vpn.props, side).map(({ tunnel, at }, i) =>
        rosMap({
          TunnelIndex: i + 1,
          CustomerGatewayId: customers(tunnel[other]),
          EnableDpd: true,
          EnableNatTraversal: true,
          TunnelIkeConfig: phases(templates, record.id, seen, at).ike,
          TunnelIpsecConfig: phases(templates, record.id, seen, at).ipsec,
          TunnelBgpConfig: bgp ? bgpMap(record.props.asn, tunnel, side) : undefined,
        }),
      ),
    },
  })
  const id = templates.ref(ATTACHMENT, record, 'VpnAttachmentId')
  templates.add({
    ...base,
    type: ATTACHED,
    key: link.id,
    name: link.name,
    source: link.id,
    values: {
      TransitRouterAttachmentName: rosName(link.name, 'att'),
      ...router,
      VpnId: id,
      AutoPublishRouteEnabled: true,
    },
  })
  for (const route of record.props.routes.filter(({ connection }) => connection === vpn.id)) {
    templates.add({
      ...base,
      type: 'ALIYUN::VPC::VcoRouteEntry',
      key: `${record.id} ${route.destination}`,
      name: `${record.name} to ${route.destination}`,
      source: record.id,
      after: [{ type: ATTACHED, key: link.id, name: link.name }],
      values: { VpnConnectionId: id, NextHop: id, RouteDest: route.destination, Weight: 100 },
    })
  }
}

/** The attachment of such a connection; none where nothing is created. */
export const attachedId = (
  templates: Templates,
  record: Of<'alibaba/vpn-attachment'>,
  link: { id: string; name: string },
): RosValue | undefined => connectionOf(templates, record) && templates.ref(ATTACHED, link, 'TransitRouterAttachmentId')
