import { useAppState, useCommands } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'

/** Shows a container as its summary, or opens it again. By keyboard: Ctrl+G on the canvas. */
export function CollapseButton({ id, name, collapsed }: { id: string; name: string; collapsed: boolean }) {
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  if (readOnly) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className="node-collapse nodrag"
      title={`${t(collapsed ? 'ui.canvas.expand' : 'ui.canvas.collapse', { name })} (Ctrl+G)`}
      aria-label={t(collapsed ? 'ui.canvas.expand' : 'ui.canvas.collapse', { name })}
      aria-expanded={!collapsed}
      onClick={(event) => {
        event.stopPropagation()
        void commands.arrange({ k: 'collapse', collapsed: !collapsed }, [id])
      }}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={collapsed ? 'M4 6l4 4 4-4' : 'M4 10l4-4 4 4'} />
      </svg>
    </button>
  )
}
