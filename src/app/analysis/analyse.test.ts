import { beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../examples/index.ts'
import { createI18n, formatText } from '../../i18n/index.ts'
import type { Address, Prefix } from '../../ip/index.ts'
import { type Design, readDesign, type Text } from '../../model/index.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { analyse, type SolvedDesign } from './analyse.ts'
import type { LegView, StoryStep } from './views.ts'

let say: (text: Text) => string
let design: Design
let analysis: SolvedDesign

async function load(id: string): Promise<Design> {
  const parsed = readDesign(await examples.find((example) => example.id === id)!.load(), kindIndex)
  if (!parsed.ok) throw new Error(parsed.fault.place)
  return parsed.design
}

beforeAll(async () => {
  const english = await createI18n('en')
  say = (text) => formatText(english, text)
  design = await load('two-hubs-internet-vpn')
  analysis = analyse(design, providers, { revision: 7 })
})

const story = (steps: readonly StoryStep[]) =>
  steps.map(({ n, record, text, detail }) => `${n} [${record}] ${say(text)}${detail ? ` / ${say(detail)}` : ''}`)
const rowOf = (prefix: string) =>
  analysis.routes('nic-spoke10')!.table.rows.findIndex((row) => row.prefix === (prefix as Prefix))

describe('two hubs joined by a VPN over the internet', () => {
  it('have six machines and thirty flows, of which the two pairs of sibling spokes fail', () => {
    expect(analysis.summary()).toEqual({
      revision: 7,
      ms: 0,
      verdict: 'converged',
      unstable: [],
      flows: { total: 30, failing: 4 },
    })
    expect(analysis.endpoints().map(({ name, address }) => `${name} ${address}`)).toEqual([
      'vm-hub00 10.0.0.4',
      'vm-hub100 10.100.0.4',
      'vm-spoke10 10.10.0.4',
      'vm-spoke20 10.20.0.4',
      'vm-spoke110 10.110.0.4',
      'vm-spoke120 10.120.0.4',
    ])
  })

  it('show the rows that the portal shows for nic-spoke10', () => {
    const view = analysis.routes('nic-spoke10')!
    const rows = view.table.rows.filter((row) => !row.minor).map((row) => row.prefix)
    expect(view.current.record).toBe('nic-spoke10')
    expect([...rows].sort()).toEqual([
      '10.0.0.0/16',
      '10.10.0.0/16',
      '10.100.0.0/16',
      '10.100.200.254/32',
      '10.110.0.0/16',
      '10.120.0.0/16',
    ])
  })

  it('tell how a prefix came from the far spoke: owner, peering, BGP over the VPN, peering', () => {
    const why = analysis.why('nic-spoke10', 'routes', rowOf('10.110.0.0/16'))
    expect(story(why.steps).map((line) => line.split(' / ')[0])).toEqual([
      '1 [vnet-spoke110] vnet-spoke110 owns 10.110.0.0/16',
      '2 [peer.hub100-to-spoke110] vnet-hub100 ⇄ vnet-spoke110 shares it',
      '3 [conn-hub01-hub02] vpngw-hub02 advertises it',
      '4 [peer.hub00-to-spoke10] vnet-hub00 ⇄ vnet-spoke10 delivers it',
    ])
    expect(say(why.steps[2]!.detail!)).toBe('to vpngw-hub01 by BGP, AS path 65151')
    expect(why.verdict.won && say(why.verdict.text)).toBe('Wins because no other route has this prefix.')
    expect(why.way.at(0)).toBe('vnet-spoke110')
    expect(why.way.at(-1)).toBe('nic-spoke10')
  })

  it('tell where the prefix of the sibling spoke stopped, asked by prefix or by address', () => {
    const byAddress = analysis.whyNot('nic-spoke10', 'routes', '10.20.0.4' as Address)
    expect(byAddress.prefix).toBe('10.20.0.0/16')
    expect(byAddress.covered?.prefix).toBe('10.0.0.0/8')
    expect(byAddress.stops.map(({ text }) => say(text))).not.toEqual([])
    expect(analysis.whyNot('nic-spoke10', 'routes', '10.20.0.0/16' as Prefix)).toEqual(byAddress)
  })

  it('say that a prefix which is asked for is there after all', () => {
    const answer = analysis.whyNot('nic-spoke10', 'routes', '10.110.0.0/16' as Prefix)
    expect(say(answer.covered!.text)).toMatch(/^10\.110\.0\.0\/16 is here/)
  })
})

const leg = ({ headline, steps }: LegView) => [say(headline), ...story(steps)]

describe('a ping', () => {
  it('between spokes of two hubs arrives and returns, told as the boxes that a user sees', () => {
    const ping = analysis.ping({ from: 'nic-spoke10', to: 'nic-spoke110', probe: 'icmp' })
    expect(ping.ok).toBe(true)
    expect(leg(ping.forward)).toEqual([
      'Forward arrives',
      '1 [nic-spoke10] vm-spoke10 sends to 10.110.0.4',
      '2 [nic-spoke10] vm-spoke10 matches 10.110.0.0/16 / Next hop: vpngw-hub01',
      '3 [vpngw-hub01] vpngw-hub01 matches 10.110.0.0/16 / Next hop: vpngw-hub02',
      '4 [conn-hub01-hub02] Through vpngw-hub01 ⇄ vpngw-hub02',
      '5 [vpngw-hub02] vpngw-hub02 matches 10.110.0.0/16 / Next hop: vnet-hub100 ⇄ vnet-spoke110',
      '6 [peer.hub100-to-spoke110] Through vnet-hub100 ⇄ vnet-spoke110',
      '7 [nic-spoke110] vm-spoke110 receives it',
    ])
    expect(ping.forward.steps[1]!.decidedIn).toEqual({
      record: 'nic-spoke10',
      table: 'routes',
      prefix: '10.110.0.0/16',
    })
    expect(ping.back?.ok).toBe(true)
    expect(ping.forward.stop).toBeUndefined()
  })

  it('between sibling spokes is dropped by each sender’s own table', () => {
    const ping = analysis.ping({ from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' })
    expect(ping.ok).toBe(false)
    expect(leg(ping.forward).slice(0, 2)).toEqual([
      'Forward fails at the first hop',
      '1 [nic-spoke10] vm-spoke10 sends to 10.20.0.4',
    ])
    expect(say(ping.forward.steps[1]!.text)).toBe('Dropped by its own route table: 10.0.0.0/8')
    expect(ping.forward.stop).toMatchObject({ record: 'nic-spoke10' })
    expect(say(ping.back!.headline)).toBe('Return fails at the first hop')
    expect(ping.back!.stop).toMatchObject({ record: 'nic-spoke20' })
  })

  it('to an address outside of the drawing is answered too', () => {
    const ping = analysis.ping({ from: 'nic-spoke10', to: { address: '8.8.8.8' as Address }, probe: 'tcp/443' })
    expect(ping.forward.outcome).toBe('exits')
    expect(ping.forward.ok).toBe(ping.ok)
  })

  it('with an end that has no address says so', () => {
    const ping = analysis.ping({ from: 'nic-spoke10', to: 'vnet-hub00', probe: 'icmp' })
    expect([ping.ok, say(ping.forward.headline)]).toEqual([false, 'vnet-hub00 has no address to send from or to.'])
  })
})

describe('the matrix', () => {
  it('agrees with the ping of every pair', () => {
    const { endpoints, cells } = analysis.matrix('icmp')
    for (const [i, from] of endpoints.entries()) {
      for (const [j, to] of endpoints.entries()) {
        if (i === j) continue
        const ping = analysis.ping({ from: from.record, to: to.record, probe: 'icmp' })
        expect(cells[i * endpoints.length + j]).toBe((ping.forward.ok ? 1 : 0) | (ping.back?.ok ? 2 : 0))
      }
    }
  })

  it('of a probe that is none passes nowhere but at home', () => {
    expect([...analysis.matrix('http').cells].filter((cell) => cell !== 0)).toEqual([3, 3, 3, 3, 3, 3])
  })
})

describe('an analysis', () => {
  it('gives the same answers from scratch and on top of the one before', () => {
    const changed = { ...design, records: { ...design.records } }
    delete (changed.records as Record<string, unknown>)['peer.hub00-to-spoke20']
    const after = analyse(changed, providers, { previous: analysis })
    const fresh = analyse(changed, providers)
    expect(after.summary()).toEqual(fresh.summary())
    expect(after.routes('nic-spoke10')).toEqual(fresh.routes('nic-spoke10'))
    expect(after.summary().flows.failing).toBeGreaterThan(4)
  })

  it('does not depend on the order of the records', () => {
    const shuffled = { ...design, records: Object.fromEntries(Object.entries(design.records).reverse()) }
    const other = analyse(shuffled, providers)
    expect(other.routes('nic-spoke10')).toEqual(analysis.routes('nic-spoke10'))
    expect(other.matrix('icmp')).toEqual(analysis.matrix('icmp'))
  })

  it('has a message for every text of every example', async () => {
    const untold = (text: Text) => say(text) === text.key || say(text).includes('{{')
    for (const { id } of examples) {
      const one = analyse(await load(id), providers)
      const ends = one.endpoints()
      for (const { record } of ends) {
        for (const { id: table } of one.tablesOf(record)) {
          const rows = one.routes(record, table)!.table.rows
          const texts = rows.flatMap((_, i) => {
            const { steps, verdict } = one.why(record, table, i)
            return [verdict.text, verdict.detail, ...steps.flatMap((step) => [step.text, step.detail])]
          })
          const absent = ends.flatMap(({ address }) => one.whyNot(record, table, address).stops)
          texts.push(...absent.flatMap(({ text, detail }) => [text, detail]))
          expect(texts.filter((text) => text && untold(text))).toEqual([])
        }
        for (const { record: to } of ends) {
          const { forward, back } = one.ping({ from: record, to, probe: 'tcp/22' })
          const legs = [forward, back].filter((side) => side !== undefined)
          const texts = legs.flatMap((side) => [
            side.headline,
            ...side.steps.flatMap(({ text, detail }) => [text, detail]),
          ])
          expect(texts.filter((text) => text && untold(text))).toEqual([])
        }
      }
    }
  })
})
