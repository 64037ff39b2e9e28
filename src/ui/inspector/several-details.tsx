import type { DesignRecord, Field } from '../../model/index.ts'
import { useAppState, useCatalog, useCommands } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { MoreButton } from './more-button.tsx'
import { RecordLink } from './record-link.tsx'
import { SharedField } from './shared-field.tsx'

const SHOWN = 12
/** What several things can have in common; addresses and ranges are each one's own. */
const SHARED: readonly Field['type'][] = ['flag', 'choice', 'integer', 'asn', 'text', 'ref']

/** Several things: what they are, and the settings that all of one kind share, set for all in one step. */
export function SeveralDetails({ records }: { records: readonly DesignRecord[] }) {
  const t = useText()
  const catalog = useCatalog()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const kinds = [...new Set(records.map(({ kind }) => kind))]
  const kind = kinds.length === 1 ? kinds[0] : undefined
  const fields = kind === undefined ? {} : ((catalog.kinds.get(kind) ?? catalog.links.get(kind))?.fields ?? {})
  // What each must have of its own, such as a NIC its machine, is not shared.
  const shared = Object.entries(fields).filter(
    ([, field]) => SHARED.includes(field.type) && (field.type !== 'ref' || field.optional),
  )
  return (
    <div className="inspector">
      <div className="inspector-head">
        <div>
          <h2>{t('ui.inspector.several', { count: records.length })}</h2>
          <p>
            {kinds
              .map((each) => `${t(kindTitleKey(each))} × ${records.filter((record) => record.kind === each).length}`)
              .join(', ')}
          </p>
        </div>
        <MoreButton records={records.map(({ id }) => id)} />
      </div>
      <div className="inspector-scroll">
        {shared.length > 0 && kind !== undefined && (
          <div className="section">
            <h3>{t('ui.several.shared')}</h3>
            {shared.map(([name, field]) => (
              <SharedField key={name} records={records} name={name} field={field} kind={kind} />
            ))}
          </div>
        )}
        <div className="section">
          <ul className="plain-list">
            {records.slice(0, SHOWN).map(({ id }) => (
              <li key={id}>
                <RecordLink id={id} />
              </li>
            ))}
            {records.length > SHOWN && (
              <li className="ww-muted">{t('ui.several.more', { count: records.length - SHOWN })}</li>
            )}
          </ul>
        </div>
        {!readOnly && (
          <div className="inspector-actions">
            <button
              type="button"
              className="ww-button is-small"
              onClick={() => commands.remove(records.map(({ id }) => id))}
            >
              {t('ui.delete')}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
