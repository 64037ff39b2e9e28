import type { Design, DesignRecord, RecordId } from '../../../../model/index.ts'
import { recordsOf } from '../lookup.ts'

/** The overlay tunnel that joins these two appliances. */
export const overlayBetween = (design: Design, a: RecordId, b: RecordId): DesignRecord | undefined =>
  recordsOf(design, 'azure/overlay').find(
    ({ ends }) => (ends?.a === a && ends.b === b) || (ends?.a === b && ends.b === a),
  )
