import { useEffect } from 'react'
import type { Toast } from '../../app/state.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

const LIFE = 6000

/** The last one only: an older "Undo" would take back something else. */
export function Toasts() {
  const toasts = useAppState((state) => state.toasts)
  return (
    <div className="toasts" role="status">
      {toasts.slice(-1).map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const t = useText()
  const commands = useCommands()
  useEffect(() => {
    const timer = setTimeout(() => commands.dismissToast(toast.id), LIFE)
    return () => clearTimeout(timer)
  }, [commands, toast.id])
  return (
    <div className={`toast is-${toast.tone}`}>
      <span>{t(toast.text)}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            commands.undo()
            commands.dismissToast(toast.id)
          }}
        >
          {t('ui.undo')}
        </button>
      )}
      <button type="button" aria-label={t('ui.close')} onClick={() => commands.dismissToast(toast.id)}>
        ×
      </button>
    </div>
  )
}
