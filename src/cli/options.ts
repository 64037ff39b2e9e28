import { readProbe } from '../app/analysis/ping.ts'
import type { Request } from './commands/command.ts'
import { CliError } from './io.ts'

export function optionOf({ options }: Request, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function required(request: Request, name: string): string {
  const value = optionOf(request, name)
  if (value === undefined || value === '') throw new CliError(`--${name} is missing`)
  return value
}

/** The one design file that a command works on. */
export function oneFile({ positionals }: Request): string {
  const [file, ...more] = positionals
  if (file === undefined) throw new CliError('which design file?')
  if (more.length > 0) throw new CliError(`one design file, not also ${more.join(' ')}`)
  return file
}

export function readFormat(request: Request): 'table' | 'json' {
  const format = optionOf(request, 'format') ?? 'table'
  if (format === 'table' || format === 'json') return format
  throw new CliError(`--format is table or json, not ${format}`)
}

/** The probe as it was given, after it was seen to be one. */
export function checkProbe(probe: string): string {
  if (readProbe(probe)) return probe
  throw new CliError(`${probe}: a probe is icmp, tcp/PORT or udp/PORT`)
}

/** The language of the answer; `run.ts` has refused every other. */
export const languageOf = (request: Request): 'en' | 'ja' => (optionOf(request, 'lang') === 'ja' ? 'ja' : 'en')

export function readTheme(request: Request): 'light' | 'dark' {
  const theme = optionOf(request, 'theme') ?? 'light'
  if (theme === 'light' || theme === 'dark') return theme
  throw new CliError(`--theme is light or dark, not ${theme}`)
}
