import { describe, expect, test } from 'vitest'
import { prefix } from '../../ip/index.ts'
import { cloudInit, type DeviceConfig, type DeviceSystem, deviceFiles } from './index.ts'
import { frrFaults, has, loadSwanctl, netplanFaults, nftFaults, shellFaults } from './testing/real-parsers.ts'
import { appliance, site } from './testing/site-fixture.ts'

const fileOf = (config: DeviceConfig, system: DeviceSystem, path: string): string => {
  const found = deviceFiles(config, system).files.find((file) => file.path === path)
  if (!found) throw new Error(`no ${path}`)
  return found.content
}

const filled = (text: string): string =>
  text.replace(/\$\{PSK_\w+\}/g, 'aVerySecretKey').replace(/\$\{PEER_(\d)\}/g, '198.51.100.$1')

const SWANCTL = 'root/etc/swanctl/conf.d/wheelwright.conf'
const FRR = 'root/etc/frr/frr.conf'
const NETWORK = 'root/usr/local/sbin/wheelwright-network'
const FILTER = 'root/etc/wheelwright/filter.nft'
const NETPLAN = 'root/etc/netplan/60-wheelwright.yaml'

describe('real programs read what is written for them', () => {
  test.skipIf(!has.vtysh)('FRR takes the whole file (needs vtysh)', () => {
    expect(frrFaults(fileOf(site, 'strongswan-frr', FRR))).toBe('')
    expect(frrFaults(fileOf(appliance, 'strongswan-frr', FRR))).toBe('')
    expect(frrFaults('router bgp 1\n neighbour 10.0.0.1\n')).not.toBe('')
  })

  test.skipIf(!has.swanctl)(
    'strongSwan loads every connection and key (needs swanctl and charon-systemd)',
    async () => {
      expect(await loadSwanctl(filled(fileOf(site, 'strongswan-frr', SWANCTL)))).toBe('3 connections, 3 keys')
      expect(await loadSwanctl(filled(fileOf(site, 'linux', SWANCTL)))).toBe('3 connections, 3 keys')
      expect(await loadSwanctl('connections { a { proposals = aes257 } }')).toContain('22')
    },
  )

  test.skipIf(!has.nft)('nftables takes the rules (needs nft)', () => {
    expect(nftFaults(fileOf(site, 'strongswan-frr', FILTER))).toBe('')
    expect(nftFaults(fileOf(appliance, 'strongswan-frr', FILTER))).toBe('')
    expect(nftFaults('table inet x { chain y { bogus } }')).not.toBe('')
  })

  test.skipIf(!has.netplan)('netplan takes its file (needs netplan)', () => {
    expect(netplanFaults(fileOf(site, 'linux', NETPLAN))).toBe('')
    expect(netplanFaults(fileOf(appliance, 'linux', NETPLAN))).toBe('')
    expect(netplanFaults('network:\n  version: 2\n  tunnels:\n    x: {mode: nonsense}\n')).not.toBe('')
  })

  test.skipIf(!has.sh)('a shell takes the scripts (needs /bin/sh)', () => {
    for (const [config, system] of [
      [site, 'strongswan-frr'],
      [site, 'linux'],
      [appliance, 'strongswan-frr'],
    ] as const) {
      expect(shellFaults(fileOf(config, system, NETWORK))).toBe('')
      expect(shellFaults(fileOf(config, system, 'install.sh'))).toBe('')
    }
    expect(shellFaults('if true')).not.toBe('')
  })
})

