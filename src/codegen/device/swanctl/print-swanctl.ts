import type { Printed } from '../../lines.ts'
import type { DeviceConfig, IpsecTunnel } from '../device-config.ts'
import { proposalsOf } from './proposals.ts'
import { printSections, type Section, section, setting } from './tree.ts'

/**
 * `swanctl.conf`: a connection with one child for each tunnel, and its key
 * (https://docs.strongswan.org/docs/5.9/swanctl/swanctlConf.html).
 */
export const printSwanctl = ({ ipsec }: DeviceConfig): Printed =>
  printSections(
    [section('connections', ipsec.map(connection)), section('secrets', ipsec.map(secret))],
    ['IPsec tunnels. Keys are filled in when the files are installed.'],
  )

const nameOf = ({ number }: IpsecTunnel): string => `tunnel-${number}`

function connection(tunnel: IpsecTunnel): Section {
  const { local, remote, crypto, deadPeer, ike } = tunnel
  return section(
    nameOf(tunnel),
    [
      setting('version', ike === 'IKEv2' ? 2 : 1),
      setting('local_addrs', local.address),
      setting('remote_addrs', remote.address),
      setting('proposals', ...proposalsOf(crypto.phase1, 1)),
      setting('rekey_time', softLifetime(crypto.phase1.lifetime)),
      ...(deadPeer.action === 'none'
        ? []
        : [
            setting('dpd_delay', seconds(deadPeer.interval)),
            setting('dpd_timeout', ike === 'IKEv1' ? seconds(deadPeer.timeout) : undefined),
          ]),
      setting('mobike', ike === 'IKEv2' ? 'no' : undefined),
      // A tunnel that the other end begins stays; one that this end begins is tried for ever.
      setting('keyingtries', tunnel.start === 'initiate' ? 0 : undefined),
      section('local', [setting('auth', 'psk'), setting('id', local.identity ?? local.address)]),
      section('remote', [setting('auth', 'psk'), setting('id', remote.identity ?? remote.address)]),
      section('children', childrenOf(tunnel)),
    ],
    { comment: tunnel.name, source: tunnel.source },
  )
}

/** IKEv1 negotiates one pair of networks at a time (RFC 2409, 5.5), so each pair is a child of its own; IKEv2 takes lists. */
function childrenOf(tunnel: IpsecTunnel): Section[] {
  const { ike, selectors } = tunnel
  if (selectors === 'any' || ike === 'IKEv2') return [child(tunnel, selectors, nameOf(tunnel))]
  const pairs = selectors.local.flatMap((local) =>
    selectors.remote.map((remote) => ({ local: [local], remote: [remote] })),
  )
  return pairs.map((pair, i) => child(tunnel, pair, `${nameOf(tunnel)}-${i + 1}`))
}

function child(tunnel: IpsecTunnel, selectors: IpsecTunnel['selectors'], name: string): Section {
  const { crypto, deadPeer, start, number } = tunnel
  const routed = selectors === 'any'
  const actions = { restart: 'restart', clear: 'clear', none: undefined } as const
  return section(name, [
    setting('local_ts', ...(routed ? ['0.0.0.0/0'] : selectors.local)),
    setting('remote_ts', ...(routed ? ['0.0.0.0/0'] : selectors.remote)),
    ...(routed ? [setting('if_id_in', number), setting('if_id_out', number)] : []),
    setting('esp_proposals', ...proposalsOf(crypto.phase2, 2)),
    setting('life_time', seconds(crypto.phase2.lifetime)),
    setting('rekey_time', childRekey(crypto)),
    setting('start_action', start === 'initiate' ? 'start' : 'none'),
    setting('close_action', start === 'initiate' ? 'start' : undefined),
    setting('dpd_action', actions[deadPeer.action]),
  ])
}

/** Identities of both ends choose the key. */
function secret(tunnel: IpsecTunnel): Section {
  const { local, remote, key } = tunnel
  return section(`ike-${tunnel.number}`, [
    setting('id-local', local.identity ?? local.address),
    setting('id-remote', remote.identity ?? remote.address),
    setting('secret', key),
  ])
}

const seconds = (time: number): string => `${time}s`

const childRekey = ({ phase2, rekeyMargin }: IpsecTunnel['crypto']): string =>
  rekeyMargin === undefined ? softLifetime(phase2.lifetime) : seconds(Math.max(60, phase2.lifetime - rekeyMargin))

/** New keys before the old ones end: at nine tenths, because the hard limit lies a tenth above the soft one. */
const softLifetime = (lifetime: number): string => seconds(Math.floor(lifetime * 0.9))
