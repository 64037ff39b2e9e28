import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createI18n, formatText } from '../../i18n/index.ts'
import { applyEdit, type Design, type DesignRecord, emptyDesign, type RecordId } from '../../model/index.ts'
import { catalogs, jointLinks, kindIndex } from '../../providers/catalogs.ts'
import type { VpnProps } from '../../providers/joint/vpn-fields.ts'
import { toldText } from './told-text.ts'
import { fillFromFile, matchFile, readVpnConfiguration, vpnsForFile } from './vpn-file.ts'
import { sideNames, vpnViewOf } from './vpn-view.ts'

const sample = (name: string) => {
  const url = new URL(`../../providers/aws/vpn-configuration/samples/${name}`, import.meta.url)
  const read = readVpnConfiguration(readFileSync(url, 'utf8'))
  if (!read.ok) throw new Error(read.why.key)
  return read.configuration
}

/** A design drawn as the page draws it: placed, and joined by the first thing that is offered. */
class Drawing {
  design: Design = emptyDesign('two clouds')

  place(kind: string, parent: RecordId | null = null): RecordId {
    const found = catalogs.flatMap(({ kinds }) => kinds).find((each) => each.kind === kind)
    const placed = found?.place(this.design, { parent, at: { x: 0, y: 0 } })
    if (!placed?.ok) throw new Error(`no ${kind}`)
    this.design = applyEdit(this.design, placed.edit, kindIndex)
    return placed.id
  }

  join(a: RecordId, b: RecordId): DesignRecord {
    const [first] = jointLinks[0]?.connect(this.design, a, b) ?? []
    if (!first?.ok) throw new Error('they cannot be joined')
    this.design = applyEdit(this.design, first.edit, kindIndex)
    return this.design.records[first.id] as DesignRecord
  }
}

function awsAndGoogle(gateway: 'aws/vpc' | 'aws/transit-gateway') {
  const drawing = new Drawing()
  const end = drawing.place(gateway, drawing.place('aws/region'))
  const network = drawing.place('google/network', drawing.place('google/project'))
  return { drawing, link: drawing.join(end, network) }
}

const propsOf = (design: Design, { id }: DesignRecord) => design.records[id]?.props as unknown as VpnProps
const words = async (language: 'en' | 'ja') => {
  const i18n = await createI18n(language)
  return (text: Parameters<typeof formatText>[1]) => formatText(i18n, text)
}

// cloud.google.com/network-connectivity/docs/vpn/tutorials/create-ha-vpn-connections-google-cloud-aws: two connections,
// each to one HA VPN interface, are four interfaces of the external gateway.
describe.each(['aws/vpc', 'aws/transit-gateway'] as const)(
  'a link between %s and a network of Google Cloud',
  (gateway) => {
    test('has two connections of two tunnels, four peer interfaces, and a /30 of its own for each tunnel', () => {
      const { drawing, link } = awsAndGoogle(gateway)
      const { tunnels } = propsOf(drawing.design, link)
      expect(tunnels.map(({ a, b }) => [a, b])).toEqual([
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 1],
      ])
      const blocks = tunnels.map(({ insideA }) => insideA?.split('.').slice(0, 3).join('.'))
      expect(new Set(tunnels.flatMap(({ insideA, insideB }) => [insideA, insideB])).size).toBe(8)
      expect(blocks.every((block) => block?.startsWith('169.254.'))).toBe(true)
      const view = vpnViewOf(link, drawing.design)
      expect(view?.a.end.asn).not.toBe(view?.b.end.asn)
    })

    test('is two connections at AWS and four tunnels at Google, one row each in both', () => {
      const { drawing, link } = awsAndGoogle(gateway)
      const view = vpnViewOf(link, drawing.design)
      if (!view) throw new Error('no view')
      expect(sideNames(view)).toEqual({ a: 'AWS', b: 'Google Cloud' })
      expect(view.a.groups.map(({ name }) => name.text)).toEqual([`${link.name}-1`, `${link.name}-2`])
      expect(view.a.rows.map(({ group }) => group)).toEqual([0, 0, 1, 1])
      expect(view.b.rows.map(({ group, extra }) => [group, extra[0]?.text])).toEqual([
        [0, '0'],
        [0, '1'],
        [1, '2'],
        [1, '3'],
      ])
    })

    test('shows what only the deployment knows as set by the cloud that chooses it, never an address', async () => {
      const { drawing, link } = awsAndGoogle(gateway)
      const view = vpnViewOf(link, drawing.design)
      const say = await words('en')
      expect(view?.a.rows.map(({ outside }) => outside.k !== 'value' && say(outside.text))).toEqual(
        Array(4).fill('set by AWS'),
      )
      expect(view?.b.rows.map(({ outside }) => outside.k !== 'value' && say(outside.text))).toEqual(
        Array(4).fill('set by Google Cloud'),
      )
    })
  },
)

