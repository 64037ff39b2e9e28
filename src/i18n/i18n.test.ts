import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Field, Fields } from '../model/index.ts'
import { allRules, jointLinks, providers } from '../providers/registry.ts'
import { kindTitleKey } from '../ui/shared/catalog.ts'
import { chooseLanguage, createI18n, formatText } from './index.ts'
import { en } from './messages.en.ts'
import { ja } from './messages.ja.ts'
import { en as pageEn } from './page-messages.en.ts'
import { ja as pageJa } from './page-messages.ja.ts'

const SOURCE = new URL('..', import.meta.url)
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const kinds = providers.flatMap((provider) => provider.kinds)
const links = [...providers.flatMap((provider) => provider.links), ...jointLinks]

/** Spellings of vendors that both languages use as they stand: SKUs, versions, protocols. */
const VENDOR_SPELLING =
  /^(Basic|Standard|Premium|Local|HighPerformance|UltraPerformance|ErGw(\dAZ|Scale)|VpnGw\d(AZ)?|IKEv[12]|AES\d+(-GCM)?|3?DES|SHA\d(-\d+)?|MD5|\d+|\*|Tcp|Udp|Icmp|Esp|Ah)$/

/** Messages that are names, numbers or abbreviations in both languages. */
const SAME_IN_BOTH =
  /^(?:[\s\d/*.,:;×+()%–—→⇄·-]|\{\{\w+\}\}|[A-Z]{2,}\w*|Az|Ali|Alibaba|Cisco|Cloud|Dedicated|ExpressRoute|FastPath|Gbps|Google|Local|LocPrf|HaVip|Network Load Balancer|Partner|Premium|Router|Mbps|Azure|AWS|BGP|Bastion|Firewall|InterfaceEndpoint|IPsec|SKU|Wheelwright|Bicep|Terraform|Virtual|Ctrl|Esc|Enter|Tab|Shift|Mbit|Markdown|JSON|ms|VirtualNetworkServiceEndpoint|VyOS)+$/

const has = (key: string) => Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_other`)

/** Tables that a table of a folder above spreads into its own. */
function partsOfTables(tables: readonly string[]): Set<string> {
  return new Set(
    tables.flatMap((table) => {
      const folder = table.slice(0, table.lastIndexOf('/'))
      const source = readFileSync(new URL(table, SOURCE), 'utf8')
      return [...source.matchAll(/from '\.\/(.+\/messages\.\w\w\.ts)'/g)].map(([, part]) => `${folder}/${part}`)
    }),
  )
}

describe('the two languages', () => {
  test('hold the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
  })

  test('fill in the same values', () => {
    const holes = (message: string) => [...new Set(message.match(/\{\{\w+\}\}/g) ?? [])].sort()
    const differing = Object.keys(en).filter((key) => holes(en[key]!).join() !== holes(ja[key] ?? '').join())
    // A plural form of one language may leave its number out.
    expect(differing.filter((key) => !/_(one|other)$/.test(key))).toEqual([])
  })

  test('leave no message empty', () => {
    expect(Object.entries({ ...en, ...ja }).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test('leave no message untranslated', () => {
    const same = Object.keys(en).filter((key) => en[key] === ja[key] && !SAME_IN_BOTH.test(en[key]!))
    expect(same).toEqual([])
  })

  test('pair every plural form', () => {
    const stems = Object.keys(en)
      .filter((key) => key.endsWith('_one'))
      .map((key) => key.slice(0, -4))
    expect(stems.filter((stem) => !Object.hasOwn(en, `${stem}_other`))).toEqual([])
  })

  test.each(['en', 'ja'])('gather every table of messages (%s)', async (language) => {
    const collected = readFileSync(new URL(`messages.${language}.ts`, import.meta.url), 'utf8')
    const tables = files.filter((file) => file.endsWith(`messages.${language}.ts`) && !file.startsWith('i18n/'))
    const spread = partsOfTables(tables)
    expect(tables.filter((table) => !collected.includes(`'../${table}'`) && !spread.has(table))).toEqual([])
  })

  test('give each key to one table only', async () => {
    const every = files.filter((file) => file.endsWith('messages.en.ts') && !file.startsWith('i18n/'))
    const spread = partsOfTables(every)
    const tables = every.filter((table) => !spread.has(table))
    const keys = await Promise.all(
      tables.map(async (table) => Object.keys(((await import(new URL(table, SOURCE).href)) as { en: object }).en)),
    )
    const all = keys.flat()
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([])
  })
})

describe('messages of the first paint', () => {
  test.each([
    ['English', pageEn, en],
    ['Japanese', pageJa, ja],
  ])('name every block, and say nothing that %s says otherwise later', (_, page, all) => {
    const titles = [...kinds, ...links].map(({ kind }) => kindTitleKey(kind))
    expect(titles.filter((key) => !Object.hasOwn(page, key))).toEqual([])
    expect(Object.entries(page).filter(([key, message]) => all[key] !== message)).toEqual([])
  })

  test('leave a message that is still on its way empty, and it is there when it has arrived', async () => {
    const i18n = await createI18n('ja', { pageOnly: true })
    expect(formatText(i18n, 'azure.vnet.title')).toBe(ja['azure.vnet.title'])
    const key = Object.keys(ja).find((each) => !Object.hasOwn(pageJa, each) && !ja[each]?.includes('{{'))!
    expect(formatText(i18n, key)).toBe('')
    await i18n.addAll()
    expect(formatText(i18n, key)).toBe(ja[key])
    expect(formatText(i18n, 'no.such.key')).toBe('no.such.key')
  })
})

describe('every key that the code asks for is in the tables', () => {
  test.each([...kinds, ...links].map((kind) => kind.kind))('title and purpose of %s', (kind) => {
    const title = kindTitleKey(kind)
    expect([title, title.replace(/title$/, 'about')].filter((key) => !has(key))).toEqual([])
  })

  test.each([...kinds, ...links].map((kind) => [kind.kind, kind.fields] as const))('fields of %s', (kind, fields) => {
    const missing = fieldKeys(kind.replace('/', '.'), fields).filter((key) => !has(key))
    expect(missing).toEqual([])
  })

  test('reasons of routing rules', () => {
    expect(allRules.map((rule) => `rule.${rule.id}`).filter((key) => !has(key))).toEqual([])
  })

  test('texts written in the source', () => {
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|messages\.\w+\.ts$/.test(file))
    const asked = sources.flatMap((file) => {
      const code = readFileSync(new URL(file, SOURCE), 'utf8')
      return [...code.matchAll(/\b(?:text|t|refuse)\(\s*'([\w/.-]+)'/g)].map((match) => ({ file, key: match[1]! }))
    })
    expect(asked.filter(({ key }) => key.includes('.') && !has(key))).toEqual([])
  })
})

/** Label and help of every field, inside groups and lists too, and the words of options that are not vendor spellings. */
function fieldKeys(path: string, fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => keysOf(`${path}.${name}`, field))
}

function keysOf(path: string, field: Field): string[] {
  const own = [`${path}.label`, `${path}.help`]
  const inner = field.type === 'list' ? field.of : field
  if (inner.type === 'group') return [...own, ...fieldKeys(path, inner.fields)]
  const options = inner.type === 'choice' ? inner.options : []
  return [...own, ...options.filter((each) => !VENDOR_SPELLING.test(each)).map((each) => `${path}.option.${each}`)]
}

describe('language', () => {
  test('the chosen language comes before those of the browser', () => {
    expect(chooseLanguage('en', ['ja-JP'])).toBe('en')
  })

  test('the first known language of the browser is taken', () => {
    expect(chooseLanguage(null, ['fr-FR', 'ja-JP', 'en'])).toBe('ja')
  })

  test('English stands in for what is not known', () => {
    expect(chooseLanguage('xx', ['fr'])).toBe('en')
  })
})

describe('putting a text into a language', () => {
  test('values are filled in and switched with the language', async () => {
    const i18n = await createI18n('en')
    const text = { key: 'azure.place.has-gateway', values: { vnet: 'vnet-hub00', name: 'vpngw-hub01' } }
    expect(formatText(i18n, text)).toBe('vnet-hub00 has the VPN gateway vpngw-hub01, and takes only one.')
    await i18n.setLanguage('ja')
    expect(formatText(i18n, text)).toContain('vnet-hub00 には既に VPN ゲートウェイ vpngw-hub01')
  })

  test('plurals follow the count', async () => {
    const i18n = await createI18n('en')
    expect(formatText(i18n, { key: 'joint.adds.tunnels', values: { count: 1 } })).toBe('1 tunnel')
    expect(formatText(i18n, { key: 'joint.adds.tunnels', values: { count: 4 } })).toBe('4 tunnels')
    await i18n.setLanguage('ja')
    expect(formatText(i18n, { key: 'joint.adds.tunnels', values: { count: 4 } })).toBe('トンネル 4 本')
  })

  test('a value that is a key is put into the language as well', async () => {
    const i18n = await createI18n('ja')
    const text = { key: 'azure.adds.record', values: { nameKey: 'azure.vnet.title' } }
    expect(formatText(i18n, text)).toBe('仮想ネットワーク')
  })

  test('a name that looks like a placeholder or a reference is printed as it is', async () => {
    const i18n = await createI18n('en')
    const name = '{{vnet}} $t(azure.vnet.title) <b>'
    expect(formatText(i18n, { key: 'azure.adds.record', values: { name } })).toBe(name)
  })

  test('an unknown key comes back as it stands', async () => {
    expect(formatText(await createI18n('en'), 'no.such.key')).toBe('no.such.key')
  })
})
