/** Joins the parts that providers return into one Terraform root. */
import { attribute, block, body, type HclBlock, type HclNode, printHcl } from '../codegen/hcl/index.ts'
import type { EmittedFile, RequiredProvider, TerraformFragment } from './provider.ts'

/** The files of the root; none when no part creates anything. */
export function terraformRoot(
  parts: readonly { readonly owner: string; readonly fragment: TerraformFragment }[],
): EmittedFile[] {
  const used = parts.filter(({ fragment }) => fragment.files.length > 0)
  if (used.length === 0) return []
  const fragments = used.map(({ fragment }) => fragment)
  // Keys belong to no single provider.
  const several = used.filter(({ owner }) => owner !== 'core').length > 1
  const resources = used.flatMap(({ owner, fragment }) =>
    fragment.files.map(({ name, blocks }) =>
      printed(several && owner !== 'core' ? `${owner}-${name}.tf` : `${name}.tf`, blocks),
    ),
  )
  const variables = once(fragments.flatMap((fragment) => fragment.variables))
  const outputs = once(fragments.flatMap((fragment) => fragment.outputs))
  const placeholders = fragments.flatMap((fragment) => fragment.placeholders)
  return [
    printed('versions.tf', versions(fragments.flatMap((fragment) => fragment.providers))),
    ...(variables.length ? [printed('variables.tf', variables)] : []),
    ...resources,
    ...(outputs.length ? [printed('outputs.tf', outputs)] : []),
    ...(placeholders.length ? [printed('terraform.tfvars', placeholders.filter(isFirst))] : []),
  ]
}

const isFirst = (node: { name: string }, i: number, all: readonly { name: string }[]): boolean =>
  all.findIndex((other) => other.name === node.name) === i

function versions(providers: readonly RequiredProvider[]): HclBlock[] {
  const distinct = providers.filter(isFirst)
  const required = distinct.map(({ name, source, version }) => {
    const entries = [
      ['source', { k: 'string', value: source }],
      ['version', { k: 'string', value: version }],
    ] as const
    return attribute(name, { k: 'object', entries })
  })
  return [
    block('terraform', [], body(attribute('required_version', '>= 1.3'), block('required_providers', [], required))),
    ...distinct.flatMap(({ configuration }) => configuration ?? []),
  ]
}

/** Blocks that several parts declare alike, once. Two different ones of the same name are a fault of a provider. */
function once(blocks: readonly HclBlock[]): HclBlock[] {
  const texts = new Map<string, string>()
  return blocks.filter((one) => {
    const name = one.labels.join('.')
    const text = printHcl([one]).text
    const before = texts.get(name)
    if (before === undefined) {
      texts.set(name, text)
      return true
    }
    if (before !== text) throw new Error(`declared in two ways: ${name}`)
    return false
  })
}

function printed(path: string, nodes: readonly HclNode[]): EmittedFile {
  const { text, spans } = printHcl(nodes)
  return { path, content: text, spans: spans.map(({ source, from, to }) => ({ record: source, from, to })) }
}
