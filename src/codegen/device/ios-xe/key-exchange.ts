import { type Command, command, mode } from '../command-tree.ts'
import type { CryptoSet, DeadPeerDetection, Encryption, IpsecTunnel } from '../device-config.ts'

/** Names of the things of one tunnel. */
export const named = (what: string, { number }: IpsecTunnel): string => `${what}-${number}`

/** Key exchange of all tunnels: keys and profiles of each, and what they share. */
export const keyExchange = (tunnels: readonly IpsecTunnel[]): Command[] => [
  ...ikev2Policy(tunnels.filter(({ ike }) => ike === 'IKEv2')),
  ...tunnels.flatMap((tunnel) => (tunnel.ike === 'IKEv2' ? ikev2(tunnel) : ikev1(tunnel))),
]

/** One policy with every proposal: the router takes the first policy that fits an address, and only that one. */
function ikev2Policy(tunnels: readonly IpsecTunnel[]): Command[] {
  if (tunnels.length === 0) return []
  const bodies = new Map<string, readonly Command[]>()
  for (const { crypto } of tunnels) {
    for (const body of proposalBodies(crypto.phase1)) bodies.set(JSON.stringify(body), body)
  }
  const proposals = [...bodies.values()]
  return [
    ...proposals.map((body, i) => mode(['crypto ikev2 proposal', `proposal-${i + 1}`], body)),
    mode(
      ['crypto ikev2 policy site-policy'],
      proposals.map((_, i) => command('proposal', `proposal-${i + 1}`)),
    ),
  ]
}

function ikev2(tunnel: IpsecTunnel): Command[] {
  const { crypto, deadPeer, key, local, remote } = tunnel
  const own = local.identity ?? local.address
  const spanned = { source: tunnel.source }
  return [
    mode(
      ['crypto ikev2 keyring', named('keyring', tunnel)],
      [mode(['peer', named('peer', tunnel)], [command('address', remote.address), command('pre-shared-key', key)])],
      spanned,
    ),
    mode(
      ['crypto ikev2 profile', named('profile', tunnel)],
      [
        ...(local.address === undefined ? [] : [command('match address local', local.address)]),
        command('match identity remote address', remote.identity ?? remote.address, '255.255.255.255'),
        ...(own === undefined ? [] : [command('identity local address', own)]),
        command('authentication remote pre-share'),
        command('authentication local pre-share'),
        command('keyring local', named('keyring', tunnel)),
        command('lifetime', crypto.phase1.lifetime),
        ...(deadPeer.action === 'none' ? [] : [command('dpd', probeInterval(deadPeer), 2, 'periodic')]),
      ],
      spanned,
    ),
  ]
}

/** Combined modes stand in a proposal of their own: they have a pseudo-random function in place of an integrity algorithm. */
function proposalBodies({ encryption, integrity, groups }: CryptoSet): Command[][] {
  const hashes = integrity.length > 0 ? integrity : ['sha256']
  return [
    { word: 'prf', ciphers: encryption.filter((cipher) => cipher.includes('gcm')) },
    { word: 'integrity', ciphers: encryption.filter((cipher) => !cipher.includes('gcm')) },
  ]
    .filter(({ ciphers }) => ciphers.length > 0)
    .map(({ word, ciphers }) => [
      command('encryption', ...ciphers.map(ikev2Cipher)),
      command(word, ...hashes),
      command('group', ...groups),
    ])
}

function ikev2Cipher(cipher: Encryption): string {
  const parsed = /^aes(\d+)(gcm)?/.exec(cipher)
  return parsed ? `aes-${parsed[2] ?? 'cbc'}-${parsed[1]}` : cipher
}

/** IKEv1 has one algorithm of each sort in a policy, and policies for the whole router. */
function ikev1(tunnel: IpsecTunnel): Command[] {
  const { crypto, deadPeer, key, local, remote } = tunnel
  const { encryption, integrity, groups, lifetime } = crypto.phase1
  const spanned = { source: tunnel.source }
  const sets = encryption.flatMap((cipher) =>
    integrity.flatMap((hash) => groups.map((group) => ({ cipher, hash, group }))),
  )
  return [
    ...sets.map(({ cipher, hash, group }, i) =>
      mode(
        ['crypto isakmp policy', 100 * tunnel.number + i],
        [
          command('encryption', isakmpCipher(cipher)),
          command('hash', hash === 'sha1' ? 'sha' : hash),
          command('authentication pre-share'),
          command('group', group),
          command('lifetime', lifetime),
        ],
        spanned,
      ),
    ),
    mode(
      ['crypto keyring', named('keyring', tunnel)],
      [
        ...(local.address === undefined ? [] : [command('local-address', local.address)]),
        command('pre-shared-key address', remote.address, 'key', key),
      ],
      spanned,
    ),
    mode(
      ['crypto isakmp profile', named('profile', tunnel)],
      [
        command('keyring', named('keyring', tunnel)),
        command('match identity address', remote.identity ?? remote.address, '255.255.255.255'),
        ...(local.address === undefined ? [] : [command('local-address', local.address)]),
        ...(deadPeer.action === 'none' ? [] : [command('keepalive', probeInterval(deadPeer), 'retry', 2)]),
      ],
      spanned,
    ),
  ]
}

const isakmpCipher = (cipher: Encryption): string => cipher.replace(/^aes(\d+).*$/, 'aes $1')

/** Ten seconds is the least that it takes. */
const probeInterval = ({ interval }: DeadPeerDetection): number => Math.max(10, interval)
