import { freeId, type RecordId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, type Size, sizeOf } from '../../../joint/placing/index.ts'
import type { Kind } from '../../../provider.ts'
import { type VirtualWanProps, virtualWanFields } from '../../schema/virtual-wan.ts'
import { childrenOf, groupOf } from '../lookup.ts'
import { adds, placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { newHub, SMALLEST_HUB } from './place-hub.ts'

/** A frame around one hub, with room to its right for the next. */
const WAN_SIZE: Size = { width: 336, height: 208 }
export const HUB_PLACE = { x: 16, y: 34 }

export const virtualWan: Kind = {
  kind: 'azure/virtual-wan',
  shape: 'scope',
  glyph: 'virtual-wan',
  fields: virtualWanFields,
  parents: ['azure/resource-group', null],
  palette: { order: 100, prefixLength: SMALLEST_HUB },
  docs: 'https://learn.microsoft.com/azure/virtual-wan/virtual-wan-about',

  /** With a first hub: a WAN without one does nothing. */
  place(design, { parent, at, prefixLength }) {
    const group = groupOf(design, parent)
    if (parent !== null && group?.id !== parent) return refuse('azure.place.wan-outside')
    const length = prefixLength ?? SMALLEST_HUB
    if (length > SMALLEST_HUB) return refuse('azure.place.hub-too-small')
    const name = nameInDesign(design, 'vwan-1')
    const id: RecordId = freeId(design, [name])
    const hub = newHub(design, id, parent, length, [id])
    if (!hub) return refuse('azure.place.no-range', { length })
    const place = arrange(
      design,
      [
        { id, parent: group?.id, size: WAN_SIZE, container: true, at },
        { id: hub.id, parent: id, size: sizeOf('network'), container: true, at: HUB_PLACE, fixed: true },
      ],
      shapeOf,
    )
    const wan = record(id, 'azure/virtual-wan', name, group?.id, { branchToBranch: true })
    return placed(id, { put: [wan, ...hub.put], place }, [adds(hub.name, hub.prefix)])
  },

  summary(wan, design) {
    const hubs = childrenOf(design, wan.id).filter(({ kind }) => kind === 'azure/virtual-hub').length
    const { branchToBranch } = wan.props as VirtualWanProps
    return {
      lines: [],
      chips: [
        text('azure.chip.hubs', { count: hubs }),
        ...(branchToBranch ? [] : [text('azure.chip.no-branch-to-branch')]),
      ],
    }
  },
}
