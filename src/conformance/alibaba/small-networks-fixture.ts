import type { Design } from '../../model/index.ts'
import { BGP_SIDE, NetworkFixture } from '../../providers/alibaba/lower/network-fixture.ts'

const group = (net: NetworkFixture, name: string, vpc: Parameters<NetworkFixture['ecs']>[0], props: object) =>
  net.builder.add('alibaba/security-group', name, { innerAccess: true, rules: [], ...props }, { parent: vpc })

/** Groups that let members in and keep all others out, an address of the Internet, a route to a range that is not private. */
function groups(): Design {
  const net = new NetworkFixture()
  const vpc = net.vpc('a', '10.0.0.0/16')
  const basic = group(net, 'basic', vpc, { type: 'normal' })
  const strict = group(net, 'strict', vpc, { type: 'enterprise' })
  const eip = net.builder.add('alibaba/eip', 'eip', {})
  const one = net.ecs(vpc, '10.0.1.10', { securityGroups: [basic.id], eip: eip.id, forwards: true })
  net.ecs(vpc, '10.0.2.10', { securityGroups: [basic.id] })
  net.ecs(vpc, '10.0.3.10', { securityGroups: [strict.id] })
  net.routes(vpc, ['30.0.0.0/8', 'Instance', one])
  return net.builder.finish()
}

/** A peering that waits to be accepted, and a gateway that speaks BGP without automatic propagation. */
function halves(): Design {
  const net = new NetworkFixture()
  const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
  net.ecs(a, '10.0.0.10')
  net.ecs(b, '10.1.0.10')
  const props = { status: 'Accepting' }
  const peering = net.builder.add('alibaba/vpc-peering', 'p', props, { ends: [a.id, b.id] })
  net.routes(a, ['10.1.0.0/16', 'VpcPeer', peering])
  net.routes(b, ['10.0.0.0/16', 'VpcPeer', peering])
  const gateway = net.gateway(a)
  const { site } = net.site('dc', '192.168.1.0/24', { asn: 65001 })
  net.vpn('bgp', gateway, site, {
    tunnels: [{ a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' }],
    a: BGP_SIDE,
    b: BGP_SIDE,
  })
  return net.builder.finish()
}

/** A router with a static route beside a learned one, a VPC that it does not learn, and a custom route that was advertised. */
function router(): Design {
  const net = new NetworkFixture()
  const [a, b, c] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16'), net.vpc('c', '10.2.0.0/16')]
  const one = net.ecs(a, '10.0.0.10', { forwards: true })
  net.ecs(b, '10.1.0.10')
  net.ecs(c, '10.2.0.10')
  net.routes(a, ['172.30.0.0/16', 'Instance', one])
  const tr = net.builder.add('alibaba/transit-router', 'tr', { cen: 'cen' })
  const table = net.builder.add('alibaba/tr-route-table', 'rtb', { transitRouter: tr.id, routes: [] })
  const attach = (vpc: typeof a, more: object) => {
    const props = { association: table.id, propagations: [table.id], routeSync: true, advertised: [], ...more }
    return net.builder.add('alibaba/tr-attachment', `att-${vpc.name}`, props, { ends: [tr.id, vpc.id] })
  }
  attach(a, { advertised: ['172.30.0.0/16'] })
  const second = attach(b, {})
  attach(c, { propagations: [] })
  const route = { destination: '10.0.0.0/24', nextHopType: 'Attachment', attachment: second.id }
  net.builder.amend(table.id, { routes: [route] })
  return net.builder.finish()
}

/** Two connections to one range, active and standby; a route of a VPC over two instances that share its traffic. */
function weights(): Design {
  const net = new NetworkFixture()
  const vpc = net.vpc('a', '10.0.0.0/16')
  const routers = ['10.0.0.10', '10.0.1.10'].map((address) => net.ecs(vpc, address, { forwards: true }))
  net.routes(vpc, ['172.31.0.0/16', 'Instance', ...routers])
  const gateway = net.gateway(vpc)
  const destinationRoutes = ['100', '0'].map((weight, i) => {
    const { site } = net.site(`s${i}`, '10.50.0.0/16')
    const link = net.vpn(`c${i}`, gateway, site)
    return { destination: '10.50.0.0/16', connection: link.id, weight, published: true }
  })
  net.builder.amend(gateway.id, { destinationRoutes })
  return net.builder.finish()
}

/** Small networks, for rules that neither the published cases nor a design with every kind meets. */
export const SMALL_ALIBABA_DESIGNS: readonly (() => Design)[] = [groups, halves, router, weights]
