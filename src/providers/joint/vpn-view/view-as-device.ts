import { text } from '../../../model/index.ts'
import type { VpnFacts, VpnSideView, VpnTold } from './contract.ts'
import { farInterfaces, KEY, value } from './words.ts'

const say = (what: string) => text(`joint.vpn-view.device.${what}`)

/** A side that is a device: a tunnel interface per tunnel, grouped by the peer that it leads to. */
export function viewAsDevice(facts: VpnFacts): VpnSideView {
  const { own, tunnels, ike, bgp, side } = facts
  const peers = farInterfaces(facts)
  const nameOf = (at: number) => `Tunnel${at + 1}`
  const told: VpnTold[] = tunnels.flatMap((tunnel) => {
    const where = value(nameOf(tunnel.at))
    return [
      { where, what: say('peer-address'), value: tunnel.farOutside },
      { where, what: say('ike'), value: value(ike) },
      { where, what: say('key'), value: KEY },
      ...(bgp
        ? [
            { where, what: say('own-inside'), value: tunnel.inside },
            { where, what: say('neighbor'), value: tunnel.farInside },
            { where, what: say('remote-as'), value: facts.farAsn(tunnel.far) },
          ]
        : (side?.remotes.find((remote) => remote.interface === tunnel.far)?.prefixes ?? []).map((prefix) => ({
            where,
            what: say('static-route'),
            value: value(prefix),
          }))),
    ]
  })
  return {
    end: own,
    title: text('joint.vpn-view.device.title', { count: tunnels.length, peers: peers.length }),
    words: { group: say('peer'), tunnel: say('tunnel'), outside: say('outside'), inside: say('inside'), extra: [] },
    groups: peers.map((far) => ({
      name: tunnels.find((tunnel) => tunnel.far === far)?.farOutside ?? value(far),
      facts: bgp ? [{ label: say('remote-as'), value: facts.farAsn(far) }] : [],
    })),
    rows: tunnels.map(({ at, far, outside, inside }) => ({
      group: peers.indexOf(far),
      name: value(nameOf(at)),
      outside,
      inside,
      extra: [],
    })),
    told,
  }
}
