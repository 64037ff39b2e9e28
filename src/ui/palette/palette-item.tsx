import type { Kind } from '../../providers/provider.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { DRAG_TYPE } from '../canvas/use-placing.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { Glyph } from '../shared/glyph.tsx'
import { useText } from '../shared/use-text.ts'

/** A block: drag it onto the canvas, or click it and then the canvas. The tool stays armed until Esc. */
export function PaletteItem({ kind, onPick }: { kind: Kind; onPick?: () => void }) {
  const t = useText()
  const commands = useCommands()
  const armed = useAppState((state) => state.tool.k === 'place' && state.tool.kind === kind.kind)
  const readOnly = useAppState((state) => state.readOnly)
  const key = kind.palette?.key?.toUpperCase()
  return (
    <button
      type="button"
      className={`palette-item ${providerClass(kind.kind)}`}
      draggable={!readOnly}
      disabled={readOnly}
      aria-pressed={armed}
      aria-keyshortcuts={key}
      data-kind={kind.kind}
      onClick={() => {
        useCanvasState.setState({ prefixLength: undefined })
        commands.setTool(armed ? { k: 'select' } : { k: 'place', kind: kind.kind })
        onPick?.()
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, kind.kind)
        event.dataTransfer.effectAllowed = 'copy'
        useCanvasState.setState({ dragged: kind.kind, prefixLength: undefined })
      }}
      onDragEnd={() => {
        useCanvasState.setState({ dragged: undefined, placing: undefined })
        onPick?.()
      }}
    >
      <span className="ww-tile">
        <Glyph name={kind.glyph} size={14} />
      </span>
      <span title={t(kindTitleKey(kind.kind))}>{t(kindTitleKey(kind.kind))}</span>
      {key && <kbd>{key}</kbd>}
    </button>
  )
}
