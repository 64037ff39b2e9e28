import type { FixView } from '../../app/analysis/check-views.ts'
import type { Design, DesignRecord, Field, Fields, Json, RecordId } from '../../model/index.ts'
import { type Catalog, kindTitleKey } from '../shared/catalog.ts'
import type { Translate } from '../shared/use-text.ts'
import { fieldAt } from './field-at.ts'

type Change = FixView['changes'][number]

export interface ChangeLine {
  readonly sign: '+' | '−' | '~'
  readonly indent: boolean
  readonly text: string
}

/** What values are told with. */
export interface Words {
  readonly t: Translate
  readonly catalog: Catalog
  name(record: RecordId): string
  added(record: RecordId): DesignRecord | undefined
}

/** What a fix does, line by line: new things with what they hold, then changed settings, then what goes. */
export function describeChanges(
  { changes, edit }: Pick<FixView, 'changes' | 'edit'>,
  design: Design,
  catalog: Catalog,
  t: Translate,
): ChangeLine[] {
  const put = new Map(edit.put?.map((record) => [record.id, record]))
  const record = (id: RecordId) => put.get(id) ?? design.records[id]
  const name = (id: RecordId): string => {
    const found = record(id)
    if (!found) return id
    const parent = catalog.kinds.get(found.kind)?.shape === 'subnet' && found.parent ? record(found.parent) : undefined
    return parent ? `${parent.name}/${found.name}` : found.name
  }
  const words: Words = { t, catalog, name, added: (id) => put.get(id) }
  const rank = { add: 0, set: 1, remove: 2 }
  return [...changes].sort((a, b) => rank[a.k] - rank[b.k]).flatMap((change) => linesOf(change, words))
}

function linesOf(change: Change, words: Words): ChangeLine[] {
  const { t, name } = words
  const title = `${t(kindTitleKey(change.kind))} ${name(change.record)}`
  if (change.k === 'set') {
    const { before, after } = change
    const sign = before === undefined ? '+' : after === undefined ? '−' : '~'
    return [
      { sign, indent: false, text: title },
      { sign, indent: true, text: settingOf(change, words) },
    ]
  }
  if (change.k === 'remove') return [{ sign: '−', indent: false, text: title }]
  const inside = contentOf(change.record, words)
  return [
    { sign: '+', indent: false, text: title },
    ...inside.map((text): ChangeLine => ({ sign: '+', indent: true, text })),
  ]
}

function settingOf({ kind, record, path, before, after }: Change & { k: 'set' }, words: Words): string {
  const { t, catalog, name, added } = words
  const fields = (catalog.kinds.get(kind) ?? catalog.links.get(kind))?.fields ?? {}
  const parts = path.split('.').slice(1)
  const labelKey = [kind.replace('/', '.'), ...parts.filter((part) => !/^\d+$/.test(part))].join('.')
  const field = fieldAt(fields, parts)
  const ends = added(record)?.ends
  const label = t(`${labelKey}.label`, ends && { a: name(ends.a), b: name(ends.b) })
  const say = (value: Json): string => valueText(value, field, labelKey, words)
  const values = [before, after].flatMap((value) => (value === undefined ? [] : say(value)))
  return `${path === 'name' ? '' : `${label}: `}${values.join(' → ')}`
}

/** The parts of a new record that say what it is for: addresses, references, and the entries of its lists. */
function contentOf(id: RecordId, words: Words): string[] {
  const { catalog, added, name } = words
  const record = added(id)
  if (!record) return []
  const fields = (catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind))?.fields ?? {}
  const ends = record.ends ? [`${name(record.ends.a)} ⇄ ${name(record.ends.b)}`] : []
  const inside = Object.entries(record.props).flatMap(([key, value]) => {
    const field = fields[key]
    const labelKey = `${record.kind.replace('/', '.')}.${key}`
    if (!field || value === '') return []
    if (field.type === 'list' && Array.isArray(value))
      return value.map((item) => valueText(item, field.of, labelKey, words))
    if (field.type === 'prefix' || field.type === 'address' || field.type === 'ref')
      return [`${words.t(`${labelKey}.label`)}: ${valueText(value, field, labelKey, words)}`]
    return []
  })
  return [...ends, ...inside]
}

/** A value as its field is read: names of records, words of options, entries without braces. */
export function valueText(value: Json, field: Field | undefined, labelKey: string, words: Words): string {
  const { t, name } = words
  if (field?.type === 'ref' && typeof value === 'string')
    return field.or?.includes(value) ? optionText(value, labelKey, t) : name(value)
  if (field?.type === 'choice' && typeof value === 'string') return optionText(value, labelKey, t)
  if (typeof value === 'boolean') return t(value ? 'ui.findings.on' : 'ui.findings.off')
  if (Array.isArray(value)) {
    const of = field?.type === 'list' ? field.of : undefined
    return value.map((item) => valueText(item, of, labelKey, words)).join(', ')
  }
  if (typeof value === 'object' && value !== null) {
    const of: Fields = field?.type === 'group' ? field.fields : {}
    return Object.entries(value)
      .filter(([key]) => key !== 'name')
      .sort(([a], [b]) => Number(of[b]?.type === 'prefix') - Number(of[a]?.type === 'prefix'))
      .map(([key, item]) => valueText(item, of[key], `${labelKey}.${key}`, words))
      .join(' → ')
  }
  return String(value)
}

/** What the vendor's portal calls an option, where the provider says so. */
function optionText(value: string, labelKey: string, t: Translate): string {
  const key = `${labelKey}.option.${value}`
  const label = t(key)
  return label === key ? value : label
}
