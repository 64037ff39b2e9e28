import type { HclExpression } from '../codegen/hcl/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../model/index.ts'
import { lowerContext } from './lower-context.ts'
import type {
  BicepEmitter,
  EmitContext,
  EmittedFiles,
  Emitter,
  Provider,
  Target,
  TerraformContext,
  TerraformEmitter,
} from './provider.ts'
import { PreSharedKeys, terraformRoot } from './terraform-root.ts'

/** What of a provider an export needs. */
export type Exporter = Pick<Provider, 'id' | 'emitters' | 'vpnEnd'>

export const TARGETS: readonly Target[] = ['bicep', 'terraform']

/**
 * The files that build the design, for one target, in a stable order; with notes on what is left out and why.
 * No files, and a note, when the design has nothing for that target.
 */
export function exportDesign(design: Design, registry: readonly Exporter[], target: Target): EmittedFiles {
  const context = emitContext(design, registry)
  const { files, notes } = target === 'bicep' ? bicepFiles(registry, context) : terraformFiles(registry, context)
  return files.length > 0 ? { files, notes } : { files, notes: [...notes, text('emit.nothing', { target })] }
}

function bicepFiles(registry: readonly Exporter[], context: EmitContext): EmittedFiles {
  const parts = registry.flatMap((provider) =>
    provider.emitters.filter(isBicep).map((emitter) => emitter.emit(context)),
  )
  return { files: parts.flatMap(({ files }) => files), notes: parts.flatMap(({ notes }) => notes) }
}

function terraformFiles(registry: readonly Exporter[], context: EmitContext): EmittedFiles {
  const keys = new PreSharedKeys(context.design)
  const terraform: TerraformContext = {
    ...context,
    preSharedKey: (link) => keys.key(link),
    publicAddress: (record, at) => publicAddress(registry, record, at, terraform),
  }
  const parts = registry.flatMap(({ id, emitters }) =>
    emitters.filter(isTerraform).map((emitter) => ({ owner: id, fragment: emitter.emit(terraform) })),
  )
  const files = terraformRoot([...parts, { owner: 'core', fragment: keys.fragment() }])
  return { files, notes: parts.flatMap(({ fragment }) => fragment.notes) }
}

const isBicep = (emitter: Emitter): emitter is BicepEmitter => emitter.target === 'bicep'
const isTerraform = (emitter: Emitter): emitter is TerraformEmitter => emitter.target === 'terraform'

function publicAddress(
  registry: readonly Exporter[],
  record: RecordId,
  at: number,
  context: TerraformContext,
): HclExpression | undefined {
  const emitter = providerOf(registry, context.design.records[record])?.emitters.find(isTerraform)
  return emitter?.publicAddress?.(record, at, context)
}

/** The provider that owns the record, by the first half of its kind. */
const providerOf = (registry: readonly Exporter[], record: DesignRecord | undefined): Exporter | undefined =>
  record && registry.find(({ id }) => record.kind.startsWith(`${id}/`))

function emitContext(design: Design, registry: readonly Exporter[]): EmitContext {
  const lower = lowerContext(design)
  return {
    ...lower,
    vpnEnd(id) {
      const record = design.records[id]
      return record && providerOf(registry, record)?.vpnEnd?.(record, lower)
    },
  }
}