test('a second link takes inside ranges that the first does not use', () => {
  const { drawing, link } = awsAndGoogle('aws/vpc')
  const other = drawing.join(
    drawing.place(
      'aws/transit-gateway',
      drawing.design.records[drawing.design.records[link.ends?.a ?? '']?.parent ?? '']?.parent ?? null,
    ),
    drawing.place('google/network', drawing.place('google/project')),
  )
  const insides = [link, other].flatMap((each) =>
    propsOf(drawing.design, each).tunnels.flatMap(({ insideA, insideB }) => [insideA, insideB]),
  )
  expect(new Set(insides).size).toBe(16)
})

test('what Google must be told is a table: peer interfaces, then each tunnel with its session', async () => {
  const { drawing, link } = awsAndGoogle('aws/vpc')
  const view = vpnViewOf(link, drawing.design)
  if (!view) throw new Error('no view')
  const say = await words('en')
  const { insideA, insideB } = propsOf(drawing.design, link).tunnels[0] ?? {}
  const text = toldText(view.b, 'text', ['Where', 'Setting', 'Value'], say).split('\n')
  expect(text).toContain(`BGP session 1\tCloud Router BGP IPv4 address\t${insideB}/30`)
  expect(text).toContain(`BGP session 1\tBGP peer IPv4 address\t${insideA}`)
  expect(text).toContain(`BGP session 1\tPeer ASN\t${view.a.end.asn}`)
  expect(text.filter((line) => line.endsWith('set by AWS'))).toHaveLength(4)
  expect(toldText(view.b, 'markdown', ['Where', 'Setting', 'Value'], say)).toContain('| --- |')
})

test('a name that a spreadsheet would run as a formula is copied as text', () => {
  const { drawing, link } = awsAndGoogle('aws/vpc')
  const named = { ...link, name: '=1+1' }
  const view = vpnViewOf(named, drawing.design)
  if (!view) throw new Error('no view')
  const lines = toldText(view.a, 'text', ['a', 'b', 'c'], ({ key }) => key).split('\n')
  expect(lines.some((line) => line.startsWith("'=1+1-1\t"))).toBe(true)
  expect(lines.some((line) => line.startsWith('='))).toBe(false)
})

describe('a downloaded configuration', () => {
  const configuration = sample('aws-generic-seed002-vpn1-excerpt.txt')

  test('fills the first connection by order, and nothing of the second', () => {
    const { drawing, link } = awsAndGoogle('aws/vpc')
    expect(vpnsForFile(drawing.design).map(({ id }) => id)).toEqual([link.id])
    const matches = matchFile(drawing.design, link.id, configuration)
    expect(matches.map(({ at, by }) => [at, by])).toEqual(configuration.tunnels.map((_, i) => [i, 'order']))
    const filled = fillFromFile(
      drawing.design,
      link.id,
      configuration,
      matches.map(({ at }) => at),
    )
    const after = applyEdit(drawing.design, filled?.edit ?? {}, kindIndex)
    const [first, , third] = propsOf(after, link).tunnels
    expect(first).toMatchObject({
      insideA: configuration.tunnels[0]?.inside.aws?.address,
      insideB: configuration.tunnels[0]?.inside.customer?.address,
    })
    expect(third).toEqual(propsOf(drawing.design, link).tunnels[2])
    const view = vpnViewOf(after.records[link.id] as DesignRecord, after)
    expect(view?.a.rows[0]?.outside).toEqual({ k: 'value', text: configuration.tunnels[0]?.outside.aws })
    expect(view?.a.rows[2]?.outside.k).toBe('later')
  })

  test('is found again by its addresses, and then has nothing to change', () => {
    const { drawing, link } = awsAndGoogle('aws/vpc')
    const into = configuration.tunnels.map((_, i) => i + 2)
    const filled = fillFromFile(drawing.design, link.id, configuration, into)
    const after = applyEdit(drawing.design, filled?.edit ?? {}, kindIndex)
    const matches = matchFile(after, link.id, configuration)
    expect(matches.map(({ at, by }) => [at, by])).toEqual(into.map((at) => [at, 'outside']))
    expect(fillFromFile(after, link.id, configuration, into)).toMatchObject({ changes: [], warnings: [] })
  })

  test('leaves its keys behind', () => {
    const { drawing, link } = awsAndGoogle('aws/vpc')
    const secret = 'a-secret-that-nobody-keeps'
    const withKeys = {
      ...configuration,
      tunnels: configuration.tunnels.map((tunnel) => ({ ...tunnel, preSharedKey: secret })),
    }
    const filled = fillFromFile(drawing.design, link.id, withKeys, [0, 1])
    expect(filled?.changes.length).toBeGreaterThan(0)
    expect(JSON.stringify(filled)).not.toContain(secret)
  })

  test('says where another tunnel of the design has its inside address', () => {
    const { drawing, link } = awsAndGoogle('aws/vpc')
    const filled = fillFromFile(drawing.design, link.id, configuration, [0, 1])
    const after = applyEdit(drawing.design, filled?.edit ?? {}, kindIndex)
    const again = fillFromFile(after, link.id, configuration, [2, undefined])
    expect(again?.warnings.map(({ key, values }) => [key, values?.['tunnel']])).toEqual([
      ['aws.vpn-file.inside-used', 1],
    ])
  })
})
