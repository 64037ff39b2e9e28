import type { CheckRule, Finding, Mark, Repair, Severity } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'

export interface Told {
  readonly values: Readonly<Record<string, string>>
  readonly severity: Severity
  /** The first is the one to select. */
  readonly marks: readonly [Mark, ...Mark[]]
  readonly repairs: readonly Repair[]
}

/** A finding in the words of its rule: `aws.finding.NAME.what`, `.where` and `check.aws/NAME.why`. */
export function tell(rule: CheckRule, { values, severity, marks, repairs }: Told): Finding {
  const name = rule.id.slice(rule.id.indexOf('/') + 1)
  return {
    id: [rule.id, ...marks.map(({ record, path }) => `${record}${path ?? ''}`)].join(' '),
    rule: rule.id,
    severity,
    what: text(`aws.finding.${name}.what`, values),
    where: text(`aws.finding.${name}.where`, values),
    why: text(`check.${rule.id}.why`),
    source: rule.source,
    marks,
    repairs,
  }
}
