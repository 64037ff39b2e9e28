import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { addressIn, tripBetween } from './check-reach.ts'
import { addEnd } from './read-case.ts'
import { readNetworks } from './read-networks.ts'
import { readRouters } from './read-sessions.ts'
import { newTopology } from './topology.ts'

/** Two networks joined by HA VPN and no firewall rule but the implied ones; `flows` between them and what becomes of each. */
export function checkFirewall(id: string, input: Members, expect: Members): void {
  input.only('rules', 'flows')
  expect.only('reach')
  const flows = input.texts('flows').map((text) => {
    const match = /^(\w+) (\S+) ping (\w+) (\S+)$/.exec(text)
    if (!match) throw new Missing(`flow ${text}`)
    const [, from = '', source = '', to = '', destination = ''] = match
    return {
      name: `${from}>${to}`,
      google: from === 'GCP' ? source : destination,
      source,
      destination,
      other: from === 'GCP' ? destination : source,
    }
  })
  const [first] = flows
  if (!first) throw new Missing('flows')
  const topology = newTopology(id, joined(first.google, first.other))
  readNetworks(topology, undefined)
  readRouters(topology)
  addEnd(topology, addressIn(first.google))
  addEnd(topology, addressIn(first.other))
  const solved = { ...solveCase(topology.builder.finish(), new Map()), topology }
  checkImplied(input, solved.solution.network.filters[0])
  for (const item of expect.list('reach')) {
    const [name, result = ''] = item as [string, string]
    const flow = flows.find((each) => each.name === name)
    if (!flow) throw new Missing(`flow ${name}`)
    const trip = tripBetween(solved, addressIn(flow.source), addressIn(flow.destination))
    const denied = trip.forward.outcome === 'filter-denied' && trip.forward.decidedBy?.rule === 'google/implied-deny'
    if (/^dropped: implied deny/.test(result) ? !denied : !trip.ok)
      throw new Difference(`${name}: forward ${trip.forward.outcome}, back ${trip.back?.outcome}, expected ${result}`)
  }
}

/** The rules that the case states are those that every network has. */
function checkImplied(
  input: Members,
  filter: { rules: readonly { direction: string; action: string }[] } | undefined,
): void {
  const actual = (filter?.rules ?? []).map(({ direction, action }) => `${direction} ${action}`)
  const stated = input.members('rules').map((rule) => {
    rule.only('dir', 'prio', 'action', 'src', 'dst')
    if (rule.number('prio') !== 65535) throw new Missing('rules other than the implied ones')
    return `${rule.text('dir') === 'INGRESS' ? 'in' : 'out'} ${rule.text('action')}`
  })
  if (actual.sort().join() !== stated.sort().join()) throw new Difference(`implied rules ${actual}, expected ${stated}`)
}

const around = (address: string, length: number): string => {
  const [a, b, c] = address.split('.')
  return length === 16 ? `${a}.${b}.0.0/16` : `${a}.${b}.${c}.0/24`
}

const joined = (google: string, other: string) => ({
  networks: {
    gcp: {
      mode: 'CUSTOM',
      subnets: { sub: { cidr: around(google, 24), region: 'asia-northeast1' } },
      routers: [
        {
          name: 'cr',
          region: 'asia-northeast1',
          asn: 65000,
          sessions: [{ tunnel: 't0', peerAsn: 64512, learned: [{ prefix: around(other, 16), med: 100 }] }],
        },
      ],
    },
  },
})
