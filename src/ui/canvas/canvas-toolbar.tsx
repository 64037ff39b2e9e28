import { useReactFlow, useStore } from 'reactflow'
import type { Tool } from '../../app/state.ts'
import { useAppState, useCatalog, useCommands } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { Glyph } from '../shared/glyph.tsx'
import { useText } from '../shared/use-text.ts'
import { useCamera } from './far/use-camera.ts'
import { useViewKeys } from './use-view-keys.ts'

const tools: readonly { tool: Tool; glyph: string; key: string }[] = [
  { tool: { k: 'select' }, glyph: 'select', key: 'V' },
  { tool: { k: 'pan' }, glyph: 'pan', key: 'H' },
  { tool: { k: 'connect' }, glyph: 'connect', key: 'C' },
  { tool: { k: 'ping' }, glyph: 'ping', key: 'P' },
]

/** Docked above the drawing: tools at the left, the view at the right. */
export function CanvasToolbar() {
  const t = useText()
  const commands = useCommands()
  const catalog = useCatalog()
  const current = useAppState((state) => state.tool)
  const armed = current.k === 'place' ? catalog.kinds.get(current.kind) : undefined
  return (
    <div className="canvas-toolbar" role="toolbar" aria-label={t('ui.tools.name')}>
      {tools.map(({ tool, glyph, key }) => (
        <button
          key={tool.k}
          type="button"
          className="tool"
          aria-pressed={current.k === tool.k}
          aria-keyshortcuts={key}
          title={`${t(`ui.tools.${tool.k}`)} (${key})`}
          onClick={() => commands.setTool(tool)}
        >
          <Glyph name={glyph} size={15} />
          <span>{t(`ui.tools.${tool.k}`)}</span>
          <kbd>{key}</kbd>
        </button>
      ))}
      {armed && (
        <span className="ww-chip is-accent tool-armed" role="status">
          <Glyph name={armed.glyph} size={12} />
          {t('ui.tools.placing', { kind: t(kindTitleKey(armed.kind)) })}
        </span>
      )}
      <span className="grow" />
      <ViewButtons />
    </div>
  )
}

function ViewButtons() {
  const t = useText()
  const flow = useReactFlow()
  const camera = useCamera()
  useViewKeys()
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <>
      <button type="button" className="tool" title={`${t('ui.view.fit')} (Shift+1)`} onClick={camera.showAll}>
        <Glyph name="fit" size={15} />
        <span>{t('ui.view.fit')}</span>
      </button>
      <span className="zoom">
        <button type="button" aria-label={t('ui.view.out')} onClick={() => void flow.zoomOut()}>
          −
        </button>
        <button
          type="button"
          className="zoom-value"
          title={`${t('ui.view.full', { percent })} (0)`}
          aria-label={t('ui.view.full', { percent })}
          onClick={() => void flow.zoomTo(1)}
        >
          {percent}%
        </button>
        <button type="button" aria-label={t('ui.view.in')} onClick={() => void flow.zoomIn()}>
          +
        </button>
      </span>
    </>
  )
}
