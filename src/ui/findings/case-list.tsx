import { IconAlertTriangle, IconCheck, IconInfoCircle, IconWand, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { FindingView } from '../../app/analysis/check-views.ts'
import { useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import type { Case } from './cases.ts'
import { FilterBar } from './filter-bar.tsx'
import { focusCase, leaveFindings, useFindingsFocus } from './findings-focus.ts'

/** Groups with more members than this are closed at first. */
const FOLDED = 3

/** Everything that is wrong; flows with all their blockers under one head, what has one cause under another. */
export function CaseList({ all, cases, current }: { all: readonly Case[]; cases: readonly Case[]; current: Case }) {
  const t = useText()
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const count = all.reduce((sum, { findings }) => sum + findings.length, 0)
  const isFolded = ({ key, members = [] }: Case): boolean =>
    members.length > FOLDED !== toggled.has(key) && !members.includes(current.key)
  const hidden = new Set(cases.filter(isFolded).flatMap(({ members = [] }) => members))
  const toggle = ({ key }: Case): void => {
    const next = new Set(toggled)
    if (!next.delete(key)) next.add(key)
    setToggled(next)
  }
  return (
    <section className="column" aria-label={t('ui.panel.findings')}>
      <div className="column-head">
        <b>{headOf(current, t)}</b>
        <span>{t('ui.findings.of', { count })}</span>
      </div>
      <FilterBar all={all} />
      <ul className="column-body finding-list">
        {cases
          .filter(({ key }) => !hidden.has(key))
          .map((found) => (
            <li key={found.key}>
              <CaseHead found={found} />
              {found.title && (
                <AllRow
                  found={found}
                  current={found === current}
                  folded={found.members && isFolded(found)}
                  onFold={() => toggle(found)}
                />
              )}
              {found.findings.length > 0 && (
                <ul className="finding-list">
                  {found.findings.map((finding) => (
                    <FindingRow key={finding.id} finding={finding} found={found} current={found === current} />
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
      {current.k === 'flow' && current.findings.length > 0 && (
        <p className="column-foot">
          <IconInfoCircle size={14} stroke={1.6} aria-hidden />
          {t('ui.findings.nothing-else')}
        </p>
      )}
    </section>
  )
}

function headOf({ k, findings }: Case, t: ReturnType<typeof useText>): string {
  const count = findings.length
  switch (k) {
    case 'flow':
      if (count === 0) return t('ui.findings.no-blocker')
      return t(count === 2 ? 'ui.findings.both-blockers' : 'ui.findings.blockers', { count })
    case 'rule':
      return t('ui.findings.rule')
    case 'group':
      return t('ui.findings.group')
    case 'all':
      return t('ui.findings.everything')
  }
}

/** Whose flow it is, and who else is stopped by the same. */
function CaseHead({ found }: { found: Case }) {
  const t = useText()
  const commands = useCommands()
  const [first, ...others] = found.pairs
  if (!first) return null
  return (
    <div className="case-head">
      <span>
        {first.fromName} → {first.toName}
      </span>
      {others.length > 0 && <span className="ww-muted">{t('ui.findings.more-flows', { count: others.length })}</span>}
      {first.probe !== 'icmp' && <span className="ww-muted mono">{first.probe}</span>}
      {found.findings.length === 0 && (
        <span className="ww-ok case-passes">
          <IconCheck size={14} aria-hidden />
          {t('ui.findings.passes')}
        </span>
      )}
      <span className="grow" />
      {found.asked && (
        <button
          type="button"
          className="ww-icon-button is-small"
          aria-label={t('ui.findings.put-away', { from: first.fromName, to: first.toName })}
          onClick={() => {
            leaveFindings()
            commands.explain(undefined)
          }}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}

function FindingRow({ finding, found, current }: { finding: FindingView; found: Case; current: boolean }) {
  const t = useText()
  const commands = useCommands()
  const focused = useFindingsFocus(({ at }) => at?.key === found.key && at.finding === finding.id)
  const Icon = finding.severity === 'error' ? IconX : IconAlertTriangle
  const mark = finding.marks[0]?.record
  return (
    <li className={`finding-row ${current ? 'is-current' : ''}`}>
      <button
        type="button"
        className="finding"
        aria-current={focused || undefined}
        onClick={() => {
          focusCase(found, finding.id)
          if (mark !== undefined) commands.select([mark])
        }}
      >
        <Icon size={15} className={finding.severity === 'error' ? 'ww-bad' : 'ww-warn'} aria-hidden />
        <span>
          <b>{t(finding.what)}</b>
          <span className="finding-place">
            {finding.where && `${t(finding.where)} `}
            {t(finding.why)}
          </span>
        </span>
      </button>
      {finding.source?.startsWith('http') && (
        <a className="finding-source" href={finding.source} target="_blank" rel="noreferrer noopener">
          {finding.rule}
        </a>
      )}
    </li>
  )
}

interface AllRowProps {
  found: Case
  current: boolean
  /** Whether its members are hidden; absent: it has none. */
  folded: boolean | undefined
  onFold(): void
}

function AllRow({ found, current, folded, onFold }: AllRowProps) {
  const t = useText()
  return (
    <div className={`finding-row is-all ${current ? 'is-current' : ''}`}>
      <button type="button" className="finding" onClick={() => focusCase(found)}>
        <IconWand size={15} className="ww-muted" aria-hidden />
        <b>{t(found.title!)}</b>
      </button>
      {folded !== undefined && (
        <button type="button" className="ww-link finding-fold" aria-expanded={!folded} onClick={onFold}>
          {t(folded ? 'ui.findings.unfold' : 'ui.findings.fold', { count: found.members?.length ?? 0 })}
        </button>
      )}
    </div>
  )
}
