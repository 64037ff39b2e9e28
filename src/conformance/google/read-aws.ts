import { type Address, addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import type { Topology } from './topology.ts'

/** The AWS side of a case: a VPC on a transit gateway or virtual private gateway, and one VPN with a tunnel for each session. */
export function joinAws(topology: Topology, gateway: DesignRecord, sessions: readonly Members[]): void {
  const { builder, input } = topology
  const aws = input.child('aws').only('vpc', 'tgw', 'vgw', 'vpcRt', 'cgws', ...PROPAGATION)
  const region = builder.add('aws/region', 'aws', { region: 'ap-northeast-1' })
  const vpc = builder.add('aws/vpc', 'aws-vpc', { cidrs: [aws.text('vpc')] }, { parent: region })
  const end = aws.has('vgw')
    ? privateGateway(topology, aws.child('vgw'), vpc)
    : transitGateway(topology, aws.child('tgw'))
  const rows = aws.list('vpcRt').map((route) => route as [string, string, string?])
  const listed = rows.some(([, , origin]) => origin === 'propagated')
  const table = builder.add(
    'aws/route-table',
    'aws-rt',
    {
      main: true,
      routes: rows.flatMap(([destination, target, origin]) => {
        if (origin === 'propagated' || target === 'local') return []
        if (target !== (aws.has('vgw') ? 'vgw' : 'tgw')) throw new Missing(`target ${target}`)
        return [{ destination, target: end.id }]
      }),
      propagations: aws.has('vgw') && (listed || propagates(aws) || propagates(aws.child('vgw'))) ? [end.id] : [],
    },
    { parent: vpc },
  )
  const subnetProps = { cidr: aws.text('vpc'), zone: 'ap-northeast-1a', routeTable: table.id }
  topology.awsSubnet = builder.add('aws/subnet', 'aws-subnet', subnetProps, { parent: vpc })
  const vpn = builder.add('core/vpn', 'aws-vpn', vpnProps(topology, sessions), { ends: [gateway.id, end.id] })
  for (const [tunnel, session] of sessions.entries()) topology.tunnels.set(session.text('tunnel'), { vpn, tunnel })
  if (!aws.has('vgw')) transitTables(topology, end, vpc, vpn)
}

/** Words for whether the VPC's route table takes what the virtual private gateway knows. */
const PROPAGATION = ['propagate', 'propagation', 'propagating', 'routePropagation']

const propagates = (members: Members): boolean =>
  PROPAGATION.some((key) => members.has(key) && members.raw(key) !== false && members.raw(key) !== 'off')

function privateGateway({ builder }: Topology, vgw: Members, parent: DesignRecord): DesignRecord {
  vgw.only('asn', 'vpc', ...PROPAGATION)
  return builder.add('aws/virtual-private-gateway', 'vgw', { asn: vgw.number('asn', 64512) }, { parent })
}

const transitGateway = ({ builder }: Topology, tgw: Members): DesignRecord =>
  builder.add('aws/transit-gateway', 'tgw', {
    asn: tgw.only('asn', 'ecmp', 'tables').number('asn'),
    vpnEcmp: tgw.flag('ecmp', true),
  })

function transitTables(
  { builder, input, awsSubnet }: Topology,
  tgw: DesignRecord,
  vpc: DesignRecord,
  vpn: DesignRecord,
) {
  const attachment = builder.add(
    'aws/transit-gateway-vpc-attachment',
    'att-vpc',
    { subnets: [awsSubnet?.id ?? ''], applianceMode: false },
    { ends: [tgw.id, vpc.id] },
  )
  const tables = input.child('aws').child('tgw').child('tables')
  for (const name of tables.keys()) {
    const each = tables.child(name).only('assoc', 'prop')
    const ids = (key: string) => [
      ...new Set(each.texts(key).map((att) => (att === 'vpc' ? attachment.id : attachmentOf(att, vpn)))),
    ]
    const props = { associations: ids('assoc'), propagations: ids('prop'), routes: [] }
    builder.add('aws/transit-gateway-route-table', name, props, { parent: tgw })
  }
}

/** Both connections of the case are the one VPN between the two gateways. */
function attachmentOf(name: string, vpn: DesignRecord): string {
  if (!name.startsWith('vpn')) throw new Missing(`attachment ${name}`)
  return vpn.id
}

/** Interfaces as the case pairs them. Each side's MEDs are those that the case states. */
function vpnProps({ input }: Topology, sessions: readonly Members[]): object {
  const pairs = input.child('haVpn').members('tunnels')
  const space = '169.254.64.0/20' as Prefix
  const side = { enableBgp: true, remotes: [], selectors: 'any' }
  return {
    ike: 'IKEv2',
    tunnels: sessions.map((session, i) => {
      const pair = pairs.find((each) => each.text('name') === session.text('tunnel'))
      if (!pair) throw new Missing(`haVpn.tunnels ${session.text('tunnel')}`)
      const inside = { insideA: addressAt(space, 4 * i + 2), insideB: addressAt(space, 4 * i + 1) }
      return { a: pair.number('haIf'), b: pair.number('extIf'), up: true, ...inside }
    }),
    a: { ...side, sessions: sessions.map((each, tunnel) => ({ tunnel, med: each.number('basePriority', 100) })) },
    b: {
      ...side,
      sessions: sessions.map((each, tunnel) => ({ tunnel, med: each.members('learned')[0]?.number('med', 0) ?? 0 })),
    },
  }
}

/** A machine on the AWS side, open to everything. */
export function addAwsEnd({ builder }: Topology, parent: DesignRecord, address: Address): void {
  const props = { device: 0, address, sourceDestCheck: true, securityGroups: [], autoPublicIp: false }
  builder.add('aws/network-interface', `eni-${address}`, props, { parent })
}
