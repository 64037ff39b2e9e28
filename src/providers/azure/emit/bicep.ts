import {
  type BicepParameter,
  type BicepStatement,
  bicep,
  object,
  printBicep,
  printBicepParameters,
  RESERVED_BICEP,
  reference,
} from '../../../codegen/bicep/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { text } from '../../../model/index.ts'
import type { EmittedFile, EmittedFiles, FilesEmitter } from '../../provider.ts'
import { BicepFile } from './bicep-file.ts'
import { BicepParameters } from './bicep-parameters.ts'
import { type Module, modulesOf } from './modules.ts'
import type { Group, Plan } from './plan.ts'
import { planDesign } from './plan-design.ts'

const GROUPS = 'Microsoft.Resources/resourceGroups@2024-03-01'

/**
 * One resource group: `main.bicep` is deployed into it. Several: `main.bicep` is deployed to the subscription, creates
 * the groups and deploys a module into each.
 */
export const bicepEmitter: FilesEmitter = {
  target: 'bicep',
  emit(context) {
    const plan = planDesign(context)
    if (plan.resources.length === 0) return { files: [], notes: plan.notes }
    const parameters = new BicepParameters(plan, context.design)
    const used = plan.groups.filter(({ key }) => plan.resources.some(({ group }) => group === key))
    const { files, notes } = used.length === 1 ? oneGroup(plan, used[0]!, parameters) : manyGroups(plan, parameters)
    return { files, notes: [...plan.notes, ...parameters.notes, ...notes] }
  },
}

function oneGroup(plan: Plan, group: Group, parameters: BicepParameters): EmittedFiles {
  const { statements } = new BicepFile(plan, plan.resources, parameters).write()
  const places = [{ symbol: 'location', value: bicep(group.location) }]
  return {
    files: [printed('main.bicep', statements), parameterFile(parameters, places)],
    notes: [text('azure.emit.one-group', { group: group.name, location: group.location })],
  }
}

function manyGroups(plan: Plan, parameters: BicepParameters): EmittedFiles {
  const table = new SymbolTable([...RESERVED_BICEP, ...parameters.symbols()])
  const modules = modulesOf(plan)
  const places = new Map<string, string>()
  const head: BicepStatement[] = []
  const body: BicepStatement[] = []
  for (const group of plan.groups) {
    const symbol = table.allocate([identifierOf(group.name, 'rg', 'camel')])
    const location = table.allocate([`${symbol}Location`])
    places.set(group.key, symbol)
    places.set(`location ${group.key}`, location)
    head.push({
      k: 'parameter',
      symbol: location,
      type: 'string',
      description: `Region of ${group.name}`,
      default: bicep(group.location),
    })
    body.push({
      k: 'resource',
      symbol,
      type: GROUPS,
      body: object({ name: group.name, location: reference(location) }),
      ...(group.record === undefined ? {} : { source: group.record }),
    })
  }
  const written = writeModules(plan, modules, parameters, table, places)
  const statements: BicepStatement[] = [
    { k: 'target-scope', scope: 'subscription' },
    ...head,
    ...parameters.all().map(({ parameter }) => parameter),
    ...body,
    ...written.statements,
  ]
  const locations = plan.groups.map((group) => ({
    symbol: places.get(`location ${group.key}`)!,
    value: bicep(group.location),
  }))
  return {
    files: [printed('main.bicep', statements), ...written.files, parameterFile(parameters, locations)],
    notes: [text('azure.emit.many-groups', { count: plan.groups.length })],
  }
}

function writeModules(
  plan: Plan,
  modules: readonly Module[],
  parameters: BicepParameters,
  table: SymbolTable,
  places: ReadonlyMap<string, string>,
): { statements: BicepStatement[]; files: EmittedFile[] } {
  const symbols = new Map<string, string>()
  for (const { id, group } of modules) symbols.set(id, table.allocate([`${places.get(group.key)!}Resources`]))
  const files: EmittedFile[] = []
  const outputs: BicepStatement[] = []
  const statements = modules.map(({ id, group, resources, after }): BicepStatement => {
    const symbol = symbols.get(id)!
    const path = `modules/${symbol}.bicep`
    const written = new BicepFile(plan, resources, parameters).write()
    files.push(printed(path, written.statements))
    for (const output of written.statements) {
      if (output.k !== 'output') continue
      const name = table.allocate([identifierOf(`${symbol} ${output.symbol}`, 'out', 'camel')])
      outputs.push({ ...output, symbol: name, value: reference(symbol, 'outputs', output.symbol) })
    }
    const given = Object.fromEntries(
      written.parameters.map((one: BicepParameter) => [one.symbol, reference(one.symbol)]),
    )
    const location = written.needsLocation ? { location: reference(places.get(`location ${group.key}`)!) } : {}
    const before = after.map((other) => reference(symbols.get(other)!))
    const params = object({ ...location, ...given })
    return {
      k: 'module',
      symbol,
      path,
      body: object({
        scope: reference(places.get(group.key)!),
        name: symbol.slice(0, 64),
        params: params.entries.length ? params : undefined,
        dependsOn: before.length ? before : undefined,
      }),
    }
  })
  return { statements: [...statements, ...outputs], files }
}

function parameterFile(
  parameters: BicepParameters,
  places: readonly { symbol: string; value: ReturnType<typeof bicep> }[],
): EmittedFile {
  const values = parameters
    .all()
    .flatMap(({ parameter: { symbol }, value, comment }) =>
      value === undefined ? [] : [{ symbol, value, ...(comment === undefined ? {} : { comment }) }],
    )
  const content = printBicepParameters({ using: './main.bicep', values: [...places, ...values] })
  return { path: 'main.bicepparam', content, spans: [] }
}

function printed(path: string, statements: readonly BicepStatement[]): EmittedFile {
  const { text: content, spans } = printBicep(statements)
  return { path, content, spans: spans.map(({ source, from, to }) => ({ record: source, from, to })) }
}
