import { useMemo } from 'react'
import type { ArrangeStep } from '../../../app/arranging/arrange-step.ts'
import { chosenBoxes } from '../../../app/arranging/chosen.ts'
import type { Boxes } from '../../../app/drawing/measure-design.ts'
import { useAppState, useCommands } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'
import { arrangeIcons } from './arrange-icons.tsx'
import './selection-bar.css'

const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const

/** What can be done to several chosen things at once, above the lower edge of the drawing. */
export function SelectionBar({ boxes }: { boxes: Boxes }) {
  const t = useText()
  const commands = useCommands()
  const selection = useAppState((state) => state.selection)
  const off = useAppState((state) => state.readOnly || state.tool.k !== 'select')
  const held = useCanvasState((state) => state.dragging !== undefined)
  const chosen = useMemo(() => (selection.length > 1 ? chosenBoxes(boxes, selection) : []), [boxes, selection])
  if (chosen.length < 2 || off || held) return null
  const button = (name: string, act: () => void, disabled = false) => (
    <button
      key={name}
      type="button"
      disabled={disabled}
      aria-label={t(name === 'delete' ? 'ui.delete' : `ui.arrange.${name}`)}
      title={t(name === 'delete' ? 'ui.delete' : `ui.arrange.${name}`)}
      onClick={act}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {arrangeIcons[name]}
      </svg>
    </button>
  )
  const arrange = (step: ArrangeStep) => (): void => void commands.arrange(step)
  // One column places its things itself.
  const inColumn = chosen.every(({ parent }) => boxes.get(parent ?? '')?.shape === 'subnet')
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('ui.arrange.name')}>
      <span className="selection-count">{t('ui.arrange.count', { count: selection.length })}</span>
      <i />
      {alignments.map((to) => button(to, arrange({ k: 'align', to }), inColumn))}
      <i />
      {button('x', arrange({ k: 'distribute', along: 'x' }), inColumn || chosen.length < 3)}
      {button('y', arrange({ k: 'distribute', along: 'y' }), inColumn || chosen.length < 3)}
      {button('tidy', arrange({ k: 'tidy' }), inColumn)}
      <i />
      {button('duplicate', () => commands.duplicate(selection))}
      {button('delete', () => commands.remove(selection))}
    </div>
  )
}
