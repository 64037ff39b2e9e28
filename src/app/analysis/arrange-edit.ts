import type { Design, DesignRecord, Edit } from '../../model/index.ts'
import { catalogs } from '../../providers/catalogs.ts'
import { arrange, sizeOf } from '../../providers/joint/placing/index.ts'
import type { Shape } from '../../providers/provider.ts'

const shapes = new Map(catalogs.flatMap(({ kinds }) => kinds.map(({ kind, shape }) => [kind, shape] as const)))
const CONTAINERS: readonly (Shape | undefined)[] = ['scope', 'network', 'subnet']

/**
 * An edit that was made where the layout is not known (a fix), with places for the new records that are drawn: as near
 * the start of their container as there is room.
 */
export function arrangeEdit(design: Design, edit: Edit): Edit {
  const added = (edit.put ?? []).filter(({ id, kind, ends }) => !design.records[id] && !ends && isDrawn(kind))
  if (added.length === 0) return edit
  const additions = [...added]
    .sort((a, b) => depthOf(a, added) - depthOf(b, added))
    .map(({ id, parent, kind }) => {
      const shape = shapes.get(kind) ?? 'endpoint'
      return { id, parent, size: sizeOf(shape), container: CONTAINERS.includes(shape) }
    })
  return { ...edit, place: { ...edit.place, ...arrange(design, additions, (kind) => shapes.get(kind)) } }
}

const isDrawn = (kind: string): boolean => shapes.get(kind) !== undefined && shapes.get(kind) !== 'attached'

/** Containers come before what stands in them. */
function depthOf(record: DesignRecord, added: readonly DesignRecord[]): number {
  const parent = added.find(({ id }) => id === record.parent)
  return parent ? 1 + depthOf(parent, added) : 0
}
