import { analyse, type SolvedDesign } from '../app/analysis/analyse.ts'
import type { Down } from '../app/analysis/check-views.ts'
import { analysisContext, type Context } from '../app/analysis/context.ts'
import type { Design } from '../model/index.ts'
import { providers } from '../providers/registry.ts'
import { CliError } from './io.ts'

export interface Solved {
  readonly design: Design
  readonly analysis: SolvedDesign
  readonly context: Context
}

/** Solves a design, with some of it switched off, or ends the command with the reason why it has no solution. */
export function solveDesign(design: Design, down: readonly Down[] = []): Solved {
  try {
    const analysis = analyse(design, providers, { down })
    return { design, analysis, context: analysisContext(design, analysis.solution, providers) }
  } catch (error) {
    throw new CliError(`cannot be solved: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}
