import { describe, expect, test } from 'vitest'
import { validateDesign } from '../../model/index.ts'
import { kindIndex } from '../../providers/catalogs.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { solve } from '../../solver/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import { importAws } from './index.ts'

const file = (path: string, content: unknown) => ({ path, text: JSON.stringify(content) })
const named = (name: string) => ({ Tags: [{ Key: 'Name', Value: name }] })

/** What `aws ec2 describe-*` tells of one VPC with a public host, a private one behind a NAT gateway, and a peer elsewhere. */
const files = [
  file('111111111111/eu-west-1/Vpcs.json', {
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111111111111', ...named('prod') }],
  }),
  file('111111111111/eu-west-1/describe-subnets.json', {
    Subnets: [
      { SubnetId: 'subnet-a', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' },
      { SubnetId: 'subnet-b', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1b' },
    ],
  }),
  file('111111111111/eu-west-1/RouteTables.json', {
    RouteTables: [
      {
        RouteTableId: 'rtb-public',
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-a', Main: false }],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
          { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' },
        ],
      },
      {
        RouteTableId: 'rtb-main',
        VpcId: 'vpc-1',
        Associations: [{ Main: true }],
        Routes: [
          { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' },
          { DestinationCidrBlock: '172.16.0.0/12', VpcPeeringConnectionId: 'pcx-9', State: 'blackhole' },
          { DestinationCidrBlock: '192.168.0.0/16', LocalGatewayId: 'lgw-1', State: 'active' },
        ],
      },
    ],
  }),
  file('111111111111/eu-west-1/rest.json', {
    InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }],
    NatGateways: [
      {
        NatGatewayId: 'nat-1',
        State: 'available',
        SubnetId: 'subnet-a',
        NatGatewayAddresses: [{ AllocationId: 'eipalloc-1', PrivateIp: '10.0.0.9', PublicIp: '52.0.0.9' }],
      },
    ],
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        GroupName: 'web',
        VpcId: 'vpc-1',
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
    Reservations: [
      {
        Instances: [
          { InstanceId: 'i-1', VpcId: 'vpc-1', InstanceType: 't3.nano', State: { Name: 'running' }, ...named('web') },
        ],
      },
      { Instances: [{ InstanceId: 'i-2', VpcId: 'vpc-1', State: { Name: 'terminated' } }] },
    ],
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        InterfaceType: 'interface',
        SubnetId: 'subnet-a',
        PrivateIpAddress: '10.0.0.10',
        SourceDestCheck: true,
        Groups: [{ GroupId: 'sg-1' }],
        Attachment: { InstanceId: 'i-1', DeviceIndex: 0 },
        Association: { PublicIp: '52.0.0.10', IpOwnerId: 'amazon' },
      },
      {
        NetworkInterfaceId: 'eni-2',
        InterfaceType: 'interface',
        SubnetId: 'subnet-b',
        PrivateIpAddress: '10.0.1.10',
        SourceDestCheck: true,
        Groups: [{ GroupId: 'sg-1' }],
      },
      {
        NetworkInterfaceId: 'eni-nat',
        InterfaceType: 'nat_gateway',
        SubnetId: 'subnet-a',
        PrivateIpAddress: '10.0.0.9',
      },
    ],
    LoadBalancerDescriptions: [{ LoadBalancerName: 'classic' }],
    Snapshots: [],
    AvailabilityZones: [{ ZoneName: 'eu-west-1a' }],
  }),
]

const { design, leftOut } = importAws('network', files)

