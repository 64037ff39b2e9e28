import type { FixView } from '../../app/analysis/check-views.ts'
import type { Target } from '../../providers/provider.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

const signClass = { '+': 'is-added', '-': 'is-removed', ' ': '' } as const

/** The exported code before and after a fix: the lines that differ, file by file. */
export function CodeChange({ fix, target }: { fix: FixView; target: Target }) {
  const t = useText()
  const view = useAnswer((analysis) => analysis.codeChange(fix.edit, target), `${target} ${fix.id}`)
  if (!view) return <p className="flow-change ww-muted">{t('ui.findings.code-wait')}</p>
  if (view.files.length === 0) return <p className="flow-change ww-muted">{t('ui.findings.code-same')}</p>
  return (
    <>
      {view.files.map(({ path, hunks }) => (
        <section key={path} className="code-change" aria-label={path}>
          <h4 className="mono">{path}</h4>
          {hunks.map(({ at, lines }) => (
            <ul key={at} className="change-list is-code">
              {lines.map(({ sign, text }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                <li key={i} className={signClass[sign]}>
                  <span className="change-sign">{sign === '-' ? '−' : sign}</span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          ))}
        </section>
      ))}
    </>
  )
}
