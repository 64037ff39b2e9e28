import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { looksLikeVpnConfiguration, readVpnConfiguration } from './index.ts'

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8')
function read(source: string) {
  const result = readVpnConfiguration(source)
  if (!result.ok) throw new Error(result.why.key)
  return result
}
const keys = (source: string) => read(source).contradictions.map(({ key, values }) => [key, values?.['tunnel']])

describe('downloads of the Generic text', () => {
  test('the BGP example of the AWS guide: two tunnels, placeholders left out', () => {
    const { configuration, contradictions } = read(sample('aws-generic-bgp-awsdocs.txt'))
    expect(configuration).toMatchObject({
      connection: 'vpn-44a8938f',
      gateway: 'vgw-8db04f81',
      customerGateway: 'cgw-b4dc3961',
      routing: 'bgp',
    })
    expect(configuration.tunnels.map(({ number, outside, inside, bgp }) => ({ number, outside, inside, bgp }))).toEqual(
      [
        {
          number: 1,
          outside: { aws: '72.21.209.193' },
          inside: { customer: { address: '169.254.255.2', length: 30 }, aws: { address: '169.254.255.1', length: 30 } },
          bgp: { awsAsn: 7224, neighbor: '169.254.255.1', holdTime: 30 },
        },
        {
          number: 2,
          outside: { aws: '72.21.209.193' },
          inside: { customer: { address: '169.254.255.6', length: 30 }, aws: { address: '169.254.255.5', length: 30 } },
          bgp: { awsAsn: 7224, neighbor: '169.254.255.5', holdTime: 30 },
        },
      ],
    )
    expect(configuration.tunnels[0]).toMatchObject({
      ike: { version: 'IKEv1', integrity: 'sha1', encryption: 'aes-128-cbc', group: 2, lifetime: 28800 },
      ipsec: {
        integrity: 'hmac-sha1-96',
        encryption: 'aes-128-cbc',
        group: 2,
        lifetime: 3600,
        mss: 1387,
        dpdInterval: 10,
        dpdRetries: 3,
      },
      mtu: 1436,
    })
    // The guide's example repeats one address of AWS for both tunnels, which no connection has.
    expect(contradictions.map(({ key, values }) => [key, values?.['address']])).toEqual([
      ['aws.vpn-file.same-outside', '72.21.209.193'],
    ])
  })

  test('the static example of the AWS guide names next hops and no BGP', () => {
    const { configuration, contradictions } = read(sample('aws-generic-static-awsdocs.txt'))
    expect(configuration.routing).toBe('static')
    expect(configuration.customerGateway).toBe('cgw-ff628496')
    expect(configuration.tunnels.map(({ nextHop, bgp }) => [nextHop, bgp])).toEqual([
      ['169.254.255.73', undefined],
      ['169.254.255.77', undefined],
    ])
    expect(contradictions).toEqual([])
  })

  test('an old Tokyo file with one tunnel, indented headings, and the group under perfect forward secrecy', () => {
    const { configuration, contradictions } = read(sample('aws-generic-bgp-tokyo-one-tunnel.txt'))
    expect(configuration.tunnels).toHaveLength(1)
    expect(configuration.tunnels[0]).toMatchObject({
      ike: { group: 2 },
      outside: { customer: '202.213.201.225', aws: '27.0.1.16' },
      bgp: { customerAsn: 65000, awsAsn: 10124, neighbor: '169.254.252.1' },
    })
    expect(configuration.tunnels[0]?.ike).not.toHaveProperty('version')
    expect(contradictions).toEqual([])
  })

  test.each([
    ['aws-generic-seed002-vpn1-excerpt.txt', '35.189.141.66', '13.113.157.43', '169.254.26.158', '169.254.26.157'],
    ['aws-generic-seed002-vpn2-excerpt.txt', '35.189.143.44', '13.113.145.178', '169.254.26.134', '169.254.26.133'],
  ])('the excerpt %s of a published article reads in full', (name, customer, aws, insideCustomer, insideAws) => {
    const { configuration, contradictions } = read(sample(name))
    expect(configuration.tunnels).toMatchObject([
      {
        outside: { customer, aws },
        inside: { customer: { address: insideCustomer }, aws: { address: insideAws } },
        bgp: { customerAsn: 65000, awsAsn: 64512 },
      },
    ])
    expect(contradictions).toEqual([])
  })

  test('a file altered by hand says each contradiction and the tunnel where it is', () => {
    const { configuration } = read(sample('aws-generic-newstyle-hagcp.txt'))
    expect(configuration.routing).toBe('unknown')
    // Both inside addresses of tunnel 2 lie outside 169.254.0.0/16, in two blocks, and its customer address is another one.
    expect(keys(sample('aws-generic-newstyle-hagcp.txt'))).toEqual([
      ['aws.vpn-file.inside-not-link-local', 2],
      ['aws.vpn-file.inside-not-link-local', 2],
      ['aws.vpn-file.inside-apart', 2],
      ['aws.vpn-file.two-customers', undefined],
    ])
  })

  test('Windows line ends, tabs and odd bullets read like the plain file', () => {
    const plain = sample('aws-generic-bgp-awsdocs.txt')
    const odd = plain.replaceAll('\n', '\r\n').replaceAll('- Lifetime ', '-\tLifetime\t')
    expect(read(odd)).toEqual(read(plain))
  })
})

