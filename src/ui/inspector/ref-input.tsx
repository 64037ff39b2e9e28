import { IconArrowRight } from '@tabler/icons-react'
import type { Field } from '../../model/index.ts'
import { useApp, useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import type { FieldProps } from './field-props.ts'
import { getAt, setField } from './set-at.ts'

type Ref = Extract<Field, { type: 'ref' }>

/** Chooses another record, opens the chosen one, or adds a new one where its kind can stand beside this record. */
export function RefInput({
  id,
  record,
  field,
  path,
  label,
  labelKey,
}: FieldProps & { id: string; field: Ref; label: string }) {
  const t = useText()
  const { commands, catalog } = useApp()
  const design = useAppState((state) => state.design)
  const readOnly = useAppState((state) => state.readOnly)
  const value = getAt(record.props, path)
  const options = Object.values(design.records).filter((other) => field.kinds.includes(other.kind))
  const word = typeof value === 'string' && field.or?.includes(value) ? value : undefined
  const chosen = typeof value === 'string' && !word && design.records[value] ? value : undefined
  const addable = field.kinds
    .map((kind) => catalog.kinds.get(kind))
    .find((kind) => kind?.shape === 'attached' && kind.palette)
  const add = (): void => {
    const holder = [record.id, ...holders(record.parent)].find((parent) =>
      addable?.parents.includes(parent === null ? null : (design.records[parent]?.kind ?? null)),
    )
    const placed =
      addable && holder !== undefined ? addable.place(design, { parent: holder, at: { x: 0, y: 0 } }) : undefined
    if (!placed?.ok) return
    const put = placed.edit.put ?? []
    const touched = put.find((other) => other.id === record.id)
    // Placing on this record may already have set the reference.
    const own = touched ?? setField(record, path, placed.id).put![0]!
    commands.edit({ ...placed.edit, put: [...put.filter((other) => other.id !== record.id), own] })
  }
  function holders(parent: string | undefined): (string | null)[] {
    const next = parent ? design.records[parent] : undefined
    return next ? [next.id, ...holders(next.parent)] : [null]
  }
  return (
    <span style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
      <select
        id={id}
        className="ww-input"
        value={chosen ?? word ?? ''}
        disabled={readOnly}
        aria-label={label}
        onChange={(event) => commands.edit(setField(record, path, event.target.value || undefined))}
      >
        {(field.optional || !(chosen ?? word)) && <option value="">{t('ui.inspector.none')}</option>}
        {field.or?.map((each) => (
          <option key={each} value={each}>
            {t(`${labelKey}.option.${each}`)}
          </option>
        ))}
        {options.map((other) => (
          <option key={other.id} value={other.id}>
            {other.name}
          </option>
        ))}
      </select>
      {chosen && chosen !== record.id && <OpenRecord id={chosen} />}
      {!chosen && !word && addable && !readOnly && (
        <button type="button" className="ww-link" onClick={add}>
          {t('ui.inspector.add')}
        </button>
      )}
    </span>
  )
}

function OpenRecord({ id }: { id: string }) {
  const t = useText()
  const commands = useCommands()
  const name = useAppState((state) => state.design.records[id]?.name ?? id)
  const label = t('ui.inspector.open', { name })
  return (
    <button
      type="button"
      className="ww-icon-button is-small"
      aria-label={label}
      title={label}
      onClick={() => commands.select([id])}
    >
      <IconArrowRight size={14} aria-hidden />
    </button>
  )
}
