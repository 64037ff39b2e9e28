import {
  type Design,
  type DesignRecord,
  freeId,
  isId,
  type Json,
  MAX_NAME_LENGTH,
  type Props,
  type RecordId,
  text,
} from '../../model/index.ts'
import type { Described, Descriptions, LeftOut } from './read-files.ts'

export interface NewRecord {
  /** The id that AWS gave it. */
  readonly id: string
  readonly kind: string
  readonly name: string | undefined
  readonly parent?: RecordId | undefined
  readonly ends?: { readonly a: RecordId; readonly b: RecordId }
  readonly props: object
}

/** The design while it is put together. Records have the ids that AWS gave them, so that both can be compared. */
export class Workspace {
  readonly records: Record<RecordId, DesignRecord> = {}
  private readonly ids = new Map<string, RecordId>()

  constructor(readonly descriptions: Descriptions) {}

  get leftOut(): LeftOut[] {
    return this.descriptions.leftOut
  }

  /**
   * Objects of a list, each id once: several accounts describe what they share. Absent `better`, the owner's copy is preferred, and
   * else the one that says more.
   */
  unique(
    list: string,
    idKey: string,
    better: (one: Described, than: Described) => boolean = tellsMore,
  ): Map<string, Described> {
    const found = new Map<string, Described>()
    for (const each of this.descriptions.all(list)) {
      const id = each.item.text(idKey)
      if (id === undefined) {
        this.leave(each.item.where, 'import.aws.no-id')
        continue
      }
      const known = found.get(id)
      if (!known || better(each, known)) found.set(id, each)
    }
    return found
  }

  leave(what: string, why: string, values?: Record<string, string | number>): void {
    this.leftOut.push({ what, why: text(why, values) })
  }

  /** A list as far as a field takes it; that more was there is said. */
  limited<T>(what: string, list: readonly T[], max: number): readonly T[] {
    if (list.length > max) this.leave(what, 'import.aws.too-long', { max })
    return list.slice(0, max)
  }

  /** The record that stands for an id of AWS. */
  find(id: string | undefined, kind?: string): DesignRecord | undefined {
    const own = id === undefined ? undefined : this.ids.get(id)
    const record = own === undefined ? undefined : this.records[own]
    return record && (kind === undefined || record.kind === kind) ? record : undefined
  }

  add({ id, kind, name, parent, ends, props }: NewRecord): DesignRecord {
    const own =
      isId(id) && !Object.hasOwn(this.records, id) ? id : freeId(this.design(), [kind.slice(kind.indexOf('/') + 1), id])
    const record: DesignRecord = {
      id: own,
      kind,
      name: cleanName(name) ?? cleanName(id) ?? own,
      ...(parent === undefined ? {} : { parent }),
      ...(ends === undefined ? {} : { ends }),
      props: withoutUndefined(props),
    }
    this.records[own] = record
    if (!this.ids.has(id)) this.ids.set(id, own)
    return record
  }

  amend(record: DesignRecord, props: object): void {
    const now = this.records[record.id] ?? record
    this.records[record.id] = { ...now, props: { ...now.props, ...withoutUndefined(props) } }
  }

  /** A second id of AWS for the same record: a VPN and its attachment. */
  alias(id: string, record: DesignRecord): void {
    this.ids.set(id, record.id)
  }

  private design(): Pick<Design, 'records'> {
    return { records: this.records }
  }
}

const isOwners = ({ item, account }: Described): boolean => account !== undefined && item.text('OwnerId') === account

function tellsMore(one: Described, than: Described): boolean {
  if (isOwners(one) !== isOwners(than)) return isOwners(one)
  return one.item.keys().length > than.item.keys().length
}

/** A text of a file as the name of a record: no control characters, not too long; `undefined` when nothing is left. */
function cleanName(value: string | undefined): string | undefined {
  const clean = value?.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
  return clean ? [...clean].slice(0, MAX_NAME_LENGTH).join('').slice(0, MAX_NAME_LENGTH).trim() : undefined
}

const withoutUndefined = (props: object): Props =>
  Object.fromEntries(Object.entries(props).filter((entry): entry is [string, Json] => entry[1] !== undefined))
