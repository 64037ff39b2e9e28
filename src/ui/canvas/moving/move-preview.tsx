import type { Point } from '../../../app/drawing/rect.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'

/** At the pointer while things are held over another container: what a drop changes, or why it will not be. */
export function MovePreview() {
  const t = useText()
  const dragging = useCanvasState((state) => state.dragging)
  const name = useAppState((state) => state.design.records[dragging?.target ?? '']?.name)
  if (dragging?.copies) return <CopyPreview screen={dragging.screen} />
  if (!dragging?.move) return null
  const { move, screen } = dragging
  const into = name === undefined ? t('ui.move.onto-canvas') : t('ui.move.into', { name })
  return (
    <div
      className={`placing ${move.ok ? 'is-ok' : 'is-refused'}`}
      style={{ transform: `translate(${screen.x + 16}px, ${screen.y + 26}px)` }}
      role="status"
    >
      {move.ok ? (
        <ul className="placing-adds move-adds">
          <li>
            <b>{into}</b>
          </li>
          {move.renumbered.map((change) => (
            <li key={JSON.stringify(change)}>{t(change)}</li>
          ))}
        </ul>
      ) : (
        <p className="placing-why">
          <b>{t('ui.place.not-here')}</b> {t(move.why)}
        </p>
      )}
    </div>
  )
}

/** At the pointer while Alt makes a drag one of copies. */
function CopyPreview({ screen }: { screen: Point }) {
  const t = useText()
  return (
    <div
      className="placing is-ok"
      style={{ transform: `translate(${screen.x + 16}px, ${screen.y + 26}px)` }}
      role="status"
    >
      <div className="placing-block">+ {t('ui.action.duplicate')}</div>
    </div>
  )
}
