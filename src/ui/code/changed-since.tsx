import { useMemo, useState } from 'react'
import type { ExportView } from '../../app/analysis/views.ts'
import { changedCode } from '../../app/code/changed-code.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { useDownloaded } from './downloaded.ts'

const signClass = { '+': 'is-added', '-': 'is-removed', ' ': '' } as const

/** Says that the code is no longer what was downloaded, and how it differs. */
export function ChangedSince({ code }: { code: ExportView }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const opened = useAppState((state) => state.opened)
  const downloaded = useDownloaded((state) => state[code.target])
  const known = downloaded?.opened === opened ? downloaded.files : undefined
  const changed = useMemo(() => (known ? changedCode(known, code.files) : []), [known, code])
  if (changed.length === 0) return null
  return (
    <section className="code-changed" aria-label={t('ui.code.changed')}>
      <p>
        <span className="ww-chip is-warn" role="status">
          {t('ui.code.changed')}
        </span>
        {t('ui.code.changed-files', { count: changed.length })}
        <button type="button" className="ww-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'ui.code.changed-hide' : 'ui.code.changed-show')}
        </button>
      </p>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="code-diff" tabIndex={0}>
          {changed.map(({ path, hunks }) => (
            <div key={path}>
              <h4>{path}</h4>
              {hunks.map(({ at, lines }) => (
                <pre key={at}>
                  {lines.map(({ sign, text }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                    <span key={i} className={signClass[sign]}>
                      {sign} {text}
                      {'\n'}
                    </span>
                  ))}
                </pre>
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