// What a name could do: end a line, open a command, or be filled in like a placeholder.
test('names of users stand in no file as syntax', () => {
  for (const system of ['strongswan-frr', 'linux', 'ios-xe', 'vyos'] as const) {
    for (const { path, content } of deviceFiles(site, system).files) {
      expect([path, content.match(/\$\(|reboot\)|^ *shutdown$|^! no/m)?.[0]]).toEqual([
        path,
        path === 'install.sh' ? '$(' : undefined,
      ])
      for (const line of content.split('\n')) expect(line).not.toMatch(/(#|description).*\$\{/)
    }
  }
})

test('what only the deployment knows is listed, each once, and a key never has a value', () => {
  const { files, placeholders } = deviceFiles(site, 'strongswan-frr')
  expect(placeholders.map(({ name }) => name)).toEqual(['PEER_1', 'PSK_HUB', 'PEER_2', 'PSK_OLD'])
  const variables = files.find(({ path }) => path === 'variables.env')!.content
  expect(variables.match(/^[A-Z_0-9]+=.*$/gm)).toEqual(['PEER_1=', 'PSK_HUB=', 'PEER_2=', 'PSK_OLD='])
  for (const { content, rootOnly } of files) {
    if (/PSK_/.test(content) && !content.startsWith('#!')) expect(rootOnly).toBe(true)
    for (const [, name] of content.matchAll(/\$\{(\w+)\}/g)) expect(variables).toContain(`${name}=`)
  }
})

test('files know which lines belong to which record', () => {
  const frr = deviceFiles(site, 'strongswan-frr').files.find(({ path }) => path === FRR)!
  const lines = frr.content.split('\n')
  const written = frr.spans
    .filter(({ source }) => source === 'vpn')
    .flatMap(({ from, to }) => lines.slice(from - 1, to))
  expect(written).toContain(' neighbor 10.0.255.30 remote-as 65515')
  expect(written.every((line) => line.includes('neighbor'))).toBe(true)
})

// https://docs.frrouting.org/en/stable-8.4/bgp.html#require-policy-on-ebgp, RFC 8212
test('every BGP neighbor has a policy each way, also one that is sent nothing', () => {
  const frr = fileOf(site, 'strongswan-frr', FRR)
  for (const neighbor of ['169.254.21.1', '10.0.255.30']) {
    expect(frr).toMatch(new RegExp(`neighbor ${neighbor.replaceAll('.', '\\.')} route-map in-\\d in`))
    expect(frr).toMatch(new RegExp(`neighbor ${neighbor.replaceAll('.', '\\.')} route-map out-\\d out`))
  }
  expect(frr).toContain('route-map out-2 deny 10\nexit')
})

test('a prefix rule says exactly the lengths that it permits', () => {
  const frr = fileOf(site, 'strongswan-frr', FRR)
  expect(frr).toContain('ip prefix-list in-1-20 seq 5 permit 10.0.0.0/8 le 32')
  expect(frr).toContain('ip prefix-list out-1-10 seq 5 permit 192.168.0.0/16\n')
  expect(frr).toContain('ip prefix-list out-1-20 seq 5 permit 172.16.0.0/12 ge 13 le 32')
})

// RFC 2409, 5.5: one pair of identities in a quick mode. RFC 7296, 2.9: lists of selectors.
test('with IKEv1 each pair of networks is negotiated by itself', () => {
  const swanctl = fileOf(site, 'strongswan-frr', SWANCTL)
  expect(swanctl).toContain('tunnel-3-1 {\n        local_ts = 192.168.0.0/16\n        remote_ts = 10.20.0.0/16\n')
  expect(swanctl).toContain('tunnel-3-2 {\n        local_ts = 192.168.0.0/16\n        remote_ts = 10.30.0.4/32\n')
})

test('equal routes over several tunnels are one route with several next hops', () => {
  const both = [1, 2].map((number) => ({ prefix: prefix('10.50.0.0/16'), via: { k: 'ipsec', number } as const }))
  const network = fileOf({ ...site, staticRoutes: both }, 'linux', NETWORK)
  expect(network).toContain('ip route replace 10.50.0.0/16 nexthop dev ipsec1 nexthop dev ipsec2\n')
})

describe('cloud-init', () => {
  test('installs the same files that are downloaded', () => {
    const { text } = cloudInit(appliance)
    expect(text.startsWith('#cloud-config\n')).toBe(true)
    const indented = fileOf(appliance, 'strongswan-frr', FRR).replace(/^(?=.)/gm, '      ')
    expect(text).toContain(
      `path: /opt/wheelwright/root/etc/frr/frr.conf\n    permissions: "0644"\n    content: |\n${indented}`,
    )
    expect(text).toContain('runcmd:\n  - ["sh", "/opt/wheelwright/install.sh"]\n')
  })

  // Terraform's templatefile() reads ${ and %{; what is not a placeholder must not look like one.
  test('holds no template syntax but its placeholders', () => {
    const { text, placeholders } = cloudInit(site)
    const names = placeholders.map(({ name }) => name)
    for (const [, name] of text.matchAll(/\$\{([^}]*)\}/g)) expect(names).toContain(name)
    expect(text).not.toContain('%{')
  })
})
