import type { Design, DesignRecord } from '../../../model/index.ts'
import { NetworkFixture } from '../lower/network-fixture.ts'

const BGP = { enableBgp: true, remotes: [{ interface: 0, prefixes: [] }], selectors: 'any' }

/** Every kind of this platform in two regions, with what an export can say about each. `name` decorates every name. */
export function everything(name: (plain: string) => string = (plain) => plain): Design {
  const net = new NetworkFixture()
  const { builder } = net
  const add = (kind: string, plain: string, props: object, parent?: DesignRecord) =>
    builder.add(`alibaba/${kind}`, name(plain), props, parent ? { parent } : {})
  const link = (kind: string, plain: string, a: DesignRecord, b: DesignRecord, props: object) =>
    builder.add(kind, name(plain), props, { ends: [a.id, b.id] })

  const [tokyo, shanghai] = [
    add('region', 'tokyo', { regionId: 'ap-northeast-1' }),
    add('region', 'shanghai', { regionId: 'cn-shanghai' }),
  ]
  const vpc = (plain: string, region: DesignRecord, cidrs: string[]) =>
    add('vpc', plain, { cidrs, routes: [], userCidrs: ['30.0.0.0/8'] }, region)
  const [a, b] = [
    vpc('vpc-tokyo', tokyo, ['10.0.0.0/16', '10.9.0.0/16']),
    vpc('vpc-shanghai', shanghai, ['10.1.0.0/16']),
  ]
  const table = add('route-table', 'rtb-apps', { routes: [], propagation: true }, a)
  const vswitch = (plain: string, parent: DesignRecord, cidr: string, zone: string, routeTable?: string) =>
    add('vswitch', plain, { cidr, zone, ...(routeTable ? { routeTable } : {}) }, parent)
  const [a1, a2] = [
    vswitch('vsw-1', a, '10.0.0.0/24', 'ap-northeast-1a', table.id),
    vswitch('vsw-2', a, '10.0.1.0/24', 'ap-northeast-1b'),
  ]
  const [b1, b2] = [
    vswitch('vsw-1', b, '10.1.0.0/24', 'cn-shanghai-b'),
    vswitch('vsw-2', b, '10.1.1.0/24', 'cn-shanghai-e'),
  ]

  const rule = (direction: string, protocol: string, portRange: string, cidr: string) => {
    return { direction, policy: 'accept', protocol, portRange, cidr, priority: 1 }
  }
  const rules = [rule('ingress', 'icmp', '-1/-1', '0.0.0.0/0'), rule('egress', 'tcp', '443/443', '10.0.0.0/8')]
  const group = add('security-group', 'sg-tokyo', { type: 'normal', innerAccess: false, rules }, a)
  const eip = add('eip', 'eip-tokyo', {}, tokyo)
  const natEip = add('eip', 'eip-nat', {}, tokyo)
  const ecs = (plain: string, parent: DesignRecord, address: string, more: object = {}) =>
    add('ecs', plain, { address, forwards: true, securityGroups: [group.id], ...more }, parent)
  const [one, two] = [ecs('ecs-1', a1, '10.0.0.10', { eip: eip.id }), ecs('ecs-2', a2, '10.0.1.10')]
  const havip = add('havip', 'havip-1', { address: '10.0.0.100', instances: [one.id] }, a1)
  const nat = add('nat-gateway', 'ngw-tokyo', { vswitch: a2.id, eip: natEip.id }, a)

  const lists = { destinationRoutes: [], policyRoutes: [], connections: [] }
  const gateway = (plain: string, parent: DesignRecord, tunnelMode: string, more: object = {}) =>
    add(
      'vpn-gateway',
      plain,
      { tunnelMode, networkType: 'public', bandwidth: 10, asn: 65100, autoPropagate: true, ...lists, ...more },
      parent,
    )
  const [g, single] = [
    gateway('vpngw-tokyo', a, 'dual', { vswitch: a1.id, backupVswitch: a2.id }),
    gateway('vpngw-shanghai', b, 'single', { autoPropagate: false, asn: 65101 }),
  ]
  const site = builder.add('onprem/site', name('dc'), {
    prefixes: ['192.168.0.0/16'],
    asn: 65001,
    publicIps: ['203.0.113.1', '203.0.113.2'],
  })
  const branch = builder.add('onprem/site', name('branch'), { prefixes: ['172.20.0.0/16'], asn: 65002, publicIps: [] })
  const inside = (n: number) => ({ insideA: `169.254.2${n}.1`, insideB: `169.254.2${n}.2` })
  const bgp = link('core/vpn', 'ipsec-dc', g, site, {
    ike: 'IKEv2',
    tunnels: [
      { a: 0, b: 0, up: true, ...inside(1) },
      { a: 1, b: 1, up: true, ...inside(2) },
    ],
    a: BGP,
    b: BGP,
  })
  const side = (localNetworks: string[], remoteNetworks: string[]) => {
    return { enableBgp: false, remotes: [], selectors: 'policy', localNetworks, remoteNetworks }
  }
  const between = link('core/vpn', 'ipsec-tokyo-shanghai', g, single, {
    ike: 'IKEv2',
    tunnels: [{ a: 0, b: 0, up: true }],
    a: side(['10.0.0.0/16'], ['10.1.0.0/16']),
    b: side(['10.1.0.0/16'], ['10.0.0.0/16']),
  })
  const policyRoute = { source: '10.0.0.0/16', destination: '10.1.0.0/16', connection: between.id }
  builder.amend(g.id, {
    policyRoutes: [{ ...policyRoute, weight: '100', priority: 5, published: true }],
    destinationRoutes: [{ destination: '192.168.9.0/24', connection: bgp.id, weight: '100', published: false }],
  })
  builder.amend(single.id, {
    connections: [
      {
        connection: between.id,
        autoRoutes: 'published',
        healthCheck: 'ok',
        healthDestination: '10.0.0.10',
        healthSource: '10.1.0.10',
      },
    ],
  })

  const peering = link('alibaba/vpc-peering', 'peer-tokyo-shanghai', a, b, { status: 'Activated', bandwidth: 100 })
  const router = (plain: string, region: DesignRecord) => {
    const made = add('transit-router', plain, { cen: name('cen-1') }, region)
    return { made, table: add('tr-route-table', `rtb-${plain}`, { transitRouter: made.id, routes: [] }) }
  }
  const [tr1, tr2] = [router('tr-tokyo', tokyo), router('tr-shanghai', shanghai)]
  const bound = (id: string) => ({ association: id, propagations: [id] })
  const rest = { routeSync: false, advertised: [] }
  const attached = link('alibaba/tr-attachment', 'att-tokyo', tr1.made, a, {
    ...bound(tr1.table.id),
    ...rest,
    advertised: ['192.168.0.0/16'],
    vswitches: [a1.id, a2.id],
  })
  link('alibaba/tr-attachment', 'att-shanghai', tr2.made, b, {
    ...bound(tr2.table.id),
    ...rest,
    routeSync: true,
    vswitches: [b1.id, b2.id],
  })
  const trPeer = link('alibaba/tr-peering', 'peer-routers', tr1.made, tr2.made, {
    bandwidth: 100,
    a: bound(tr1.table.id),
    b: bound(tr2.table.id),
  })
  const vbr = (plain: string, more: object) =>
    add(
      'vbr',
      plain,
      { vlanId: 10, localGatewayIp: '172.16.0.1', peerGatewayIp: '172.16.0.2', prefixes: ['172.30.0.0/16'], ...more },
      tokyo,
    )
  const border = vbr('vbr-tokyo', { peerAsn: 65010 })
  link('alibaba/tr-attachment', 'att-vbr', tr1.made, border, { ...bound(tr1.table.id), ...rest })
  vbr('vbr-static', { vlanId: 11 })
  const direct = add('vpn-attachment', 'ipsec-branch', { asn: 65100, routes: [] }, tokyo)
  const toBranch = link('core/vpn', 'vpn-branch', direct, branch, {
    ike: 'IKEv2',
    tunnels: [
      { a: 0, b: 0, up: true, insideA: '169.254.31.1', insideB: '169.254.31.2' },
      { a: 1, b: 0, up: true, insideA: '169.254.32.1', insideB: '169.254.32.2' },
    ],
    a: BGP,
    b: BGP,
  })
  builder.amend(direct.id, { routes: [{ destination: '172.20.0.0/16', connection: toBranch.id }] })
  const attachedVpn = link('alibaba/tr-attachment', 'att-branch', tr1.made, direct, { ...bound(tr1.table.id), ...rest })
  builder.amend(tr1.table.id, {
    routes: [
      { destination: '10.200.0.0/16', nextHopType: 'BlackHole' },
      { destination: '10.201.0.0/16', nextHopType: 'Attachment', attachment: attachedVpn.id },
      { destination: '10.202.0.0/16', nextHopType: 'Attachment', attachment: trPeer.id },
    ],
  })
  net.routes(
    a,
    ['0.0.0.0/0', 'NatGateway', nat],
    ['10.1.0.0/16', 'VpcPeer', peering],
    ['10.50.0.0/16', 'Instance', one, two],
    ['10.51.0.0/16', 'HaVip', havip],
    ['192.168.50.0/24', 'VpnGateway', g],
    ['10.60.0.0/16', 'Attachment', attached],
  )
  net.routes(table, ['10.52.0.0/16', 'NetworkInterface', two], ['10.53.0.0/16', 'Ipv4Gateway'])
  net.routes(b, ['10.0.0.0/16', 'VpcPeer', peering])
  return builder.finish()
}
