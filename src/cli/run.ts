import { parseArgs } from 'node:util'
import { createI18n, formatText } from '../i18n/index.ts'
import { check } from './commands/check.ts'
import type { Command } from './commands/command.ts'
import { exportFiles } from './commands/export.ts'
import { faults } from './commands/faults.ts'
import { importNetwork } from './commands/import.ts'
import { picture } from './commands/picture.ts'
import { ping } from './commands/ping.ts'
import { report } from './commands/report.ts'
import { routes } from './commands/routes.ts'
import { CliError, type Io } from './io.ts'

const commands: readonly Command[] = [routes, ping, check, faults, exportFiles, importNetwork, picture, report]

/** Runs one command. Returns the exit code: 0, 1 when a check failed, 2 for wrong usage or unreadable input. */
export async function runCli(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [name, ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    io.out(helpText())
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    io.error(name === undefined ? helpText() : `There is no command "${name}".\n\n${helpText()}`)
    return 2
  }
  try {
    const { values, positionals } = readArgs(command, rest)
    const english = await createI18n(readLanguage(values.lang))
    return await command.run({ io, positionals, options: values, say: (text) => formatText(english, text) })
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    io.error(`${error.message}\n`)
    return error.exitCode
  }
}

function readArgs(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true }) as {
      values: Record<string, string | boolean | undefined>
      positionals: string[]
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CliError(`${reason}\n\nUsage: ${command.usage}`)
  }
}

function readLanguage(value: string | boolean | undefined): 'en' | 'ja' {
  if (value === undefined || value === 'en' || value === 'ja') return value ?? 'en'
  throw new CliError(`--lang is en or ja, not ${value}`)
}

function helpText(): string {
  const indent = (text: string) => text.replaceAll(/^/gm, '  ')
  const list = commands.map(({ usage, about }) => `${indent(usage)}\n${indent(indent(about))}\n`).join('\n')
  return [
    'Usage: npm run -s cli -- COMMAND\n',
    list,
    '  help\n    This text.\n',
    'Messages are English; --lang ja makes them Japanese. NAME, X and Y are ids, names or addresses.',
    'Exit codes: 0 answered, 1 a check failed, 2 wrong usage or unreadable input. docs/cli.md describes the JSON.\n',
  ].join('\n')
}
