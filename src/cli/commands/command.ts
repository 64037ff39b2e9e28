import type { ParseArgsConfig } from 'node:util'
import type { Io } from '../io.ts'
import type { Say } from '../load-design.ts'

export interface Request {
  readonly io: Io
  readonly say: Say
  /** What stands beside the options: the file first. */
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly name: string
  readonly usage: string
  readonly about: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** The exit code: 0, or 1 when a check failed. */
  run(request: Request): Promise<0 | 1>
}
