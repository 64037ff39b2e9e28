import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Nothing selected: how large the design is. */
export function DesignOverview() {
  const t = useText()
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const flows = useAppState((state) => state.summary?.flows)
  const counts = { network: 0, subnet: 0, endpoint: 0, card: 0 }
  for (const record of Object.values(design.records)) {
    const shape = catalog.kinds.get(record.kind)?.shape
    if (shape && shape in counts) counts[shape as keyof typeof counts]++
  }
  return (
    <div className="inspector">
      <div className="inspector-head">
        <div>
          <h2>{design.name || t('ui.design.untitled')}</h2>
          <p>{t('ui.inspector.nothing')}</p>
        </div>
      </div>
      <div className="section figures">
        {(Object.keys(counts) as (keyof typeof counts)[]).map((shape) => (
          <div key={shape}>
            <b>{counts[shape]}</b>
            <span>{t(`ui.inspector.count.${shape}`)}</span>
          </div>
        ))}
      </div>
      {flows && flows.total > 0 && (
        <div className="section">
          <h3>{t('ui.inspector.flows')}</h3>
          <p className={flows.failing > 0 ? 'ww-bad' : 'ww-ok'}>
            {flows.failing > 0 ? t('ui.verdict.fail', flows) : t('ui.verdict.pass', { total: flows.total })}
          </p>
        </div>
      )}
    </div>
  )
}
