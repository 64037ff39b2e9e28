import { useEffect, useState } from 'react'
import type { Understood } from '../../app/importing/understand.ts'
import type { LeftOut } from '../../import/aws/index.ts'
import type { SourceFile } from '../../import/source-file.ts'
import type { Text } from '../../model/index.ts'
import { useApp } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { closeImport } from './open-import.ts'

/** Rows of what was left out that are shown. */
const MAX_SHOWN = 200

interface Props {
  read: { readonly name: string; readonly files: readonly SourceFile[]; readonly leftOut: readonly LeftOut[] }
}

type Result = { ok: true; understood: Understood } | { ok: false; why: Text }

/** What was understood of the files, before anything is opened. */
export function ImportPreview({ read }: Props) {
  const t = useText()
  const { kinds, commands } = useApp()
  const [result, setResult] = useState<Result | undefined>()
  useEffect(() => {
    let wanted = true
    void import('../../app/importing/index.ts').then(({ understand }) => {
      if (wanted) setResult(understand(read.name, read.files, kinds))
    })
    return () => {
      wanted = false
    }
  }, [read, kinds])
  if (!result) return <p role="status">{t('ui.import.reading')}</p>
  if (!result.ok) return <p role="alert">{t(result.why)}</p>
  const { document, counts, places } = result.understood
  const leftOut = [...result.understood.leftOut, ...read.leftOut]
  const open = (): void => {
    closeImport()
    commands.open(document)
  }
  return (
    <>
      <div className="import-found">
        <table>
          <caption>{t('ui.import.found', { count: counts.reduce((sum, { count }) => sum + count, 0) })}</caption>
          <thead className="ww-hidden">
            <tr>
              <th scope="col">{t('ui.import.kind')}</th>
              <th scope="col">{t('ui.import.count')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, count }) => (
              <tr key={kind}>
                <td>{t(kindTitleKey(kind))}</td>
                <td className="mono">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <h3>{t('ui.import.places')}</h3>
          <ul className="mono">
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </div>
      </div>
      <LeftOutList leftOut={leftOut} />
      <div className="import-buttons">
        <button type="button" className="ww-button" onClick={closeImport}>
          {t('ui.import.cancel')}
        </button>
        <button type="button" className="ww-button is-ink" data-autofocus onClick={open}>
          {t('ui.import.open')}
        </button>
      </div>
    </>
  )
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useText()
  if (leftOut.length === 0) return <p className="import-note">{t('ui.import.all-understood')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="import-left" tabIndex={0} aria-label={t('ui.import.left-out', { count: leftOut.length })}>
      <table>
        <caption>{t('ui.import.left-out', { count: leftOut.length })}</caption>
        <thead className="ww-hidden">
          <tr>
            <th scope="col">{t('ui.import.what')}</th>
            <th scope="col">{t('ui.import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.slice(0, MAX_SHOWN).map(({ what, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, in which a name may come twice
            <tr key={at}>
              <td className="mono">{what}</td>
              <td>{t(why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > MAX_SHOWN && <p>{t('ui.import.more', { count: leftOut.length - MAX_SHOWN })}</p>}
    </section>
  )
}
