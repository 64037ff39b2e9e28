import { freeId, text } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type PrefixListProps, prefixListFields } from '../schema/network.ts'
import { regionOf } from './lookup.ts'
import { placed, record } from './place-result.ts'

export const prefixList: Kind = {
  kind: 'aws/prefix-list',
  shape: 'attached',
  glyph: 'route-table',
  fields: prefixListFields,
  parents: ['aws/region', null],
  palette: { order: 73 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',

  place(design, { parent }) {
    const name = nameInDesign(design, 'pl-1')
    const id = freeId(design, [name])
    return placed(id, { put: [record(id, 'aws/prefix-list', name, regionOf(design, parent)?.id, { entries: [] })] })
  },

  summary(list) {
    const { entries } = list.props as PrefixListProps
    return { lines: entries.slice(0, 2), chips: [] }
  },

  validate: (list) =>
    (list.props as PrefixListProps).entries.flatMap((entry, i, entries) =>
      entries.indexOf(entry) === i
        ? []
        : [{ path: `props.entries.${i}`, message: text('aws.fault.entry-twice', { prefix: entry }) }],
    ),
}
