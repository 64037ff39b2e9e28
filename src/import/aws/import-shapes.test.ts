import { describe, expect, test } from 'vitest'
import { validateDesign } from '../../model/index.ts'
import { kindIndex } from '../../providers/catalogs.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { solve } from '../../solver/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import { importAws } from './index.ts'

const [OWNER, GUEST] = ['111111111111', '222222222222']
const ALL = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]

const file = (path: string, content: unknown) => ({ path, text: JSON.stringify(content) })

const inbound = (protocol: string, port: number, cidr: string) => [
  { IpProtocol: protocol, FromPort: port, ToPort: port, IpRanges: [{ CidrIp: cidr }] },
]

const card = (id: string, subnet: string, address: string, more: object = {}) => ({
  NetworkInterfaceId: id,
  InterfaceType: 'interface',
  SubnetId: subnet,
  PrivateIpAddress: address,
  PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
  SourceDestCheck: true,
  Status: 'in-use',
  Groups: [{ GroupId: 'sg-open' }],
  Ipv6Addresses: [],
  ...more,
})

/** Imports, checks that the design is valid, and answers probes between addresses. */
function imported(...files: { path: string; text: string }[]) {
  const { design, leftOut } = importAws('t', files)
  expect(validateDesign(design, kindIndex)).toMatchObject({ ok: true })
  const solution = solve(lowerDesign(design, providers))
  const idAt = (address: string) => solution.network.endpoints.find((each) => each.address === address)?.id
  return {
    design,
    told: Object.fromEntries(leftOut.map(({ what, why }) => [what, why.key])),
    probe(from: string, to: string, probe: number | 'icmp') {
      const protocol = probe === 'icmp' ? { protocol: 'icmp' as const } : { protocol: 'tcp' as const, port: probe }
      return roundTrip(solution, { from: idAt(from)!, to: { address: to as never }, probe: protocol }).ok
    },
  }
}

const vpc = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: OWNER }
const subnet = (id: string, cidr: string, zone: string, zoneId: string) => ({
  SubnetId: id,
  VpcId: 'vpc-1',
  CidrBlock: cidr,
  AvailabilityZone: zone,
  AvailabilityZoneId: zoneId,
  OwnerId: OWNER,
})
const groups = [
  { GroupId: 'sg-open', GroupName: 'open', VpcId: 'vpc-1', IpPermissions: ALL, IpPermissionsEgress: ALL },
  {
    GroupId: 'sg-web',
    GroupName: 'web',
    VpcId: 'vpc-1',
    IpPermissions: inbound('tcp', 8080, '10.0.0.0/24'),
    IpPermissionsEgress: ALL,
  },
]
const base = [
  file('describe-vpcs.json', { Vpcs: [vpc] }),
  file('describe-subnets.json', {
    Subnets: [
      subnet('subnet-a', '10.0.0.0/24', 'eu-west-1a', 'z1'),
      subnet('subnet-b', '10.0.1.0/24', 'eu-west-1b', 'z2'),
    ],
  }),
  file('describe-security-groups.json', { SecurityGroups: groups }),
]

