import type { DesignRecord, Edit, Props, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { PlaceResult } from '../../provider.ts'

export const refuse = (key: string, values?: Text['values']): PlaceResult => ({ ok: false, why: text(key, values) })

export const placed = (id: RecordId, edit: Edit, adds: Text[] = []): PlaceResult => ({ ok: true, id, edit, adds })

/** A record whose `parent` may be none: the key is then absent, as the document wants it. */
export const record = (
  id: RecordId,
  kind: string,
  name: string,
  parent: RecordId | undefined,
  props: object,
): DesignRecord => ({ id, kind, name, ...(parent === undefined ? {} : { parent }), props: props as Props })

/** What a placed thing brings along, told before the drop. */
export const adds = (name: string, detail?: string): Text =>
  detail === undefined ? text('aws.adds.record', { name }) : text('aws.adds.detail', { name, detail })
