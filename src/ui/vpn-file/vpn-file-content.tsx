import { useState } from 'react'
import { fillFromFile, matchFile, type VpnConfiguration, vpnsForFile } from '../../app/vpn/vpn-file.ts'
import type { RecordId, Text } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { FilledValues } from './filled-values.tsx'
import { ReadTunnels, type ShownMatch } from './read-tunnels.tsx'
import { closeVpnFile } from './vpn-file-state.ts'

interface Props {
  configuration: VpnConfiguration
  contradictions: readonly Text[]
  link: RecordId | undefined
}

type Into = readonly (number | undefined)[]

/** What was read, where it contradicts itself, what it fills, and the one edit that does it. */
export function VpnFileContent({ configuration, contradictions, link }: Props) {
  const t = useText()
  const commands = useCommands()
  const design = useAppState((state) => state.design)
  const readOnly = useAppState((state) => state.readOnly)
  const vpns = vpnsForFile(design)
  const [chosen, setChosen] = useState(link ?? (vpns.length === 1 ? vpns[0]?.id : undefined))
  const target = vpns.find(({ id }) => id === chosen)
  const [own, setOwn] = useState<{ of: RecordId; into: Into }>()
  // What contradicts itself is filled only if the user says so.
  const doubtful = new Set(contradictions.map(({ values }) => values?.['tunnel']))
  const matches: readonly ShownMatch[] = (target ? matchFile(design, target.id, configuration) : []).map((match, i) =>
    doubtful.has(configuration.tunnels[i]?.number) ? { by: 'doubt' } : match,
  )
  const into: Into = own && own.of === target?.id ? own.into : matches.map(({ at }) => at)
  const filled = target && fillFromFile(design, target.id, configuration, into)
  const apply = (): void => {
    if (!target || !filled) return
    const count = into.filter((at) => at !== undefined).length
    commands.edit(filled.edit, { key: 'ui.vpn-file.applied', values: { count, name: target.name } })
    commands.select([target.id])
    closeVpnFile()
  }
  return (
    <div className="vpn-file">
      {configuration.connection && (
        <p className="mono ww-muted">
          {[configuration.connection, configuration.gateway, configuration.customerGateway].filter(Boolean).join(' · ')}
        </p>
      )}
      {contradictions.length > 0 && (
        <section className="vpn-file-faults" aria-label={t('ui.vpn-file.contradictions')}>
          <h3>{t('ui.vpn-file.contradictions')}</h3>
          <ul className="plain-list">
            {contradictions.map((each) => (
              <li key={JSON.stringify(each)}>{t(each)}</li>
            ))}
          </ul>
        </section>
      )}
      {vpns.length === 0 ? (
        <p className="vpn-file-none">{t('ui.vpn-file.no-vpn')}</p>
      ) : (
        <label className="vpn-file-target">
          <span>{t('ui.vpn-file.target')}</span>
          <select
            className="ww-input"
            value={target?.id ?? ''}
            onChange={(event) => setChosen(event.target.value || undefined)}
          >
            {!target && <option value="">{t('ui.vpn-file.choose-target')}</option>}
            {vpns.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ReadTunnels
        configuration={configuration}
        target={target}
        matches={matches}
        into={into}
        onInto={(next) => target && setOwn({ of: target.id, into: next })}
      />
      {filled && <FilledValues filled={filled} />}
      <p className="ww-muted vpn-file-note">{t('ui.vpn-file.key-note')}</p>
      <div className="vpn-file-actions">
        <button type="button" className="ww-button" onClick={closeVpnFile}>
          {t('ui.close')}
        </button>
        {target && (
          <button
            type="button"
            className="ww-button is-ink"
            disabled={readOnly || !filled || filled.changes.length === 0}
            onClick={apply}
          >
            {t('ui.vpn-file.apply')}
          </button>
        )}
      </div>
    </div>
  )
}
