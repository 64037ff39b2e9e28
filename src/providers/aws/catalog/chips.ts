import type { Design, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import { find } from './lookup.ts'

/** What applies to a subnet or to what stands in it. */
export function subnetChips(design: Design, subnet: RecordId | undefined): Text[] {
  const props = find(design, 'aws/subnet', subnet)?.props
  return [...(props?.routeTable ? [text('aws.chip.rt')] : []), ...(props?.networkAcl ? [text('aws.chip.acl')] : [])]
}
