import type { CryptoSet, DeviceConfig, Encryption, IpsecTunnel } from '../device-config.ts'
import { plainText } from '../plain-text.ts'
import { at, forSource, type SetCommand } from './set-commands.ts'

const ipsec = at('vpn', 'ipsec')

/** Interface of a tunnel without traffic selectors. */
export const vtiName = (number: number): string => `vti${number}`

const nameOf = ({ number }: IpsecTunnel): string => `tunnel-${number}`

/** IPsec tunnels with a group of proposals each. Routes come from the router, not from the selectors. */
export function ipsecCommands(config: DeviceConfig): SetCommand[] {
  if (config.ipsec.length === 0) return []
  return [
    ipsec('interface', config.outside),
    ipsec('options', 'disable-route-autoinstall'),
    ...config.ipsec.flatMap((tunnel) =>
      forSource(tunnel.source, [
        ...ikeGroup(tunnel),
        ...espGroup(tunnel),
        ...keyCommands(tunnel),
        ...peerCommands(tunnel),
        ...(tunnel.selectors === 'any' ? vtiCommands(tunnel) : []),
      ]),
    ),
  ]
}

function ikeGroup(tunnel: IpsecTunnel): SetCommand[] {
  const group = at('vpn', 'ipsec', 'ike-group', nameOf(tunnel))
  const { crypto, deadPeer, ike, start } = tunnel
  return [
    group('key-exchange', ike.toLowerCase()),
    group('lifetime', crypto.phase1.lifetime),
    ...(ike === 'IKEv2' ? [group('disable-mobike')] : []),
    ...(start === 'initiate' ? [group('close-action', 'start')] : []),
    ...(deadPeer.action === 'none'
      ? []
      : [
          group('dead-peer-detection', 'action', deadPeer.action),
          group('dead-peer-detection', 'interval', deadPeer.interval),
          ...(ike === 'IKEv1' ? [group('dead-peer-detection', 'timeout', deadPeer.timeout)] : []),
        ]),
    ...proposals(crypto.phase1).flatMap(({ cipher, hash }, i) =>
      crypto.phase1.groups.flatMap((dh, j) => {
        const at = 10 * (i * crypto.phase1.groups.length + j + 1)
        return [
          group('proposal', at, 'dh-group', dh),
          group('proposal', at, 'encryption', cipher),
          group('proposal', at, 'hash', hash),
          ...(cipher.includes('gcm') ? [group('proposal', at, 'prf', `prf${hash}`)] : []),
        ]
      }),
    ),
  ]
}

function espGroup(tunnel: IpsecTunnel): SetCommand[] {
  const group = at('vpn', 'ipsec', 'esp-group', nameOf(tunnel))
  const { phase2 } = tunnel.crypto
  const [pfs] = phase2.groups
  return [
    group('lifetime', phase2.lifetime),
    group('mode', 'tunnel'),
    group('pfs', pfs === undefined ? 'disable' : `dh-group${pfs}`),
    ...proposals(phase2).flatMap(({ cipher, hash }, i) => [
      group('proposal', 10 * (i + 1), 'encryption', cipher),
      group('proposal', 10 * (i + 1), 'hash', hash),
    ]),
  ]
}

/** Every cipher with every hash. A combined mode needs one all the same: the pseudo-random function. */
const proposals = ({ encryption, integrity }: CryptoSet) =>
  encryption.flatMap((cipher) =>
    (integrity.length > 0 ? integrity : (['sha256'] as const)).map((hash) => ({ cipher: cipherName(cipher), hash })),
  )

/** The length of the check value is given in bits here: 16 octets are 128. */
const cipherName = (cipher: Encryption): string => cipher.replace(/gcm16$/, 'gcm128')

/** The key belongs to the pair of identities. */
function keyCommands(tunnel: IpsecTunnel): SetCommand[] {
  const psk = at('vpn', 'ipsec', 'authentication', 'psk', nameOf(tunnel))
  const own = tunnel.local.identity ?? tunnel.local.address
  return [
    ...(own === undefined ? [] : [psk('id', own)]),
    psk('id', tunnel.remote.identity ?? tunnel.remote.address),
    psk('secret', tunnel.key),
  ]
}

function peerCommands(tunnel: IpsecTunnel): SetCommand[] {
  const peer = at('vpn', 'ipsec', 'site-to-site', 'peer', nameOf(tunnel))
  const { local, remote, selectors } = tunnel
  const own = local.identity ?? local.address
  return [
    peer('description', plainText(tunnel.name, nameOf(tunnel))),
    peer('authentication', 'mode', 'pre-shared-secret'),
    ...(own === undefined ? [] : [peer('authentication', 'local-id', own)]),
    peer('authentication', 'remote-id', remote.identity ?? remote.address),
    peer('connection-type', tunnel.start === 'initiate' ? 'initiate' : 'none'),
    peer('ike-group', nameOf(tunnel)),
    peer('default-esp-group', nameOf(tunnel)),
    peer('local-address', local.address ?? 'any'),
    peer('remote-address', remote.address),
    ...(selectors === 'any'
      ? [peer('vti', 'bind', vtiName(tunnel.number))]
      : pairsOf(tunnel.ike, selectors).flatMap(({ local, remote }, i) => [
          ...local.map((prefix) => peer('tunnel', i + 1, 'local', 'prefix', prefix)),
          ...remote.map((prefix) => peer('tunnel', i + 1, 'remote', 'prefix', prefix)),
        ])),
  ]
}

/** IKEv1 negotiates one pair of networks at a time (RFC 2409, 5.5); IKEv2 takes lists. */
const pairsOf = (
  ike: IpsecTunnel['ike'],
  { local, remote }: Exclude<IpsecTunnel['selectors'], 'any'>,
): Exclude<IpsecTunnel['selectors'], 'any'>[] =>
  ike === 'IKEv2'
    ? [{ local, remote }]
    : local.flatMap((near) => remote.map((far) => ({ local: [near], remote: [far] })))

function vtiCommands({ name, number, inside, mtu, mss }: IpsecTunnel): SetCommand[] {
  const vti = at('interfaces', 'vti', vtiName(number))
  return [
    vti('description', plainText(name, `tunnel-${number}`)),
    ...(inside ? [vti('address', `${inside.own}/${inside.length}`)] : []),
    vti('mtu', mtu),
    vti('ip', 'adjust-mss', mss),
  ]
}