describe('the XML of describe-vpn-connections', () => {
  test('a connection of a transit gateway has BGP and no gateway id', () => {
    const { configuration, contradictions } = read(sample('aws-cgwconfig-tgw-bgp.xml'))
    expect(configuration).toMatchObject({ connection: 'vpn-034885b776a3f8a80', routing: 'bgp' })
    expect(configuration).not.toHaveProperty('gateway')
    expect(configuration.tunnels.map(({ outside, inside }) => [outside.aws, inside.aws?.address])).toEqual([
      ['3.130.56.250', '169.254.195.141'],
      ['3.133.183.196', '169.254.70.161'],
    ])
    expect(configuration.tunnels[0]).toMatchObject({
      ike: { integrity: 'sha1', encryption: 'aes-128-cbc', group: 2, lifetime: 28800 },
      ipsec: { mss: 1379, dpdInterval: 10, dpdRetries: 3 },
      bgp: { customerAsn: 65000, awsAsn: 64512, holdTime: 30 },
    })
    expect(contradictions).toEqual([])
  })

  test('NoBGPVPNConnection means static routes', () => {
    const { configuration } = read(sample('aws-cgwconfig-vgw-static.xml'))
    expect(configuration.routing).toBe('static')
    expect(configuration.gateway).toBe('vgw-070087240d6fa2989')
  })

  test('a virtual private gateway is named', () => {
    const { configuration, contradictions } = read(sample('aws-cgwconfig-vgw-bgp.xml'))
    expect(configuration.gateway).toBe('vgw-0c09bd7fadac961bf')
    expect(configuration.tunnels).toHaveLength(2)
    expect(contradictions).toEqual([])
  })
})

describe('what disagrees with itself', () => {
  const change = (name: string, from: string, to: string) => {
    const source = sample(name)
    expect(source.includes(from)).toBe(true)
    return keys(source.replace(from, to))
  }

  test('a neighbor that is not the inside address of AWS', () => {
    const to = '- Neighbor IP Address : 169.254.252.9'
    expect(
      change('aws-generic-bgp-tokyo-one-tunnel.txt', '- Neighbor IP Address                   : 169.254.252.1', to),
    ).toEqual([['aws.vpn-file.neighbor', 1]])
  })
  test('a next hop that is not the inside address of AWS', () => {
    expect(
      change('aws-generic-static-awsdocs.txt', 'Next hop       : 169.254.255.77', 'Next hop : 169.254.255.73'),
    ).toEqual([['aws.vpn-file.next-hop', 2]])
  })
  test('both tunnels at one address of AWS', () => {
    expect(change('aws-generic-static-awsdocs.txt', '72.21.209.225', '72.21.209.193')).toEqual([
      ['aws.vpn-file.same-outside', undefined],
    ])
  })
  test('a block that AWS reserves', () => {
    const reserved = sample('aws-cgwconfig-vgw-bgp.xml')
      .replaceAll('169.254.59.18', '169.254.5.2')
      .replaceAll('169.254.59.17', '169.254.5.1')
    expect(keys(reserved)).toEqual([['aws.vpn-file.inside-reserved', 1]])
  })
  test('inside addresses swapped', () => {
    const swapped = sample('aws-cgwconfig-vgw-bgp.xml')
      .replaceAll('169.254.59.18<', '169.254.59.x<')
      .replaceAll('169.254.59.17<', '169.254.59.18<')
      .replaceAll('169.254.59.x<', '169.254.59.17<')
    expect(keys(swapped)).toEqual([['aws.vpn-file.inside-hosts', 1]])
  })
})

describe('hostile and foreign input', () => {
  const why = (source: string) => {
    const result = readVpnConfiguration(source)
    return result.ok ? 'read' : result.why.key
  }
  test('is refused with the reason', () => {
    expect(why('')).toBe('aws.vpn-file.no-tunnel')
    expect(why('x'.repeat(200_001))).toBe('aws.vpn-file.too-long')
    expect(why('<vpn_connection>')).toBe('aws.vpn-file.broken-xml')
    expect(why('<html></html>')).toBe('aws.vpn-file.broken-xml')
    expect(why('IPSec Tunnel #1\n')).toBe('aws.vpn-file.no-address')
    expect(why('IPSec Tunnel #1\n'.repeat(9))).toBe('aws.vpn-file.too-many')
  })
  test('entities are never expanded', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "cc">]><vpn_connection id="&b;"/>'
    expect(why(bomb)).toBe('aws.vpn-file.broken-xml')
  })
  test('names of object members are plain names', () => {
    expect(why('<vpn_connection><__proto__><ipsec_tunnel/></__proto__></vpn_connection>')).not.toBe('read')
  })
  test('only such files are recognised', () => {
    expect(looksLikeVpnConfiguration(sample('aws-generic-newstyle-hagcp.txt'))).toBe(true)
    expect(looksLikeVpnConfiguration(sample('aws-cgwconfig-tgw-bgp.xml'))).toBe(true)
    expect(looksLikeVpnConfiguration('{"records": []}')).toBe(false)
  })
})
