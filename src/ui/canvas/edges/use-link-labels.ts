import { useLayoutEffect } from 'react'
import { placeLabels } from '../../../app/drawing/link-labels.ts'
import type { Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import { useTexts } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'
import type { Projection } from '../project-design.ts'

const same = (a: Rect | undefined, b: Rect): boolean => a?.x === b.x && a.y === b.y && a.width === b.width

/** Finds room for the words of all links together; a link whose words stay where they are does not render again. */
export function useLinkLabels({ edges, boxes }: Projection): void {
  const { t, language } = useTexts()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words are as long as their language makes them
  useLayoutEffect(() => {
    const links = edges.map(({ id, source, target, data }) => ({
      ends: { id, a: source, b: target },
      points: data?.points ?? [],
      label: data?.label,
    }))
    const before = useCanvasState.getState().labels
    const labels = new Map<RecordId, Rect>()
    for (const [id, rect] of placeLabels(links, boxes, t)) {
      const old = before.get(id)
      labels.set(id, old && same(old, rect) ? old : rect)
    }
    useCanvasState.setState({ labels })
  }, [edges, boxes, t, language])
}
