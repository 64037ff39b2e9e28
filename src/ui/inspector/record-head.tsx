import type { DesignRecord } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { Glyph } from '../shared/glyph.tsx'
import { useText } from '../shared/use-text.ts'
import { MoreButton } from './more-button.tsx'

interface Props {
  record: DesignRecord
  glyph: string
  docs: string | undefined
}

/** Tile, name to edit in place, kind and where it stands. */
export function RecordHead({ record, glyph, docs }: Props) {
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const commit = (input: HTMLInputElement): void => {
    const name = input.value.trim()
    if (name && name !== record.name) commands.rename(record.id, name)
    else input.value = record.name
  }
  return (
    <div className={`inspector-head ${providerClass(record.kind)}`}>
      <span className="ww-tile is-big">
        <Glyph name={glyph} size={18} />
      </span>
      <div>
        <h2 className="ww-hidden">{record.name}</h2>
        <input
          key={record.name}
          className="inspector-name"
          defaultValue={record.name}
          aria-label={t('ui.inspector.name')}
          readOnly={readOnly}
          maxLength={80}
          spellCheck={false}
          onBlur={(event) => commit(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') {
              event.currentTarget.value = record.name
              event.currentTarget.blur()
            }
          }}
        />
        <p>
          {t(kindTitleKey(record.kind))}
          {docs && (
            <>
              {' · '}
              <a href={docs} target="_blank" rel="noreferrer noopener">
                {t('ui.inspector.docs')}
              </a>
            </>
          )}
        </p>
      </div>
      <MoreButton records={[record.id]} />
    </div>
  )
}
