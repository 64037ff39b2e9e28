import { useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { AskForFiles } from './ask-for-files.tsx'
import { ImportPreview } from './import-preview.tsx'
import { closeImport, useImport } from './open-import.ts'
import './import.css'

/** A described network on its way into a new design: which files, what was understood of them, and what was not. */
export function ImportDialog() {
  const t = useText()
  const commands = useCommands()
  const now = useImport((state) => state.now)
  return (
    <Dialog
      opened={now.k !== 'closed'}
      onClose={closeImport}
      title={t(now.k === 'refused' ? 'ui.import.refused' : 'ui.import.title')}
      size={640}
    >
      {now.k === 'asked' && <AskForFiles commands={commands} />}
      {now.k === 'reading' && <p role="status">{t('ui.import.reading')}</p>}
      {now.k === 'refused' && (
        <>
          <p role="alert">{t(now.why)}</p>
          <p className="import-note">{t('ui.file-fault.untouched')}</p>
          <div className="import-buttons">
            <button type="button" className="ww-button is-ink" onClick={closeImport}>
              {t('ui.close')}
            </button>
          </div>
        </>
      )}
      {now.k === 'read' && <ImportPreview read={now} />}
    </Dialog>
  )
}