describe('a VPC that one account shares with another', () => {
  const acl = (id: string, entries: object[], subnets: string[]) => ({
    NetworkAclId: id,
    VpcId: 'vpc-1',
    IsDefault: false,
    Entries: entries,
    Associations: subnets.map((SubnetId) => ({ SubnetId })),
  })
  const entry = (egress: boolean, action: string, cidr: string) => ({
    CidrBlock: cidr,
    Egress: egress,
    Protocol: '-1',
    RuleAction: action,
    RuleNumber: action === 'deny' ? 50 : 100,
  })
  const closed = [
    entry(false, 'deny', '10.0.0.0/24'),
    entry(false, 'allow', '0.0.0.0/0'),
    entry(true, 'allow', '0.0.0.0/0'),
  ]
  const result = imported(
    file(`${OWNER}/eu-west-1/Vpcs.json`, { Vpcs: [vpc] }),
    file(`${OWNER}/eu-west-1/Subnets.json`, {
      Subnets: [
        subnet('subnet-a', '10.0.0.0/24', 'eu-west-1a', 'z1'),
        subnet('subnet-b', '10.0.1.0/24', 'eu-west-1b', 'z2'),
      ],
    }),
    file(`${OWNER}/eu-west-1/NetworkAcls.json`, { NetworkAcls: [acl('acl-b', closed, ['subnet-b'])] }),
    file(`${OWNER}/eu-west-1/SecurityGroups.json`, { SecurityGroups: groups.slice(0, 1) }),
    file(`${OWNER}/eu-west-1/NetworkInterfaces.json`, {
      NetworkInterfaces: [card('eni-owner', 'subnet-a', '10.0.0.10', { OwnerId: OWNER })],
    }),
    // The other account sees the VPC and the subnets too, calls the zones otherwise, and owns instances and groups in them.
    file(`${GUEST}/eu-west-1/Vpcs.json`, { Vpcs: [{ ...vpc, IsDefault: false, State: 'available', Tags: [] }] }),
    file(`${GUEST}/eu-west-1/Subnets.json`, {
      Subnets: [
        subnet('subnet-a', '10.0.0.0/24', 'eu-west-1c', 'z1'),
        subnet('subnet-b', '10.0.1.0/24', 'eu-west-1a', 'z2'),
      ],
    }),
    file(`${GUEST}/eu-west-1/SecurityGroups.json`, {
      SecurityGroups: [{ ...groups[0], GroupId: 'sg-guest', OwnerId: GUEST }],
    }),
    file(`${GUEST}/eu-west-1/NetworkInterfaces.json`, {
      NetworkInterfaces: [
        card('eni-guest', 'subnet-b', '10.0.1.10', { OwnerId: GUEST, Groups: [{ GroupId: 'sg-guest' }] }),
        card('eni-near', 'subnet-a', '10.0.0.11', { OwnerId: GUEST, Groups: [{ GroupId: 'sg-guest' }] }),
      ],
    }),
  )

  test('is there once, in its owner’s account and with its owner’s zones', () => {
    expect(Object.keys(result.design.records).filter((id) => id.startsWith('subnet-'))).toEqual([
      'subnet-a',
      'subnet-b',
    ])
    expect(result.design.records['vpc-1']?.parent).toBe(`${OWNER}-eu-west-1`)
    expect(result.design.records['subnet-a']?.props['zone']).toBe('eu-west-1a')
    expect(result.told).toEqual({})
  })

  test('joins instances of both accounts, as far as network ACLs at the border of subnets let them', () => {
    expect(result.probe('10.0.0.10', '10.0.0.11', 'icmp')).toBe(true)
    expect(result.probe('10.0.0.10', '10.0.1.10', 'icmp')).toBe(false)
  })
})

