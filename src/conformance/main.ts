/** `npm run -s conformance -- FILE_OR_DIR...`: runs published and derived cases and prints one line for each. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseResult, printResult } from './result.ts'
import { runCases } from './run-cases.ts'

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path]

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('usage: npm run -s conformance -- FILE_OR_DIR...')
    return 2
  }
  const results: CaseResult[] = []
  for (const file of paths.flatMap(filesOf)) {
    for (const result of readCases(file)) {
      results.push(result)
      console.log(printResult(result))
    }
  }
  const count = (outcome: CaseResult['outcome']) => results.filter((each) => each.outcome === outcome).length
  console.log(`${count('pass')} passed, ${count('fail')} failed, ${count('pending')} pending`)
  return count('fail') > 0 ? 1 : 0
}

function readCases(file: string): CaseResult[] {
  try {
    return runCases(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
