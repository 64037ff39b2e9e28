import { Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { DesignRecord, Field, Text } from '../../model/index.ts'
import { useCatalog } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { exampleOf, valueRule } from './value-rule.ts'

interface Props {
  record: DesignRecord
  field: Field
  labelKey: string
  label: string
  values?: Text['values']
}

/** ms: the way of the mouse from the mark to the card. */
const LINGER = 180

/** A card beside the label: what the setting does, which values it takes, an example, and the vendor's page. */
export function FieldHelp({ record, field, labelKey, label, values }: Props) {
  const t = useText()
  const catalog = useCatalog()
  const [open, setOpen] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(leaving.current), [])
  const key = `${labelKey}.help`
  const help = t(key, values)
  const rule = valueRule(field)
  const example = exampleOf(field)
  const docs = field.docs ?? (catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind))?.docs
  const show = (): void => {
    clearTimeout(leaving.current)
    setOpen(true)
  }
  const leave = (): void => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setOpen(false), LINGER)
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={280}
      position="left-start"
      withArrow
      shadow="md"
      keepMounted={false}
      returnFocus={false}
      trapFocus={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="field-help"
          aria-label={t('ui.help.of', { label })}
          onMouseEnter={show}
          onMouseLeave={leave}
          onClick={show}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return
            event.preventDefault()
            setOpen(false)
          }}
        >
          <IconHelpCircle size={14} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} onMouseEnter={show} onMouseLeave={leave}>
        <div className="help-card">
          <b>{label}</b>
          {help !== key && <p>{help}</p>}
          {(rule || example || field.unit) && (
            <dl>
              {rule && (
                <>
                  <dt>{t('ui.help.values')}</dt>
                  <dd>{t(rule)}</dd>
                </>
              )}
              {field.unit && (
                <>
                  <dt>{t('ui.help.unit')}</dt>
                  <dd>{field.unit}</dd>
                </>
              )}
              {example && (
                <>
                  <dt>{t('ui.help.example')}</dt>
                  <dd className="mono">{example}</dd>
                </>
              )}
            </dl>
          )}
          {docs && (
            <a href={docs} target="_blank" rel="noreferrer noopener">
              {t('ui.inspector.docs')}
            </a>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
