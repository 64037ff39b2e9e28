import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { frrFaults, has, loadSwanctl, shellFaults } from '../../../codegen/device/testing/real-parsers.ts'
import { examples } from '../../../examples/index.ts'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import type { EmittedFiles } from '../../provider.ts'
import { providers } from '../../registry.ts'

const designAt = (path: string): Design => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const gallery = (name: string): Design => designAt(`../../../examples/${name}.wheelwright.json`)

const DESIGNS: readonly (readonly [string, Design, folder: string])[] = [
  ['hub-with-site', gallery('hub-with-site'), 'site-tokyo'],
  ['transit-gateway-shared-vpc', gallery('transit-gateway-shared-vpc'), 'site-office'],
  ['google-hub-peering', gallery('google-hub-peering'), 'site-tokyo'],
  ['three-clouds', designAt('../../joint/terraform/cases/three-clouds/design.json'), 'office'],
]

const devicesOf = (design: Design): EmittedFiles => exportDesign(design, providers, 'devices')
const text = ({ files }: EmittedFiles, path: string): string => {
  const found = files.find((file) => file.path === path)
  if (!found) throw new Error(`no ${path} among ${files.map((file) => file.path).join(', ')}`)
  return found.content
}
const terraform = (design: Design): string =>
  exportDesign(design, providers, 'terraform')
    .files.map(({ content }) => content)
    .join('\n')

const filled = (content: string): string =>
  content.replace(/"?\$\{(\w+)\}"?/g, (_, name: string) => (name.startsWith('PSK') ? 'aVeryLongKey' : '198.51.100.9'))

