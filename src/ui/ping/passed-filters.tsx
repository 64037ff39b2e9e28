import type { Text } from '../../model/index.ts'
import { useText } from '../shared/use-text.ts'

/** Filters are told also where they are not the cause: so nobody looks for it there. */
export function PassedFilters({ passed }: { passed: readonly Text[] }) {
  const t = useText()
  if (passed.length === 0) return null
  return (
    <div className="section">
      <h3>{t('ui.ping.passed')}</h3>
      {passed.map((line) => (
        <p key={`${line.key} ${line.values?.['filter']}`} className="ping-passed">
          {t(line)}
        </p>
      ))}
    </div>
  )
}
