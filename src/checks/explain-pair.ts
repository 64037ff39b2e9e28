import type { Design } from '../model/index.ts'
import { explainFlow, type FlowExplanation } from './explain-flow.ts'
import type { IntentPair } from './intent-pairs.ts'
import type { Workbench } from './trial.ts'

/** Why a pair is not as its intent wants it, and what can be done. */
export const explainPair = (bench: Workbench, design: Design, { intent, from, to }: IntentPair): FlowExplanation =>
  explainFlow(bench, design, { from, to, probe: intent.probe })
