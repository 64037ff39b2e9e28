import { printHclInline } from '../codegen/hcl/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../model/index.ts'
import { lowerContext } from './lower-context.ts'
import { PreSharedKeys } from './pre-shared-keys.ts'
import type {
  DeviceContext,
  EmitContext,
  EmittedFiles,
  Emitter,
  FilesEmitter,
  Provider,
  Target,
  TerraformContext,
  TerraformEmitter,
} from './provider.ts'
import { terraformRoot } from './terraform-root.ts'

/** What of a provider an export needs. */
export type Exporter = Pick<Provider, 'id' | 'emitters' | 'vpnEnd'>

export const TARGETS: readonly Target[] = ['bicep', 'terraform', 'ros', 'devices']

/**
 * The files that build the design, for one target, in a stable order; with notes on what is left out and why.
 * No files, and a note, when the design has nothing for that target.
 */
export function exportDesign(design: Design, registry: readonly Exporter[], target: Target): EmittedFiles {
  const context = emitContext(sorted(design), registry)
  const made = filesFor(registry, context, target)
  return made.files.length > 0 ? made : { files: [], notes: [...made.notes, text('emit.nothing', { target })] }
}

function filesFor(registry: readonly Exporter[], context: EmitContext, target: Target): EmittedFiles {
  if (target === 'terraform') return terraformFiles(registry, context)
  if (target === 'devices') return deviceFiles(registry, context)
  return ownFiles(registry, context, target)
}

/** The order of a file's records says nothing, so it must not show. */
const sorted = (design: Design): Design => ({
  ...design,
  records: Object.fromEntries(Object.entries(design.records).sort(([a], [b]) => (a < b ? -1 : 1))),
})

function ownFiles(registry: readonly Exporter[], context: EmitContext, target: FilesEmitter['target']): EmittedFiles {
  const parts = registry.flatMap((provider) =>
    provider.emitters.flatMap((emitter) => (emitter.target === target ? [emitter.emit(context)] : [])),
  )
  return { files: parts.flatMap(({ files }) => files), notes: parts.flatMap(({ notes }) => notes) }
}

/** Keys and addresses that both ends of a VPN share, under the names that the Terraform root gives them. */
function shared(registry: readonly Exporter[], context: EmitContext) {
  const emitterOf = (record: RecordId) =>
    providerOf(registry, context.design.records[record])?.emitters.find(isTerraform)
  const keys = new PreSharedKeys(context.design, emitterOf)
  const terraform: TerraformContext = {
    ...context,
    preSharedKey: (link, tunnel) => keys.key(link, tunnel),
    publicAddress: (record, at, link) => emitterOf(record)?.publicAddress?.(record, at, terraform, link),
  }
  return { keys, terraform }
}

/** Configurations of devices: both ends of a tunnel agree, because names and facts come from where the other end has them. */
function deviceFiles(registry: readonly Exporter[], context: EmitContext): EmittedFiles {
  const { keys, terraform } = shared(registry, context)
  const devices: DeviceContext = {
    ...context,
    keyName: (link, tunnel) => keys.nameOf(link, tunnel),
    addressName(record, at, link) {
      const expression = terraform.publicAddress(record, at, link)
      return expression && printHclInline(expression)
    },
  }
  const parts = registry.flatMap(({ emitters }) =>
    emitters.flatMap((emitter) => (emitter.target === 'devices' ? [emitter.emit(devices)] : [])),
  )
  return { files: parts.flatMap(({ files }) => files), notes: parts.flatMap(({ notes }) => notes) }
}

function terraformFiles(registry: readonly Exporter[], context: EmitContext): EmittedFiles {
  const { keys, terraform } = shared(registry, context)
  const parts = registry.flatMap(({ id, emitters }) =>
    emitters.filter(isTerraform).map((emitter) => ({ owner: id, fragment: emitter.emit(terraform) })),
  )
  const files = terraformRoot([...parts, { owner: 'core', fragment: keys.fragment() }])
  return { files, notes: parts.flatMap(({ fragment }) => fragment.notes) }
}

const isTerraform = (emitter: Emitter): emitter is TerraformEmitter => emitter.target === 'terraform'

/** The provider that owns the record, by the first half of its kind. */
const providerOf = (registry: readonly Exporter[], record: DesignRecord | undefined): Exporter | undefined =>
  record && registry.find(({ id }) => record.kind.startsWith(`${id}/`))

function emitContext(design: Design, registry: readonly Exporter[]): EmitContext {
  const lower = lowerContext(design)
  return {
    ...lower,
    vpnEnd(id, link) {
      const record = design.records[id]
      return record && providerOf(registry, record)?.vpnEnd?.(record, lower, link)
    },
  }
}
