import type { Design, Text } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import type { ReportAnswers } from './report-answers.ts'

/** What the sections of a report are written from. */
export interface Report {
  readonly design: Design
  readonly catalog: Catalog
  readonly answers: ReportAnswers
  readonly say: (text: Text) => string
  /** Where the diagram is: a file beside the report, or a `data:` address. */
  readonly picture: string
}