describe('a described network', () => {
  test('becomes a valid design whose records have the ids of AWS', () => {
    expect(validateDesign(design, kindIndex)).toMatchObject({ ok: true })
    expect(design.records['vpc-1']).toMatchObject({ name: 'prod', props: { cidrs: ['10.0.0.0/16'] } })
    expect(design.records['eni-1']).toMatchObject({
      parent: 'subnet-a',
      props: { instance: 'i-1', publicIp: '52.0.0.10' },
    })
    expect(design.records['i-2']).toBeUndefined()
    expect(design.records['eni-nat']).toBeUndefined()
  })

  test('stands in the region of its zones and in its account', () => {
    const region = design.records[design.records['vpc-1']?.parent ?? '']
    expect(region?.props).toEqual({ region: 'eu-west-1', account: '111111111111' })
  })

  test('a route whose target is gone is a blackhole; one whose target is not described keeps its name', () => {
    expect(design.records['rtb-main']?.props['routes']).toEqual([
      { destination: '0.0.0.0/0', target: 'nat-1' },
      { destination: '172.16.0.0/12' },
      { destination: '192.168.0.0/16', otherTarget: 'lgw-1' },
    ])
  })

  test('what is not understood is named, and what says nothing about a network is not', () => {
    const told = leftOut.map(({ what }) => what)
    expect(told).toContain('111111111111/eu-west-1/rest.json: LoadBalancerDescriptions')
    expect(told.join(' ')).not.toContain('Snapshots')
    expect(told).toContain('rtb-main: 192.168.0.0/16 → lgw-1')
    expect(told.join(' ')).not.toContain('AvailabilityZones')
  })

  // Measured on AWS: what comes in by the internet gateway and answers by a NAT gateway is never answered.
  test('pings say what AWS does', () => {
    const solution = solve(lowerDesign(design, providers))
    const tcp = { protocol: 'tcp', port: 22 } as const
    const to = (address: string) => ({ address }) as { address: never }
    const outside = to('8.8.8.8')
    expect(roundTrip(solution, { from: 'eni-1', to: 'eni-2', probe: tcp }).ok).toBe(true)
    expect(roundTrip(solution, { from: 'eni-1', to: 'eni-2', probe: { protocol: 'icmp' } }).ok).toBe(false)
    expect(roundTrip(solution, { from: 'eni-2', to: outside, probe: tcp }).ok).toBe(true)
    expect(roundTrip(solution, { from: outside, to: to('52.0.0.10'), probe: tcp }).ok).toBe(true)
    expect(roundTrip(solution, { from: 'eni-2', to: to('52.0.0.10'), probe: tcp }).ok).toBe(true)
    expect(roundTrip(solution, { from: 'eni-1', to: to('52.0.0.9'), probe: tcp }).ok).toBe(false)
  })
})

test('load balancers, their endpoints and IPv6 addresses of interfaces are named', () => {
  const card = (type: string, n: number, more: object = {}) => ({
    NetworkInterfaceId: `eni-lb${n}`,
    InterfaceType: type,
    SubnetId: 'subnet-a',
    PrivateIpAddress: `10.0.0.${20 + n}`,
    ...more,
  })
  const cards = [
    card('network_load_balancer', 1),
    card('gateway_load_balancer', 2),
    card('gateway_load_balancer_endpoint', 3),
    card('interface', 4, { Ipv6Addresses: [{ Ipv6Address: '2001:db8::4' }] }),
  ]
  const { design: made, leftOut: told } = importAws('network', [
    ...files,
    file('lb.json', { NetworkInterfaces: cards }),
  ])
  const reasons = Object.fromEntries(told.map(({ what, why }) => [what, why.key]))
  expect(reasons).toMatchObject({
    'eni-lb1': 'import.aws.balancer',
    'eni-lb2': 'import.aws.unknown-kind',
    'eni-lb3': 'import.aws.unknown-kind',
    'NetworkInterfaces: Ipv6Addresses': 'import.aws.no-ipv6',
  })
  expect(['eni-lb1', 'eni-lb2', 'eni-lb3', 'eni-lb4'].map((id) => id in made.records)).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('the order of the files makes no difference', () => {
  expect(importAws('network', [...files].reverse()).design).toEqual(design)
})

test('what several accounts describe is there once', () => {
  const again = files.map(({ path, text }) => ({ path: path.replace('111111111111', '222222222222'), text }))
  expect(Object.keys(importAws('network', [...files, ...again]).design.records)).toEqual(Object.keys(design.records))
})

describe('hostile files', () => {
  const bad = (text: string) => importAws('bad', [{ path: 'x.json', text }])

  test.each(['', '{', 'null', '[]', '"text"', '12'])('%j is left out by name', (text) => {
    expect(bad(text).leftOut.map(({ what }) => what)).toEqual(['x.json'])
  })

  test.each([
    { Vpcs: 'no list' },
    { Vpcs: [null, 1, 'x', []] },
    { Vpcs: [{ VpcId: '__proto__', CidrBlock: '10.0.0.0/16' }] },
    { Vpcs: [{ VpcId: 'constructor', CidrBlock: '10.0.0.0/16' }] },
    {
      Vpcs: [{ VpcId: '../../etc', CidrBlock: '10.0.0.0/16', Tags: [{ Key: 'Name', Value: '\u0000\u202e<script>' }] }],
    },
    { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/33' }] },
    { Vpcs: [{ VpcId: 'x'.repeat(500), CidrBlock: '10.0.0.0/16' }] },
    {
      Vpcs: [{ VpcId: 'v', CidrBlock: '10.0.0.0/16' }],
      Subnets: [{ SubnetId: 's', VpcId: 'v', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'x'.repeat(60) }],
    },
    {
      Vpcs: [{ VpcId: 'v', CidrBlock: '10.0.0.0/16' }],
      NetworkAcls: [
        { NetworkAclId: 'a', VpcId: 'v', Entries: [{ RuleNumber: -1 }, { RuleNumber: 1, CidrBlock: 'x' }] },
      ],
    },
  ])('%j makes a valid design of what is left', (content) => {
    const { design: made } = bad(JSON.stringify(content))
    expect(validateDesign(made, kindIndex)).toMatchObject({ ok: true })
  })
})
