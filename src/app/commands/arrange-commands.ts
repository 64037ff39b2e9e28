import { type Design, type Edit, type KindIndex, type RecordId, type Text, text } from '../../model/index.ts'
import { align, distribute } from '../arranging/align.ts'
import type { ArrangeStep } from '../arranging/arrange-step.ts'
import { collapse } from '../arranging/collapse.ts'
import { moveBy } from '../arranging/move-by.ts'
import { moveInto } from '../arranging/move-into.ts'
import { resizeBy } from '../arranging/resize.ts'
import type { Catalog } from '../catalog.ts'
import { catalogFor } from '../deps.ts'
import type { Commands } from '../state.ts'
import type { Workspace } from '../workspace.ts'
import { applyToDesign } from './apply-to-design.ts'

export function arrangeCommands(work: Workspace): Pick<Commands, 'arrange' | 'foreseeMove'> {
  const { deps } = work
  const catalog = catalogFor(deps)
  const finish = ({ edit, said, refused }: Arranged): void => {
    if (refused) work.toast(refused, 'bad')
    else if (applyToDesign(work, edit) && said) work.toast(said, 'plain', true)
  }
  return {
    async arrange(step, ids = work.get().selection) {
      const { design } = work.get()
      if (step.k !== 'tidy') return finish(editFor(step, design, catalog, deps.kinds, ids))
      const { layOutDesign } = await import('../arranging/lay-out-design.ts')
      // A drawing that changed while the layout was fetched keeps what was done to it.
      if (work.get().design !== design) return
      finish({ edit: layOutDesign(design, catalog, step.all ? undefined : ids), said: text('arrange.tidied') })
    },
    foreseeMove: (parent, ids) => moveInto(work.get().design, catalog, deps.kinds, ids, parent),
  }
}

interface Arranged {
  readonly edit: Edit
  readonly said?: Text | undefined
  readonly refused?: Text
}

function editFor(
  step: Exclude<ArrangeStep, { k: 'tidy' }>,
  design: Design,
  catalog: Catalog,
  kinds: KindIndex,
  ids: readonly RecordId[],
): Arranged {
  switch (step.k) {
    case 'move':
      return { edit: moveBy(design, catalog, ids, step.dx, step.dy) }
    case 'resize':
      return { edit: resizeBy(design, catalog, ids, step.dw, step.dh) }
    case 'align':
      return { edit: align(design, catalog, ids, step.to) }
    case 'distribute':
      return { edit: distribute(design, catalog, ids, step.along) }
    case 'collapse':
      return { edit: collapse(design, catalog, ids, step.collapsed) }
    case 'move-into': {
      const move = moveInto(design, catalog, kinds, ids, step.parent, step.at)
      if (!move.ok) return { edit: {}, refused: move.why }
      const [first, ...more] = move.renumbered
      const said =
        first && (more.length > 0 ? text('move.renumbers-more', { ...first.values, count: more.length }) : first)
      return { edit: move.edit, said }
    }
  }
}
