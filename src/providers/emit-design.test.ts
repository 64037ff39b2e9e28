import { describe, expect, it } from 'vitest'
import { attribute, block, ref } from '../codegen/hcl/index.ts'
import { emptyDesign } from '../model/index.ts'
import { type Exporter, exportDesign, TARGETS } from './emit-design.ts'
import type { TerraformContext, TerraformFragment } from './provider.ts'
import { providers } from './registry.ts'

const fragmentOf = (name: string, key: TerraformFragment['variables'][number]['body'][number]): TerraformFragment => ({
  providers: [{ name, source: `vendor/${name}`, version: '~> 1.0' }],
  files: [{ name: 'network', blocks: [block('resource', [`${name}_thing`, 'x'], [key], 'rec')] }],
  variables: [block('variable', ['ssh_public_key'], [attribute('type', ref('string'))])],
  outputs: [],
  placeholders: [attribute('ssh_public_key', 'replace')],
  notes: [],
})

const cloud = (id: string, emit = fragmentOf): Exporter => ({
  id,
  emitters: [
    {
      target: 'terraform',
      emit: (context: TerraformContext) => emit(id, attribute('key', context.preSharedKey('link'))),
      publicAddress: (_record, at) => ref(`${id}_address`, 'x', at, 'ip'),
    },
  ],
})

const design = {
  ...emptyDesign('test'),
  records: { link: { id: 'link', kind: 'core/vpn', name: '東京 VPN', props: {} } },
}

describe('exporting a design', () => {
  it.each(TARGETS)('gives no files and a note when there is nothing for %s', (target) => {
    const { files, notes } = exportDesign(emptyDesign('empty'), providers, target)
    expect(files).toEqual([])
    expect(notes).toEqual([{ key: 'emit.nothing', values: { target } }])
  })

  it('joins the Terraform of two providers into one root that declares each thing once', () => {
    const { files } = exportDesign(design, [cloud('one'), cloud('two')], 'terraform')
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual([
      'versions.tf',
      'variables.tf',
      'one-network.tf',
      'two-network.tf',
      'keys.tf',
      'outputs.tf',
      'terraform.tfvars',
    ])
    const text = Object.fromEntries(files.map(({ path, content }) => [path, content]))
    expect(text['versions.tf']).toMatch(/one = \{[\s\S]*two = \{[\s\S]*random = \{/)
    expect(text['variables.tf']!.match(/variable "ssh_public_key"/g)).toHaveLength(1)
    expect(text['terraform.tfvars']).toBe('ssh_public_key = "replace"\n')
    expect(text['one-network.tf']).toContain('key = local.psk_vpn')
    expect(text['two-network.tf']).toContain('key = local.psk_vpn')
    expect(text['keys.tf']!.match(/random_password" "psk_vpn"/g)).toHaveLength(1)
  })

  it('says which lines each record has', () => {
    const { files } = exportDesign(design, [cloud('one')], 'terraform')
    expect(files.find(({ path }) => path === 'network.tf')!.spans).toEqual([{ record: 'rec', from: 1, to: 3 }])
  })

  it('refuses two different declarations of one name', () => {
    const other = cloud('two', (name, key) => ({
      ...fragmentOf(name, key),
      variables: [block('variable', ['ssh_public_key'], [])],
    }))
    expect(() => exportDesign(design, [cloud('one'), other], 'terraform')).toThrow('ssh_public_key')
  })

  it('asks the provider of the far end for an address that only the deployment knows', () => {
    const seen: unknown[] = []
    const asking: Exporter = {
      id: 'asking',
      emitters: [
        {
          target: 'terraform',
          emit(context) {
            seen.push(context.publicAddress('link', 1), context.publicAddress('missing', 0))
            return fragmentOf('asking', attribute('a', 1))
          },
        },
      ],
    }
    exportDesign(design, [asking, { ...cloud('core'), emitters: cloud('core').emitters }], 'terraform')
    expect(seen).toEqual([ref('core_address', 'x', 1, 'ip'), undefined])
  })
})