describe.each(DESIGNS)('the site of %s', (_, design, folder) => {
  const files = devicesOf(design)
  const frr = text(files, `${folder}/root/etc/frr/frr.conf`)
  const swanctl = text(files, `${folder}/root/etc/swanctl/conf.d/wheelwright.conf`)
  const root = terraform(design)

  test.skipIf(!has.vtysh)('has routing that FRR reads (needs vtysh)', () => {
    expect(frrFaults(frr)).toBe('')
  })

  test.skipIf(!has.swanctl)('has tunnels that strongSwan loads (needs swanctl and charon-systemd)', async () => {
    const count = swanctl.match(/^ {2}tunnel-/gm)!.length
    expect(await loadSwanctl(filled(swanctl))).toBe(`${count} connections, ${count} keys`)
  })

  test.skipIf(!has.sh)('has scripts that a shell reads (needs /bin/sh)', () => {
    expect(shellFaults(text(files, `${folder}/install.sh`))).toBe('')
    expect(shellFaults(text(files, `${folder}/root/usr/local/sbin/wheelwright-network`))).toBe('')
  })

  test('has the AS number that the cloud is told, and a peering with the addresses of the cloud’s record', () => {
    const [, own] = /^router bgp (\d+)$/m.exec(frr)!
    expect(root).toMatch(new RegExp(`(bgp_asn|peer_asn|asn) += "?${own}"?$`, 'm'))
    const neighbors = [...frr.matchAll(/^ neighbor (\S+) remote-as (\d+)$/gm)]
    expect(neighbors.length).toBeGreaterThan(0)
    for (const [, address, asn] of neighbors) {
      expect(root).toMatch(new RegExp(`asn"? += "?${asn}"?$`, 'm'))
      if (address!.startsWith('169.254.')) expect(root).toContain(rangeOf(address!))
    }
  })

  test('has the keys and addresses that the Terraform root names', () => {
    const variables = text(files, `${folder}/variables.env`)
    for (const [, name] of variables.matchAll(/^(PSK_\w+)=$/gm)) {
      expect(root).toContain(`output "${name!.toLowerCase()}" {`)
      expect(swanctl).toContain(`secret = "\${${name}}"`)
    }
    for (const [, code] of variables.matchAll(/^# In the Terraform root: ((?!terraform).*)$/gm))
      expect(root).toContain(code)
  })

  test('belongs to records of the design, line by line', () => {
    for (const { spans, path } of files.files)
      for (const { record } of spans) expect([path, design.records[record]?.id]).toEqual([path, record])
  })
})

test('every gallery design with a site at a link has a configuration that its readers take', async () => {
  const sites = await Promise.all(
    examples.map(async ({ id, load }) => {
      const design = (await load()) as Design
      const ends = new Set(
        Object.values(design.records).flatMap((record) => (record.ends ? Object.values(record.ends) : [])),
      )
      const linked = Object.values(design.records).filter(({ id, kind }) => kind === 'onprem/site' && ends.has(id))
      return { id, design, linked }
    }),
  )
  const chosen = sites.filter(({ linked }) => linked.length > 0)
  expect(chosen.length).toBeGreaterThan(2)
  for (const { id, design, linked } of chosen) {
    const { files } = devicesOf(design)
    expect([id, files.filter(({ path }) => path.endsWith('README.md')).length]).toEqual([id, linked.length])
    for (const { path, content } of files)
      if (has.vtysh && path.endsWith('frr.conf')) expect([id, path, frrFaults(content)]).toEqual([id, path, ''])
  }
})

/** The first address of the /30 that an inside address of a tunnel is in, without its last dot. */
function rangeOf(address: string): string {
  const [a, b, c, d] = address.split('.').map(Number)
  return `${a}.${b}.${c}.${d! - (d! % 4)}`.replace(/\d+$/, '')
}

// What each cloud's record says about the tunnel: its own resources, in the words of its Terraform provider.
describe('both ends of a tunnel have the same', () => {
  test('inside addresses, where AWS numbers them', () => {
    const design = DESIGNS[3]![1]
    const root = terraform(design)
    const ranges = [...root.matchAll(/resource "aws_vpn_connection" "vpn_office"[\s\S]*?^\}/gm)]
      .flatMap(([body]) => [...body.matchAll(/tunnel\d_inside_cidr += "(169\.254\.\d+)\.(\d+)\/30"/g)])
      .map(([, net, first]) => [`${net}.${Number(first) + 1}`, `${net}.${Number(first) + 2}`])
    expect(ranges).toHaveLength(2)
    const files = devicesOf(design)
    const frr = text(files, 'office/root/etc/frr/frr.conf')
    const network = text(files, 'office/root/usr/local/sbin/wheelwright-network')
    // AWS has the first address of each range, the customer gateway the second (Site-to-Site VPN user guide, "tunnel options").
    for (const [cloud, own] of ranges) {
      expect(frr).toContain(` neighbor ${cloud} remote-as 64512\n`)
      expect(network).toContain(`ip address replace ${own}/30 dev ipsec`)
    }
  })

  test('proposals and BGP addresses, where Azure has a connection and a local network gateway', () => {
    const design = DESIGNS[0]![1]
    const root = terraform(design)
    const files = devicesOf(design)
    expect(root).toContain('bgp_peering_address = "192.168.0.1"')
    expect(text(files, 'site-tokyo/root/etc/frr/frr.conf')).toContain(
      ' neighbor 10.0.200.4 update-source 192.168.0.1\n',
    )
    const policy = /ipsec_policy \{([\s\S]*?)\}/.exec(root)![1]!
    const value = (key: string) => new RegExp(`${key} += "(\\w+)"`).exec(policy)![1]!
    const swanctl = text(files, 'site-tokyo/root/etc/swanctl/conf.d/wheelwright.conf')
    const groups: Record<string, string> = { DHGroup14: 'modp2048', PFS2048: 'modp2048' }
    const suite = (a: string, b: string, c: string) =>
      [value(a).toLowerCase(), value(b).toLowerCase(), groups[value(c)]].join('-')
    expect(swanctl).toContain(`\n    proposals = ${suite('ike_encryption', 'ike_integrity', 'dh_group')}\n`)
    expect(swanctl).toContain(
      `\n        esp_proposals = ${suite('ipsec_encryption', 'ipsec_integrity', 'pfs_group')}\n`,
    )
  })

  test('peer addresses, where Google Cloud has router interfaces and peers', () => {
    const design = DESIGNS[2]![1]
    const root = terraform(design)
    const network = text(devicesOf(design), 'site-tokyo/root/usr/local/sbin/wheelwright-network')
    const peers = [...root.matchAll(/peer_ip_address += "(169\.254\.[\d.]+)"/g)].map(([, address]) => address)
    expect(peers.length).toBeGreaterThan(0)
    for (const peer of peers) expect(network).toContain(`ip address replace ${peer}/30 dev ipsec`)
  })
})

// ---------------------------------------------------------------- small designs

type Props = { [key: string]: Json }
const site = (id: string, props: Props, name = id): DesignRecord => ({
  id,
  kind: 'onprem/site',
  name,
  props: { prefixes: ['172.16.0.0/16'], publicIps: ['198.51.100.1'], asn: 65016, bgpAddress: '172.16.0.1', ...props },
})
const side = { enableBgp: true, remotes: [], selectors: 'any' }
const vpn = (props: Props = {}): DesignRecord => ({
  id: 'vpn',
  kind: 'core/vpn',
  name: 'vpn',
  ends: { a: 'x', b: 'y' },
  props: { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side, ...props },
})
const far = site('y', {
  prefixes: ['172.17.0.0/16'],
  publicIps: ['198.51.100.2'],
  asn: 65017,
  bgpAddress: '172.17.0.1',
})
const designOf = (...records: DesignRecord[]): Design => ({
  ...emptyDesign('t'),
  records: Object.fromEntries(records.map((record) => [record.id, record])),
})
const frrOf = (props: Props, link = vpn()): string =>
  text(devicesOf(designOf(site('x', props), far, link)), 'x/root/etc/frr/frr.conf')

describe('a router', () => {
  test('is written for what the site runs', () => {
    const files = (device: string) =>
      devicesOf(designOf(site('x', { device }), far, vpn()))
        .files.map(({ path }) => path)
        .filter((path) => /^x\/(?!README)/.test(path))
    expect(files('ios-xe')).toEqual(['x/ios-xe.txt', 'x/variables.env'])
    expect(files('vyos')).toEqual(['x/vyos.txt', 'x/variables.env'])
    expect(files('linux')).not.toContain('x/root/etc/frr/frr.conf')
    expect(files('strongswan-frr')).toContain('x/root/etc/frr/frr.conf')
  })

  // The same rules as the solved network: lower/router.test.ts.
  test('has the policies of its neighbors as route maps', () => {
    const policies = [
      { direction: 'out', action: 'deny', prefix: '172.16.9.0/24', match: 'exact' },
      { direction: 'out', action: 'permit', match: 'or-longer', prepend: 1, med: 30 },
      { direction: 'in', link: 'vpn', action: 'permit', prefix: '172.17.0.0/16', match: 'or-longer', localPref: 300 },
      { direction: 'in', link: 'other', action: 'deny', match: 'or-longer' },
    ]
    const advertises = [
      { prefix: '172.16.0.0/16', prepend: 1, behind: [64999] },
      { prefix: '172.16.9.0/24', prepend: 0 },
    ]
    const frr = frrOf({ policies, advertises })
    expect(frr).toContain('ip prefix-list in-1-10 seq 5 permit 172.17.0.0/16 le 32\n')
    expect(frr).toContain(
      'route-map in-1 permit 10\n match ip address prefix-list in-1-10\n set local-preference 300\nexit',
    )
    expect(frr).toContain('ip prefix-list out-1-10 seq 5 permit 172.16.0.0/16\n')
    expect(frr).toContain(' set as-path prepend 65016 65016 64999\n set metric 30\n')
    expect(frr).not.toContain('permit 172.16.9.0/24')
    expect(frr).not.toMatch(/route-map in-1 deny/)
  })

  test('that passes on what it learned says of its own prefixes which it keeps, before all others', () => {
    const policies = [{ direction: 'out', action: 'permit', prefix: '10.0.0.0/8', match: 'or-longer' }]
    const frr = frrOf({ passesOn: true, policies })
    expect(frr).toContain('route-map out-1 deny 10\n match ip address prefix-list out-1-10\nexit')
    expect(frr).toContain('route-map out-1 permit 20\n match ip address prefix-list out-1-20\nexit')
    expect(frrOf({ passesOn: true })).toContain('route-map out-1 permit 20\nexit')
  })

  test('behind NAT uses its own address and is known by the public one', () => {
    const swanctl = text(
      devicesOf(designOf(site('x', { outsideAddress: '192.168.99.2' }), far, vpn())),
      'x/root/etc/swanctl/conf.d/wheelwright.conf',
    )
    expect(swanctl).toContain('local_addrs = 192.168.99.2\n')
    expect(swanctl).toContain('id = 198.51.100.1\n')
  })

  test('has the selectors of its side in place of a tunnel interface', () => {
    const policy = { ...side, enableBgp: false, selectors: 'policy', remoteNetworks: ['172.17.0.0/16', '10.9.0.0/16'] }
    const files = devicesOf(designOf(site('x', {}), far, vpn({ a: policy, b: { ...side, enableBgp: false } })))
    const swanctl = text(files, 'x/root/etc/swanctl/conf.d/wheelwright.conf')
    expect(swanctl).toContain('local_ts = 172.16.0.0/16\n        remote_ts = 172.17.0.0/16, 10.9.0.0/16\n')
    expect(swanctl).not.toContain('if_id')
  })

  test('writes its static routes with their distances', () => {
    const staticRoutes = [
      { prefix: '10.0.0.0/8', via: 'vpn', distance: 250 },
      { prefix: '10.66.0.0/16', via: 'null-route' },
      { prefix: '0.0.0.0/0', via: 'internet' },
    ]
    const frr = frrOf({ staticRoutes })
    expect(frr).toContain('ip route 10.0.0.0/8 ipsec1 250\n')
    expect(frr).toContain('ip route 10.66.0.0/16 blackhole\n')
    expect(frr).not.toContain('0.0.0.0/0')
  })

  test('that has no links has no files, and one that is not configured for a link says so', () => {
    expect(devicesOf(designOf(site('x', {}))).files).toEqual([])
    const half = vpn()
    const { a: _, ...props } = half.props
    const { notes, files } = devicesOf(designOf(site('x', {}), far, { ...half, props }))
    expect(notes).toEqual([{ key: 'onprem.emit.half', values: { site: 'x', name: 'vpn' } }])
    expect(files.some(({ path }) => path.startsWith('y/'))).toBe(true)
  })

  test('is put in a folder that any file system takes, whatever its name, and no two share one', () => {
    const names = ['../../etc/passwd', '..', '東京', 'Tokyo', 'tokyo', 'CON:$(x)']
    const records = names.map((name, i) => site(`s${i}`, {}, name))
    const links = names.map((_, i) => ({ ...vpn(), id: `v${i}`, name: `v${i}`, ends: { a: `s${i}`, b: 'y' } }))
    const { files } = devicesOf(designOf(...records, far, ...links))
    const folders = new Set(files.map(({ path }) => path.slice(0, path.indexOf('/'))))
    expect(folders.size).toBe(names.length + 1)
    for (const folder of folders) expect(folder).toMatch(/^[a-z][a-z0-9-]*$/)
  })
})
