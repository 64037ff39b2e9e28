import type { Address } from '../../../ip/index.ts'
import { type Command, command, description, mode } from '../command-tree.ts'
import type { CryptoSet, DeviceConfig, Encryption, Integrity, IpsecTunnel } from '../device-config.ts'
import { keyExchange, named } from './key-exchange.ts'
import { maskOf, withWildcard } from './masks.ts'

const MAP = 'site-map'

/** Tunnels: routed ones as tunnel interfaces, those with traffic selectors as entries of one crypto map. */
export function tunnelNodes(config: DeviceConfig): Command[] {
  const routed = config.ipsec.filter(({ selectors }) => selectors === 'any')
  const selected = config.ipsec.filter(({ selectors }) => selectors !== 'any')
  return [
    ...keyExchange(config.ipsec),
    ...config.ipsec.flatMap(transformSets),
    ...routed.flatMap((tunnel) => [ipsecProfile(tunnel), tunnelInterface(tunnel, config)]),
    ...selected.flatMap((tunnel) => [selectorList(tunnel), mapEntry(tunnel)]),
    ...(selected.length > 0 ? [mode(['interface', config.outside], [command('crypto map', MAP)])] : []),
  ]
}

function transformSets(tunnel: IpsecTunnel): Command[] {
  return transforms(tunnel.crypto.phase2).map((transform, i) =>
    mode(['crypto ipsec transform-set', transformName(tunnel, i), transform], [command('mode tunnel')], {
      source: tunnel.source,
    }),
  )
}

const transformName = (tunnel: IpsecTunnel, at: number): string => `${named('transform', tunnel)}-${at + 1}`

const transforms = ({ encryption, integrity }: CryptoSet): string[] =>
  encryption.flatMap((cipher) => {
    const gcm = /^aes(\d+)gcm/.exec(cipher)
    if (gcm) return [`esp-gcm ${gcm[1]}`]
    return integrity.map((hash) => `${espCipher(cipher)} ${espHash(hash)}`)
  })

const espCipher = (cipher: Encryption): string => `esp-${cipher.replace(/^aes(\d+)$/, 'aes $1')}`

const espHash = (hash: Integrity): string => `esp-${hash === 'sha1' ? 'sha' : hash}-hmac`

/** What protects the packets, in an IPsec profile or an entry of a crypto map. */
function protection(tunnel: IpsecTunnel): Command[] {
  const { groups, lifetime } = tunnel.crypto.phase2
  const names = transforms(tunnel.crypto.phase2).map((_, i) => transformName(tunnel, i))
  const [pfs] = groups
  return [
    command('set transform-set', ...names),
    command('set security-association lifetime seconds', lifetime),
    ...(pfs === undefined ? [] : [command('set pfs', `group${pfs}`)]),
    command(tunnel.ike === 'IKEv2' ? 'set ikev2-profile' : 'set isakmp-profile', named('profile', tunnel)),
  ]
}

const ipsecProfile = (tunnel: IpsecTunnel): Command =>
  mode(
    ['crypto ipsec profile', named('ipsec', tunnel)],
    [...protection(tunnel), ...(tunnel.start === 'respond' ? [command('responder-only')] : [])],
    { source: tunnel.source },
  )

function tunnelInterface(tunnel: IpsecTunnel, config: DeviceConfig): Command {
  const { inside, local, mss, mtu, name, number, remote } = tunnel
  return mode(
    [`interface Tunnel${number}`],
    [
      command('description', description(name, named('tunnel', tunnel))),
      inside ? command('ip address', inside.own, maskOf(inside.length)) : unnumbered(config),
      command('ip mtu', mtu),
      command('ip tcp adjust-mss', mss),
      command('tunnel source', local.address ?? config.outside),
      command('tunnel mode ipsec ipv4'),
      command('tunnel destination', remote.address),
      command('tunnel protection ipsec profile', named('ipsec', tunnel)),
      command('no shutdown'),
    ],
    { source: tunnel.source },
  )
}

const unnumbered = ({ loopback, outside }: DeviceConfig): Command =>
  command('ip unnumbered', loopback.length > 0 ? 'Loopback0' : outside)

function selectorList(tunnel: IpsecTunnel): Command {
  const { selectors } = tunnel
  const pairs =
    selectors === 'any' ? [] : selectors.local.flatMap((local) => selectors.remote.map((remote) => ({ local, remote })))
  return mode(
    ['ip access-list extended', named('selectors', tunnel)],
    pairs.map(({ local, remote }) => command('permit ip', withWildcard(local), withWildcard(remote))),
    { source: tunnel.source },
  )
}

const mapEntry = (tunnel: IpsecTunnel): Command =>
  mode(
    ['crypto map', MAP, 10 * tunnel.number, 'ipsec-isakmp'],
    [
      command('description', description(tunnel.name, named('tunnel', tunnel))),
      command('set peer', tunnel.remote.address),
      ...protection(tunnel),
      command('match address', named('selectors', tunnel)),
    ],
    { source: tunnel.source },
  )

/** Loopback interfaces, one for each address. */
export const loopbacks = (addresses: readonly Address[]): Command[] =>
  addresses.map((address, i) => mode([`interface Loopback${i}`], [command('ip address', address, '255.255.255.255')]))
