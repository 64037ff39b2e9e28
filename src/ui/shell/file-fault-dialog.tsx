import { useAppState, useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'

/** A file that was refused: which kind of fault, where, and that nothing was lost. */
export function FileFaultDialog() {
  const t = useText()
  const commands = useCommands()
  const fault = useAppState((state) => state.fileFault)
  return (
    <Dialog
      opened={fault !== undefined}
      onClose={commands.dismissFileFault}
      title={fault ? t(`ui.file-fault.${fault.kind}`) : ''}
    >
      {fault && (
        <>
          <p>{t(fault.message)}</p>
          {fault.place && <p className="mono ww-muted">{t('ui.file-fault.place', { place: fault.place })}</p>}
          <p style={{ marginTop: 10 }}>{t('ui.file-fault.untouched')}</p>
          <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8, marginTop: 16 }}>
            {fault.viewable && (
              <button type="button" className="ww-button" onClick={() => commands.viewNewer()}>
                {t('ui.file-fault.view')}
              </button>
            )}
            <button type="button" className="ww-button is-ink" onClick={commands.dismissFileFault}>
              {t('ui.close')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
