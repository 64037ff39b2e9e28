/**
 * The VPN hub and spoke of https://jp.alibabacloud.com/help/doc-detail/65069.htm: Tokyo is the hub of Shanghai and Beijing. Every single
 * route, selector and connection is taken away, and the pings that fail then are compared with a lab of three strongSwan
 * gateways (which shows that a ping fails; on which leg follows from where the missing thing is).
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { roundTrip } from '../../solver/traces.ts'
import { solveCase } from '../solved-case.ts'
import { readNetwork } from './read-network.ts'

interface Connection {
  id: string
  ike: string
  local: string[]
  remote: string[]
  up: boolean
}
interface Vpc {
  id: string
  route_tables: { system: { dest: string }[] }
}
interface CaseNetwork {
  vpcs: Vpc[]
  ipsec: Connection[]
}

const { cases } = JSON.parse(readFileSync(new URL('../cases/alibaba.json', import.meta.url), 'utf8')) as {
  cases: { id: string; network: CaseNetwork }[]
}
const base = cases.find(({ id }) => id === 'source000-base')!.network
const [T, S, B] = ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16'] as const
const PINGS = ['t s', 's t', 't b', 'b t', 's b', 'b s'].map((pair) => pair.split(' ') as [string, string])

/** For each ping, in the order of `PINGS`: `ok`, or the leg on which it fails: `F` forward, `R` return. */
function pings(change: (network: CaseNetwork) => void): string {
  const changed = structuredClone(base)
  change(changed)
  const { design, network } = readNetwork('table', changed)
  const { solution } = solveCase(design, network.names)
  const results = PINGS.map(([from, to]) => {
    const [a, b] = [network.record(`ecs-${from}`).id, network.record(`ecs-${to}`).id]
    const trip = roundTrip(solution, { from: a, to: b, probe: { protocol: 'icmp' } })
    return trip.ok ? 'ok' : trip.forward.outcome === 'delivered' ? 'R' : 'F'
  })
  return results.join(' ')
}

const withoutRoute = (vpc: string, destination: string) => (network: CaseNetwork) => {
  const tables = network.vpcs.find(({ id }) => id === vpc)!.route_tables
  const left = tables.system.filter(({ dest }) => dest !== destination)
  expect(left).toHaveLength(tables.system.length - 1)
  tables.system = left
}

const withConnection =
  (id: string, change: (connection: Connection) => Partial<Connection>) => (network: CaseNetwork) => {
    network.ipsec = network.ipsec.map((each) => (each.id === id ? { ...each, ...change(each) } : each))
  }

const withoutRemote = (id: string, prefix: string) =>
  withConnection(id, ({ remote }) => {
    expect(remote).toContain(prefix)
    return { remote: remote.filter((each) => each !== prefix) }
  })

const hubLocal =
  (...local: string[]) =>
  (network: CaseNetwork) => {
    for (const id of ['tyo-sha', 'tyo-bj']) withConnection(id, () => ({ local }))(network)
  }

const ROWS: readonly [what: string, expected: string, change: (network: CaseNetwork) => void][] = [
  ['nothing', 'ok ok ok ok ok ok', () => {}],
  ['R1, Tokyo to Shanghai', 'F R ok ok ok ok', withoutRoute('tyo', S)],
  ['R2, Tokyo to Beijing', 'ok ok F R ok ok', withoutRoute('tyo', B)],
  ['R3, Shanghai to Tokyo', 'R F ok ok ok ok', withoutRoute('sha', T)],
  ['R4, Shanghai to Beijing', 'ok ok ok ok F R', withoutRoute('sha', B)],
  ['R5, Beijing to Tokyo', 'ok ok R F ok ok', withoutRoute('bj', T)],
  ['R6, Beijing to Shanghai', 'ok ok ok ok R F', withoutRoute('bj', S)],
  ['the connection of Tokyo and Shanghai', 'F F ok ok F F', withConnection('tyo-sha', () => ({ up: false }))],
  ['the connection of Tokyo and Beijing', 'ok ok F F F F', withConnection('tyo-bj', () => ({ up: false }))],
  ['Tokyo in the remote networks of Shanghai', 'F F ok ok ok ok', withoutRemote('sha-tyo', T)],
  ['Beijing in the remote networks of Shanghai', 'ok ok ok ok F F', withoutRemote('sha-tyo', B)],
  ['Tokyo in the remote networks of Beijing', 'ok ok F F ok ok', withoutRemote('bj-tyo', T)],
  ['Shanghai in the remote networks of Beijing', 'ok ok ok ok F F', withoutRemote('bj-tyo', S)],
  ['all but Tokyo itself in the local networks of Tokyo', 'ok ok ok ok F F', hubLocal(T)],
  ['0.0.0.0/0 for the three ranges in the local networks of Tokyo', 'ok ok ok ok ok ok', hubLocal(T, S, B)],
  [
    'IKEv2: with IKEv1 only the first pair is negotiated',
    'ok ok ok ok F F',
    (network) => {
      network.ipsec = network.ipsec.map((each) => ({ ...each, ike: 'v1' }))
    },
  ],
]

describe('Tokyo as the hub of Shanghai and Beijing', () => {
  test.each(ROWS)('without %s: %s', (_, expected, change) => {
    expect(pings(change)).toBe(expected)
  })
})
