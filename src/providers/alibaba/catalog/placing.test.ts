import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, type DesignRecord, validateDesign } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import type { Kind } from '../../provider.ts'
import { kindIndex, providers } from '../../registry.ts'
import { NetworkFixture } from '../lower/network-fixture.ts'
import { ecs } from './ecs.ts'
import { all } from './lookup.ts'
import { alibabaVpnCandidates } from './vpn-candidates.ts'
import { vpnGateway } from './vpn-gateway.ts'

/** The design after placing, the record placed, and what was told before the drop. */
function placeIn(design: Design, kind: Kind, parent: string): { design: Design; record: DesignRecord; told: string[] } {
  const result = kind.place(design, { parent, at: { x: 20, y: 60 } })
  if (!result.ok) throw new Error(result.why.key)
  const after = applyEdit(design, result.edit, kindIndex)
  expect(validateDesign(after, kindIndex)).toMatchObject({ ok: true })
  const told = result.adds.map(({ key, values }) => [key, ...Object.values(values ?? {})].join(' '))
  return { design: after, record: after.records[result.id]!, told }
}

const emptyVpc = (cidr: string, zones: readonly string[]): Design => {
  const net = new NetworkFixture()
  const vpc = net.builder.add('alibaba/vpc', 'a', { cidrs: [cidr], routes: [] })
  const third = (i: number) => cidr.replace(/0\/\d+$/, `${i * 16}/28`)
  zones.forEach((zone, i) => {
    net.builder.add('alibaba/vswitch', `s${i}`, { cidr: third(i), zone }, { parent: vpc })
  })
  return net.builder.finish()
}

/** Source: https://www.alibabacloud.com/help/en/ecs/user-guide/default-security-groups. */
describe('an instance is never without a security group', () => {
  test('the first one of a VPC brings one: SSH and ICMP from anywhere at priority 100', () => {
    const { design, record, told } = placeIn(emptyVpc('10.0.0.0/24', ['ap-northeast-1a']), ecs, 'vswitch.s0')
    const [group] = all(design, 'alibaba/security-group')
    expect(record.props['securityGroups']).toEqual([group!.id])
    expect(told).toEqual([`alibaba.adds.default-group ${group!.name}`])
    expect(group!.props).toMatchObject({ type: 'normal', innerAccess: true })
    expect(
      group!.props.rules.map((rule) => [rule.direction, rule.policy, rule.protocol, rule.portRange, rule.priority]),
    ).toEqual([
      ['ingress', 'accept', 'tcp', '22/22', 100],
      ['ingress', 'accept', 'icmp', '-1/-1', 100],
    ])
  })

  test('the next one joins it, and an instance of another VPC does not', () => {
    const one = placeIn(emptyVpc('10.0.0.0/24', ['ap-northeast-1a']), ecs, 'vswitch.s0')
    const two = placeIn(one.design, ecs, 'vswitch.s0')
    expect(two.told).toEqual([])
    expect(two.record.props['securityGroups']).toEqual(one.record.props['securityGroups'])
    const other: DesignRecord = {
      id: 'b',
      kind: 'alibaba/vpc',
      name: 'b',
      props: { cidrs: ['10.1.0.0/16'], routes: [] },
    }
    const inner = {
      id: 't',
      kind: 'alibaba/vswitch',
      name: 't',
      parent: 'b',
      props: { cidr: '10.1.0.0/24', zone: 'z' },
    }
    const three = placeIn(applyEdit(two.design, { put: [other, inner] }, kindIndex), ecs, 't')
    expect(all(three.design, 'alibaba/security-group').map(({ parent }) => parent)).toEqual(['vpc.a', 'b'])
  })

  test('so the code that creates it has nothing left out', () => {
    const { design } = placeIn(emptyVpc('10.0.0.0/24', ['ap-northeast-1a']), ecs, 'vswitch.s0')
    for (const target of ['terraform', 'ros'] as const) {
      const { files, notes } = exportDesign(design, providers, target)
      expect(notes.map(({ key }) => key)).not.toContain('alibaba.emit.no-group')
      expect(files.map(({ content }) => content).join('')).toMatch(/alicloud_instance|ALIYUN::ECS::Instance/)
    }
  })
})

/** Source: https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/user-guide/vpn-gateway-instance. */
describe('a new gateway stands in two vSwitches of different zones', () => {
  const zonesOf = (design: Design, { props }: DesignRecord) =>
    [props['vswitch'], props['backupVswitch']].map((id) => design.records[String(id)]!.props['zone'])

  test('it takes those of the VPC, past one in the same zone', () => {
    const made = placeIn(emptyVpc('10.0.0.0/24', ['z-a', 'z-a', 'z-b']), vpnGateway, 'vpc.a')
    expect([made.record.props['vswitch'], made.record.props['backupVswitch']]).toEqual(['vswitch.s0', 'vswitch.s2'])
    expect(made.told).toEqual([])
  })

  test('it brings the one that is missing, in a free range and another zone, and says so', () => {
    const made = placeIn(emptyVpc('10.0.0.0/16', ['ap-northeast-1a']), vpnGateway, 'vpc.a')
    expect(zonesOf(made.design, made.record)).toEqual(['ap-northeast-1a', 'ap-northeast-1b'])
    expect(made.told).toEqual(['alibaba.adds.detail vsw-2 10.0.1.0/24, ap-northeast-1b'])
    const { notes } = exportDesign(made.design, providers, 'terraform')
    expect(notes.map(({ key }) => key)).not.toContain('alibaba.emit.second-vswitch')
  })

  test('it brings both where the VPC has none', () => {
    const made = placeIn(emptyVpc('10.0.0.0/16', []), vpnGateway, 'vpc.a')
    expect(new Set(zonesOf(made.design, made.record)).size).toBe(2)
    expect(made.told).toHaveLength(2)
  })

  test('a range with less room gives a smaller one; a full one none, and the export says what is missing', () => {
    const small = placeIn(emptyVpc('10.0.0.0/24', ['ap-northeast-1a']), vpnGateway, 'vpc.a')
    expect(small.told).toEqual(['alibaba.adds.detail vsw-2 10.0.0.128/25, ap-northeast-1b'])
    const full = placeIn(emptyVpc('10.0.0.0/28', ['ap-northeast-1a']), vpnGateway, 'vpc.a')
    expect(full.told).toEqual([])
    const { notes } = exportDesign(full.design, providers, 'terraform')
    expect(notes.map(({ key }) => key)).toContain('alibaba.emit.second-vswitch')
  })

  test('one that comes with a VPN from a VPC tells it with the VPN', () => {
    const end = alibabaVpnCandidates.candidate(emptyVpc('10.0.0.0/16', ['ap-northeast-1a']), 'vpc.a')
    const needs = end && 'needs' in end ? end.needs : undefined
    expect(needs?.adds.map(({ key }) => key)).toEqual(['alibaba.adds.gateway', 'alibaba.adds.detail'])
  })
})
