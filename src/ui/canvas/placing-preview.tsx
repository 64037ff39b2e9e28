import { isDrawn } from '../../app/drawing/describe-records.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { Glyph } from '../shared/glyph.tsx'
import { useText } from '../shared/use-text.ts'
import { useCanvasState } from './canvas-state.ts'

/** At the pointer while a block is placed: what one drop will add, or why it will not. */
export function PlacingPreview() {
  const t = useText()
  const catalog = useCatalog()
  const placing = useCanvasState((state) => state.placing)
  const chosen = useCanvasState((state) => state.prefixLength)
  const inHand = useAppState((state) => state.tool.k === 'place')
  if (!placing) return null
  const { kind, result, screen } = placing
  const length = chosen ?? catalog.kinds.get(kind)?.palette?.prefixLength
  // What will be drawn shows itself as a dashed place.
  const drawn = new Set(
    (result.ok ? (result.edit.put ?? []) : [])
      .filter((record) => isDrawn(catalog.kinds.get(record.kind)?.shape ?? 'link'))
      .map(({ name }) => name),
  )
  const others = result.ok ? result.adds.filter(({ values }) => !drawn.has(String(values?.['name']))) : []
  return (
    <div
      className={`placing ${providerClass(kind)} ${result.ok ? 'is-ok' : 'is-refused'}`}
      style={{ transform: `translate(${screen.x + 16}px, ${screen.y + 26}px)` }}
      role="status"
    >
      <div className="placing-block">
        <span className="ww-tile">
          <Glyph name={catalog.kinds.get(kind)?.glyph ?? ''} size={14} />
        </span>
        {t(kindTitleKey(kind))}
        {result.ok && length !== undefined && (
          <>
            <span className="mono">{t('ui.placing.length', { length })}</span>
            {inHand && <span className="ww-muted">{t('ui.placing.length-how')}</span>}
          </>
        )}
      </div>
      {others.length > 0 && (
        <ul className="placing-adds">
          {others.map((added) => (
            <li key={JSON.stringify(added)}>{t(added)}</li>
          ))}
        </ul>
      )}
      {!result.ok && (
        <p className="placing-why">
          <b>{t('ui.place.not-here')}</b> {t(result.why)}
        </p>
      )}
    </div>
  )
}
