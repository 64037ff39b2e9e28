import { analyse, type SolvedDesign } from '../app/analysis/analyse.ts'
import { analysisContext, type Context } from '../app/analysis/context.ts'
import type { Design } from '../model/index.ts'
import { providers } from '../providers/registry.ts'
import { CliError } from './io.ts'

export interface Solved {
  readonly design: Design
  readonly analysis: SolvedDesign
  readonly context: Context
}

/** Solves a design, or ends the command with the reason why it has no solution. */
export function solveDesign(design: Design): Solved {
  try {
    const analysis = analyse(design, providers)
    return { design, analysis, context: analysisContext(design, analysis.solution, providers) }
  } catch (error) {
    throw new CliError(`cannot be solved: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}
