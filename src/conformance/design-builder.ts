import {
  type Design,
  type DesignRecord,
  emptyDesign,
  freeId,
  type Json,
  type Props,
  validateDesign,
} from '../model/index.ts'
import { catalogs, kindIndex } from '../providers/catalogs.ts'

/** Builds a design record by record; `finish` validates it as a file that a user opens. */
export class DesignBuilder {
  private readonly records: Record<string, DesignRecord> = {}

  /** `records`: those of a design to go on from. */
  constructor(
    private readonly name: string,
    records: Design['records'] = {},
  ) {
    Object.assign(this.records, records)
  }

  /** Adds a record and returns it. Its id comes from its name. */
  add(kind: string, name: string, props: object, place: { parent?: DesignRecord; ends?: [string, string] } = {}) {
    const id = freeId({ records: this.records }, [kind.slice(kind.indexOf('/') + 1), name])
    const record: DesignRecord = {
      id,
      kind,
      name,
      ...(place.parent ? { parent: place.parent.id } : {}),
      ...(place.ends ? { ends: { a: place.ends[0], b: place.ends[1] } } : {}),
      props: withoutUndefined(props),
    }
    this.records[id] = record
    return record
  }

  /** A record as it stands. */
  get(id: string): DesignRecord {
    const record = this.records[id]
    if (!record) throw new Error(`no record ${id}`)
    return record
  }

  /** Puts props into a record that was added before those that they name. */
  amend(id: string, props: object): void {
    const record = this.get(id)
    this.records[id] = { ...record, props: { ...record.props, ...withoutUndefined(props) } }
  }

  /** Throws when the records are no valid design: a fault of the reader or of the case. */
  finish(): Design {
    const design = {
      ...emptyDesign(this.name),
      versions: Object.fromEntries([['core', 1], ...catalogs.map(({ id, version }) => [id, version])]),
      records: this.records,
    }
    const result = validateDesign(design, kindIndex)
    if (result.ok) return result.design
    throw new Error(`invalid design: ${JSON.stringify(result.faults[0])}`)
  }
}

const withoutUndefined = (props: object): Props =>
  Object.fromEntries(Object.entries(props).filter((entry): entry is [string, Json] => entry[1] !== undefined))