describe('a Network Load Balancer', () => {
  const lb = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/front/50dc6c495c0c9188'
  const group = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/servers/73e2d6bc24d8a067'
  const balancer = {
    LoadBalancerArn: lb,
    LoadBalancerName: 'front',
    Type: 'network',
    Scheme: 'internal',
    VpcId: 'vpc-1',
    AvailabilityZones: [{ ZoneName: 'eu-west-1a', SubnetId: 'subnet-a', LoadBalancerAddresses: [] }],
  }
  const listener = {
    ListenerArn: `${lb.replace('loadbalancer', 'listener')}/1`,
    LoadBalancerArn: lb,
    Port: 80,
    Protocol: 'TCP',
    DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
  }
  const target = (Id: string, State = 'healthy') => ({ Target: { Id, Port: 8080 }, TargetHealth: { State } })
  const servers = { TargetGroupArn: group, TargetGroupName: 'servers', Protocol: 'TCP', Port: 8080, VpcId: 'vpc-1' }
  const cards = [
    card('eni-client', 'subnet-a', '10.0.0.10'),
    card('eni-web', 'subnet-a', '10.0.0.20', {
      Groups: [{ GroupId: 'sg-web' }],
      Attachment: { InstanceId: 'i-web', DeviceIndex: 0 },
    }),
    card('eni-lb', 'subnet-a', '10.0.0.30', {
      InterfaceType: 'network_load_balancer',
      Description: 'ELB net/front/50dc6c495c0c9188',
      SourceDestCheck: false,
      Groups: [],
    }),
  ]
  const rest = file('describe-network-interfaces.json', { NetworkInterfaces: cards })
  const hosts = file('describe-instances.json', {
    Reservations: [{ Instances: [{ InstanceId: 'i-web', VpcId: 'vpc-1', State: { Name: 'running' } }] }],
  })
  const byCall = (...health: object[]) => [
    ...base,
    rest,
    hosts,
    file('describe-load-balancers.json', { LoadBalancers: [balancer] }),
    file('describe-listeners.json', { Listeners: [listener] }),
    file('describe-target-groups.json', { TargetGroups: [{ ...servers, TargetType: 'instance' }] }),
    file('describe-target-health-servers.json', { TargetHealthDescriptions: health }),
  ]

  test('hands its port on to its targets, which see the client', () => {
    const { probe, told, design } = imported(...byCall(target('i-web')))
    expect(told).toEqual({})
    expect(design.records['eni-lb']).toBeUndefined()
    expect(design.records['front']?.props).toMatchObject({ nodes: [{ subnet: 'subnet-a', address: '10.0.0.30' }] })
    expect(probe('10.0.0.10', '10.0.0.30', 80)).toBe(true)
    expect(probe('10.0.0.10', '10.0.0.30', 8080)).toBe(false)
    expect(probe('10.0.0.10', '10.0.0.30', 'icmp')).toBe(false)
  })

  // Source: docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html.
  test('uses healthy targets, and all of them while none is healthy', () => {
    const used = (...health: object[]) => {
      const props = imported(...byCall(...health)).design.records['front']?.props
      return (props?.['listeners'] as { targets: object[] }[] | undefined)?.[0]?.targets
    }
    expect(used(target('i-web'), target('10.0.0.10', 'unhealthy'))).toEqual([{ interface: 'eni-web' }])
    expect(used(target('i-web', 'unhealthy'))).toEqual([{ interface: 'eni-web' }])
  })

  test('is read from lists gathered by load balancer too, and shows itself to targets by address', () => {
    const files = [
      ...base,
      rest,
      hosts,
      file('LoadBalancers.json', { LoadBalancers: [balancer] }),
      file('LoadBalancerListeners.json', { LoadBalancerListeners: [{ LoadBalancerArn: lb, Listeners: [listener] }] }),
      file('TargetGroups.json', { TargetGroups: [{ ...servers, TargetType: 'ip' }] }),
      file('LoadBalancerTargetHealth.json', {
        LoadBalancerTargetHealth: [{ TargetGroupArn: group, TargetHealthDescriptions: [target('10.0.0.20')] }],
      }),
      file('LoadBalancerAttributes.json', {
        LoadBalancerAttributes: [
          { LoadBalancerArn: lb, Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }] },
        ],
      }),
    ]
    const { design, probe, told } = imported(...files)
    expect(told).toEqual({})
    expect(design.records['front']?.props).toMatchObject({
      crossZone: true,
      listeners: [{ preserveClientIp: false, targets: [{ interface: 'eni-web' }] }],
    })
    expect(probe('10.0.0.10', '10.0.0.30', 80)).toBe(true)
  })

  test('of another type is named, and so is health that names no target group', () => {
    const { told } = imported(
      ...byCall(target('i-web')),
      file('more.json', {
        LoadBalancers: [{ LoadBalancerArn: 'arn:x/gwy/inspect/1', LoadBalancerName: 'inspect', Type: 'gateway' }],
        TargetGroups: [{ TargetGroupArn: 'arn:x:targetgroup/other/2', TargetGroupName: 'other', Port: 1 }],
      }),
      file('health.json', { TargetHealthDescriptions: [target('i-web')] }),
    )
    expect(told).toEqual({
      inspect: 'import.aws.balancer-kind',
      'health.json: TargetHealthDescriptions': 'import.aws.unnamed-balancer',
    })
  })
})

