import { runAlibabaCase } from './alibaba/index.ts'
import { runAwsCase } from './aws/index.ts'
import { runAzureCase } from './azure/index.ts'
import { runGoogleCase } from './google/index.ts'
import { Members } from './read-json.ts'
import type { CaseResult } from './result.ts'

/** One function per form of cases. A form of another provider is one folder and one line here. */
const RUNNERS: Readonly<Record<string, (id: string, value: unknown) => CaseResult>> = {
  alibaba: runAlibabaCase,
  aws: runAwsCase,
  azure: runAzureCase,
  gcp: runGoogleCase,
}

/** Results of all cases of one file, in its order. Throws when the file is no file of cases. */
export function runCases(file: unknown): CaseResult[] {
  const members = Members.of(file, 'file')
  if (!Array.isArray(members.raw('cases'))) throw new Error('holds no list of cases')
  const provider = providerOf(members)
  const run = RUNNERS[provider]
  return members.list('cases').map((value, i): CaseResult => {
    const id = Members.of(value, `cases[${i}]`).text('id', `cases[${i}]`)
    return run ? run(id, value) : { id, outcome: 'pending', missing: `provider ${provider}` }
  })
}

/** The file says whose cases it holds, by `provider` or in the name of its schema. */
function providerOf(members: Members): string {
  return members.optionalText('provider') ?? members.text('schema', 'unknown').replace(/-.*$/, '')
}
