import { startValue } from '../../app/field-input.ts'
import type { DesignRecord, Field, Json } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { FieldHelp } from './field-help.tsx'
import { getAt, setField } from './set-at.ts'

type Group = Extract<Field, { type: 'group' }>

/** Both halves of a link side by side: one line per flag, one column per side. A missing half can be added. */
export function LinkHalves({ record, a, b }: { record: DesignRecord; a: Group; b: Group }) {
  const t = useText()
  const commands = useCommands()
  const records = useAppState((state) => state.design.records)
  const readOnly = useAppState((state) => state.readOnly)
  const names = { a: records[record.ends?.a ?? '']?.name ?? '', b: records[record.ends?.b ?? '']?.name ?? '' }
  const labels = record.kind.replace('/', '.')
  const sides = ['a', 'b'] as const
  const columns = [
    { side: 'a', from: names.a, to: names.b, group: a },
    { side: 'b', from: names.b, to: names.a, group: b },
  ] as const
  return (
    <div className="section">
      <h3>{t('ui.inspector.halves')}</h3>
      <div className="halves">
        <span />
        {columns.map(({ side, from, to }) => (
          <span key={side} className="halves-head">
            <span>{from}</span>
            <span>{t('ui.inspector.half-to', { name: to })}</span>
          </span>
        ))}
        {Object.keys(a.fields).map((flag) => (
          <HalfFlags
            key={flag}
            record={record}
            flag={flag}
            field={a.fields[flag]!}
            labelKey={`${labels}.a.${flag}`}
            names={names}
          />
        ))}
      </div>
      {sides.map(
        (side) =>
          getAt(record.props, [side]) === undefined && (
            <p key={side} className="field-error">
              {t('ui.inspector.half-missing', { from: names[side], to: names[side === 'a' ? 'b' : 'a'] })}{' '}
              {!readOnly && (
                <button
                  type="button"
                  className="ww-link"
                  onClick={() => commands.edit(setField(record, [side], startValue(side === 'a' ? a : b) as Json))}
                >
                  {t('ui.inspector.add')}
                </button>
              )}
            </p>
          ),
      )}
    </div>
  )
}

interface FlagsProps {
  record: DesignRecord
  flag: string
  field: Field
  labelKey: string
  names: { a: string; b: string }
}

function HalfFlags({ record, flag, field, labelKey, names }: FlagsProps) {
  const t = useText()
  const label = t(`${labelKey}.label`)
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  return (
    <>
      <span className="halves-label">
        {label}
        <FieldHelp record={record} field={field} labelKey={labelKey} label={label} values={names} />
      </span>
      {(['a', 'b'] as const).map((side) => (
        <span key={side} className="halves-value">
          <input
            type="checkbox"
            className="ww-switch"
            aria-label={`${label}, ${names[side]}`}
            checked={getAt(record.props, [side, flag]) === true}
            disabled={readOnly || getAt(record.props, [side]) === undefined}
            onChange={(event) => commands.edit(setField(record, [side, flag], event.target.checked))}
          />
        </span>
      ))}
    </>
  )
}