describe('interfaces', () => {
  const two = (address: string) => ({
    PrivateIpAddress: address,
    Association: { AllocationId: 'eipalloc-2', PublicIp: '203.0.113.2' },
  })
  const result = imported(
    ...base,
    file('describe-instances.json', {
      Reservations: [
        { Instances: [{ InstanceId: 'i-two', VpcId: 'vpc-1', State: { Name: 'running' } }] },
        { Instances: [{ InstanceId: 'i-off', VpcId: 'vpc-1', State: { Name: 'stopped' } }] },
      ],
    }),
    file('describe-internet-gateways.json', {
      InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }],
    }),
    file('describe-route-tables.json', {
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          Associations: [{ Main: true }],
          Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }],
        },
      ],
    }),
    file('describe-network-interfaces.json', {
      NetworkInterfaces: [
        card('eni-0', 'subnet-a', '10.0.0.10', { Attachment: { InstanceId: 'i-two', DeviceIndex: 0 } }),
        card('eni-1', 'subnet-b', '10.0.1.10', {
          Attachment: { InstanceId: 'i-two', DeviceIndex: 1 },
          PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.1.10' }, two('10.0.1.11')],
          Ipv6Addresses: [{ Ipv6Address: '2001:db8::1' }],
        }),
        card('eni-web', 'subnet-a', '10.0.0.20', { Groups: [{ GroupId: 'sg-web' }] }),
        card('eni-free', 'subnet-a', '10.0.0.40', { Status: 'available' }),
        card('eni-off', 'subnet-a', '10.0.0.50', { Attachment: { InstanceId: 'i-off', DeviceIndex: 0 } }),
        card('eni-vpce', 'subnet-a', '10.0.0.60', { InterfaceType: 'vpc_endpoint' }),
        card('eni-out', 'subnet-b', '10.0.1.70', { Association: { PublicIp: '203.0.113.7', IpOwnerId: 'amazon' } }),
      ],
    }),
    file('describe-vpc-endpoints.json', {
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcEndpointType: 'Interface',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.eu-west-1.ssm',
          State: 'available',
          NetworkInterfaceIds: ['eni-vpce'],
        },
      ],
    }),
  )

  test('of one instance send each by its own, from all of their addresses', () => {
    // The rule of the server lets in 10.0.0.0/24 only.
    expect(result.probe('10.0.0.10', '10.0.0.20', 8080)).toBe(true)
    expect(result.probe('10.0.1.10', '10.0.0.20', 8080)).toBe(false)
    expect(result.probe('10.0.0.10', '10.0.1.11', 'icmp')).toBe(true)
  })

  test('keep the public address of a secondary private one', () => {
    expect(result.probe('10.0.1.70', '203.0.113.2', 22)).toBe(true)
    expect(result.probe('10.0.1.11', '8.8.8.8', 443)).toBe(true)
    expect(result.probe('10.0.1.10', '8.8.8.8', 443)).toBe(false)
  })

  test('of a stopped instance, and those attached to nothing, answer nobody', () => {
    expect(result.probe('10.0.0.10', '10.0.0.50', 22)).toBe(false)
    expect(result.probe('10.0.0.10', '10.0.0.40', 22)).toBe(false)
  })

  test('of an interface endpoint take connections and no ping', () => {
    expect(result.probe('10.0.0.10', '10.0.0.60', 443)).toBe(true)
    expect(result.probe('10.0.0.10', '10.0.0.60', 'icmp')).toBe(false)
  })

  test('that are not modelled are named once', () => {
    expect(result.told).toEqual({
      'eni-free': 'import.aws.attached-to-nothing',
      'NetworkInterfaces: Ipv6Addresses': 'import.aws.no-ipv6',
    })
  })
})

test('a propagated route that nothing described explains is named', () => {
  const { told } = imported(
    ...base,
    file('gateways.json', {
      VpnGateways: [
        { VpnGatewayId: 'vgw-1', State: 'available', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-1' }] },
      ],
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          PropagatingVgws: [{ GatewayId: 'vgw-1' }],
          Routes: [{ DestinationCidrBlock: '192.168.0.0/16', GatewayId: 'vgw-1', Origin: 'EnableVgwRoutePropagation' }],
        },
      ],
    }),
  )
  expect(told).toEqual({ 'rtb-1: 192.168.0.0/16 → vgw-1': 'import.aws.unexplained-route' })
})
