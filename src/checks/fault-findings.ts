import { type DesignRecord, type Text, text } from '../model/index.ts'
import { uniqueMarks } from './change-marks.ts'
import type { CheckContext, FaultRule, Finding } from './contract.ts'

/** What a kind's own validation says about a record. */
export interface RecordFault {
  readonly record: DesignRecord
  /** `props.addressSpace.0` */
  readonly path: string
  readonly message: Text
}

/** Faults as findings: the sentence is the fault's own, reason, source and repairs come from the rule it belongs to. */
export function faultFindings(
  faults: readonly RecordFault[],
  rules: Readonly<Record<string, FaultRule>>,
  context: CheckContext,
): Finding[] {
  return faults.map(({ record, path, message }): Finding => {
    const rule = rules[message.key]
    const id = rule?.id ?? 'core/values'
    return {
      id: `${id} ${record.id} ${path} ${message.key}`,
      rule: id,
      severity: rule?.severity ?? 'error',
      what: message,
      where: whereOf(record, path, context),
      why: text(`check.${id}.why`),
      ...(rule && { source: rule.source }),
      marks: uniqueMarks([{ record: record.id, path }, ...(rule?.marks?.(record.id, path, context) ?? [])]),
      repairs: rule?.repairs?.(record.id, path, context) ?? [],
    }
  })
}

/** The record and the label of its field, as its form shows it. */
function whereOf(record: DesignRecord, path: string, context: CheckContext): Text {
  const name = context.name(record.id)
  const fields = path.split('.').filter((part) => !/^\d+$/.test(part))
  if (fields[0] !== 'props') return text('finding.where.record', { record: name })
  const label = [record.kind.replace('/', '.'), ...fields.slice(1), 'label'].join('.')
  const ends = record.ends ? { a: context.name(record.ends.a), b: context.name(record.ends.b) } : {}
  return text('finding.where.field', { ...ends, record: name, fieldKey: label })
}
