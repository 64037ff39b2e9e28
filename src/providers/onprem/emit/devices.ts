import { deviceFiles } from '../../../codegen/device/index.ts'
import { SymbolTable } from '../../../codegen/names.ts'
import { type Text, text } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { DeviceContext, DeviceEmitter, EmittedFile } from '../../provider.ts'
import type { Site } from '../lower/records.ts'
import type { SiteProps } from '../schema/site.ts'
import { deviceOfSite, systemOf } from './device-of-site.ts'
import { folderOf } from './folder-name.ts'
import { readme } from './readme.ts'

/** A folder with the router's configuration for each site that ends a link. */
export const deviceEmitter: DeviceEmitter = {
  target: 'devices',
  emit(context) {
    const folders = new SymbolTable()
    const parts = context.ofKind<SiteProps>('onprem/site').flatMap((site) => {
      if (context.linksAt(site.id).length === 0) return []
      const folder = folders.allocate([folderOf(site.name)], (name, n) => `${name}-${n}`)
      return [{ files: filesOf(site, folder, context), notes: notesOf(site, context) }]
    })
    return { files: parts.flatMap(({ files }) => files), notes: parts.flatMap(({ notes }) => notes) }
  },
}

function filesOf(site: Site, folder: string, context: DeviceContext): EmittedFile[] {
  const config = deviceOfSite(site, context)
  const system = systemOf(site)
  const { files, placeholders } = deviceFiles(config, system)
  const all = [readme(config, system, placeholders), ...files]
  return all.map(({ path, content, spans }) => ({
    path: `${folder}/${path}`,
    content,
    spans: spans.map(({ source, from, to }) => ({ record: source, from, to })),
  }))
}

/** What a configuration does not have, and why. */
function notesOf(site: Site, context: DeviceContext): Text[] {
  const links = context.linksAt(site.id)
  const halves = links.filter(({ kind, ends, props }) => {
    const { a, b } = props as Partial<VpnProps>
    return kind === 'core/vpn' && (ends?.a === site.id ? a : b) === undefined
  })
  const circuits = links.filter(({ kind }) => kind === 'core/circuit')
  const note = (what: string, values: Record<string, string>): Text => text(`onprem.emit.${what}`, values)
  return [
    ...halves.map(({ name }) => note('half', { site: site.name, name })),
    ...circuits.map(({ name }) => note('circuit', { site: site.name, name })),
    ...(site.props.prefixes.some((prefix) => prefix.includes(':')) ? [note('ipv6', { site: site.name })] : []),
  ]
}
