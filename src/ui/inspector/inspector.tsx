import { useAppState } from '../shared/app-context.tsx'
import { DesignOverview } from './design-overview.tsx'
import { LinkDetails } from './link-details.tsx'
import { RecordDetails } from './record-details.tsx'
import { SeveralDetails } from './several-details.tsx'
import './inspector.css'

/** Details of what is selected; the whole design when nothing is. */
export function Inspector() {
  const selection = useAppState((state) => state.selection)
  const records = useAppState((state) => state.design.records)
  const record = selection.length === 1 ? records[selection[0]!] : undefined
  if (record?.ends) return <LinkDetails key={record.id} record={record} />
  if (record) return <RecordDetails key={record.id} record={record} />
  const several = selection.flatMap((id) => records[id] ?? [])
  if (several.length > 1) return <SeveralDetails records={several} />
  return <DesignOverview />
}
