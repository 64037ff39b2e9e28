import { address, prefix } from '../../../ip/index.ts'
import type { DeviceConfig, IpsecTunnel, Placeholder } from '../device-config.ts'

const key = (name: string): Placeholder => ({ k: 'placeholder', name, about: 'Pre-shared key', secret: true })

const tunnel = (number: number, more: Partial<IpsecTunnel> = {}): IpsecTunnel => ({
  name: `hub, tunnel ${number}`,
  number,
  ike: 'IKEv2',
  local: { address: '203.0.113.1' },
  remote: {
    address: { k: 'placeholder', name: `PEER_${number}`, about: `Public address of hub, interface ${number}` },
  },
  key: key('PSK_HUB'),
  crypto: {
    phase1: { encryption: ['aes256'], integrity: ['sha256'], groups: [14], lifetime: 28800 },
    phase2: { encryption: ['aes256'], integrity: ['sha256'], groups: [14], lifetime: 3600 },
  },
  deadPeer: { interval: 10, timeout: 30, action: 'restart' },
  start: 'initiate',
  selectors: 'any',
  mtu: 1400,
  mss: 1350,
  source: 'vpn',
  ...more,
})

/**
 * A site with two BGP tunnels to one gateway (one with addresses of its own inside, one to the gateway's own BGP address), an
 * old peer with traffic selectors and IKEv1, policies of every sort, and NAT to the Internet.
 */
export const site: DeviceConfig = {
  name: `東京 "DC" $(reboot) \${PSK_HUB}\n! no`,
  outside: 'eth0',
  inside: 'eth1',
  loopback: [address('192.168.255.254')],
  ipsec: [
    tunnel(1, { inside: { own: address('169.254.21.2'), far: address('169.254.21.1'), length: 30 } }),
    tunnel(2, {
      name: 'hub; interface 2\nshutdown',
      crypto: {
        phase1: { encryption: ['aes256gcm16', 'aes256'], integrity: ['sha384'], groups: [20, 14], lifetime: 36000 },
        phase2: { encryption: ['aes256gcm16'], integrity: [], groups: [], lifetime: 10800 },
        rekeyMargin: 540,
      },
    }),
    tunnel(3, {
      name: 'old peer \u0024{PSK_OLD}',
      ike: 'IKEv1',
      local: { address: '10.0.0.4', identity: '203.0.113.1' },
      remote: { address: '198.51.100.9' },
      key: key('PSK_OLD'),
      crypto: {
        phase1: { encryption: ['aes128'], integrity: ['sha1'], groups: [2], lifetime: 86400 },
        phase2: { encryption: ['aes128'], integrity: ['sha1'], groups: [2], lifetime: 86400 },
      },
      start: 'respond',
      selectors: {
        local: [prefix('192.168.0.0/16')],
        remote: [prefix('10.20.0.0/16'), prefix('10.30.0.4/32')],
      },
      source: 'old',
    }),
  ],
  vxlan: [],
  staticRoutes: [
    { prefix: prefix('10.0.255.30/32'), via: { k: 'ipsec', number: 2 } },
    { prefix: prefix('172.16.0.0/12'), via: { k: 'address', address: address('192.168.0.254') } },
    { prefix: prefix('198.18.0.0/15'), via: { k: 'drop' }, distance: 250 },
  ],
  bgp: {
    asn: 65010,
    routerId: address('192.168.255.254'),
    maxPaths: 8,
    originates: [prefix('192.168.0.0/16'), prefix('172.16.0.0/12')],
    neighbors: [
      {
        name: 'hub, tunnel 1',
        address: address('169.254.21.1'),
        asn: 65515,
        timers: { keepalive: 10, hold: 30 },
        receives: [
          { do: 'deny', asIn: [64999, 65001] },
          { do: 'permit', prefixes: [{ prefix: prefix('10.0.0.0/8'), mode: 'or-longer' }], set: { localPref: 200 } },
        ],
        sends: [
          {
            do: 'permit',
            prefixes: [{ prefix: prefix('192.168.0.0/16'), mode: 'exact' }],
            set: { prepend: [65010, 65010], med: 50 },
          },
          { do: 'permit', prefixes: [{ prefix: prefix('172.16.0.0/12'), mode: 'longer' }] },
        ],
        source: 'vpn',
      },
      {
        name: 'hub, tunnel 2',
        address: address('10.0.255.30'),
        asn: 65515,
        localAddress: address('192.168.255.254'),
        multihop: 2,
        receives: [{ do: 'permit' }],
        sends: [],
        source: 'vpn',
      },
    ],
  },
  sourceNat: {
    sources: [prefix('192.168.0.0/16')],
    except: [prefix('10.0.0.0/8'), prefix('10.20.0.0/16')],
  },
}

/** An appliance in a cloud: BGP with two route servers, the same AS number behind both, and VXLAN to another appliance. */
export const appliance: DeviceConfig = {
  name: 'nva-1',
  outside: 'eth0',
  loopback: [],
  ipsec: [],
  vxlan: [
    {
      name: 'to nva-2',
      number: 0,
      vni: 77,
      local: address('10.0.0.4'),
      remote: address('10.1.0.4'),
      port: 4789,
      inside: { own: address('169.254.30.1'), far: address('169.254.30.2'), length: 30 },
      mtu: 1450,
    },
  ],
  staticRoutes: [
    { prefix: prefix('10.0.2.0/27'), via: { k: 'address', address: address('10.0.0.1') } },
    { prefix: prefix('10.1.0.4/32'), via: { k: 'address', address: address('10.0.0.1') } },
    { prefix: prefix('10.1.0.0/16'), via: { k: 'vxlan', number: 0 } },
  ],
  bgp: {
    asn: 65001,
    routerId: address('10.0.0.4'),
    maxPaths: 4,
    originates: [prefix('0.0.0.0/0')],
    redistributesStatic: true,
    neighbors: ['10.0.2.4', '10.0.2.5'].map((each) => ({
      name: 'route server',
      address: address(each),
      asn: 65515,
      multihop: 2,
      asOverride: true,
      allowOwnAs: 1,
      nextHopSelf: true,
      receives: [{ do: 'permit' }],
      sends: [{ do: 'permit', set: { excludeAs: 65515, nextHop: address('10.0.0.10'), communities: ['65001:100'] } }],
    })),
  },
}
