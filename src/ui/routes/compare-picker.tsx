import { useMemo } from 'react'
import { describeRecords } from '../../app/drawing/describe-records.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

interface Props {
  record: string
  other: string | undefined
  onPick(other: string | undefined): void
}

/** Chooses whose table stands beside: everything that forwards or ends traffic, by name. */
export function ComparePicker({ record, other, onPick }: Props) {
  const t = useText()
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const options = useMemo(
    () =>
      describeRecords(design, catalog)
        .nodes.filter(({ kind }) => kind.shape === 'endpoint' || kind.shape === 'card')
        .map(({ record: { id }, title }) => ({ id, title }))
        .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true })),
    [design, catalog],
  )
  return (
    <select
      className="ww-input is-small compare-picker"
      value={other ?? ''}
      aria-label={t('ui.compare')}
      onChange={(event) => onPick(event.target.value || undefined)}
    >
      <option value="">{other ? t('ui.compare.end') : t('ui.compare')}</option>
      {options
        .filter(({ id }) => id !== record)
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
    </select>
  )
}
