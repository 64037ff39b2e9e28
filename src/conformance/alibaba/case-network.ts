import type { DesignRecord, RecordId } from '../../model/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'

/** A case's network while it is read: its members, the design so far, and the records by the case's names. */
export class CaseNetwork {
  readonly builder: DesignBuilder
  readonly names = new Map<string, DesignRecord>()
  /** Which end of which link a connection of the case is. */
  readonly sides = new Map<string, { link: RecordId; side: 'a' | 'b' }>()

  constructor(
    name: string,
    readonly members: Members,
  ) {
    this.builder = new DesignBuilder(name)
  }

  static of(name: string, value: unknown): CaseNetwork {
    return new CaseNetwork(name, Members.of(value, 'network'))
  }

  add(kind: string, name: string, props: object, place: { parent?: DesignRecord; ends?: [string, string] } = {}) {
    const record = this.builder.add(kind, name, props, place)
    this.names.set(name, record)
    return record
  }

  record(name: string): DesignRecord {
    const record = this.names.get(name)
    if (!record) throw new Missing(`${this.members.where}: ${name}`)
    return record
  }

  /** Puts props into a record that was added before those that they name. */
  amend(name: string, props: object): void {
    this.builder.amend(this.record(name).id, props)
  }
}
