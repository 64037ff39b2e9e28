import type { Printed } from '../lines.ts'
import type { DeviceConfig, DeviceFile, DeviceFiles, DeviceSystem, Placeholder } from './device-config.ts'
import { placeholdersIn } from './fill.ts'
import { printIosXe } from './ios-xe/print-ios-xe.ts'
import { installScript } from './linux/install-script.ts'
import { type LinuxRouting, linuxFiles } from './linux/linux-files.ts'
import { variablesFile } from './variables-file.ts'
import { printVyos } from './vyos/print-vyos.ts'

/** The configuration of a router for its system: the files of one folder, and what is filled in before they are installed. */
export function deviceFiles(config: DeviceConfig, system: DeviceSystem): DeviceFiles {
  const placeholders = placeholdersOf(config)
  return { files: [...filesFor(config, system, placeholders), ...variablesFile(placeholders)], placeholders }
}

/** What of a configuration is filled in before it is installed. */
export const placeholdersOf = ({ ipsec }: DeviceConfig): Placeholder[] =>
  placeholdersIn(
    ipsec.flatMap(({ local, remote, key }) => [local.address, local.identity, remote.address, remote.identity, key]),
  )

function filesFor(config: DeviceConfig, system: DeviceSystem, placeholders: readonly Placeholder[]): DeviceFile[] {
  switch (system) {
    case 'strongswan-frr':
      return linuxFolder(config, 'frr', placeholders)
    case 'linux':
      return linuxFolder(config, 'static', placeholders)
    case 'ios-xe':
      return [commandFile('ios-xe.txt', printIosXe(config), placeholders)]
    case 'vyos':
      return [commandFile('vyos.txt', printVyos(config), placeholders)]
  }
}

/** Commands to be entered in configuration mode, once the placeholders are filled in. */
const commandFile = (path: string, { text, spans }: Printed, placeholders: readonly Placeholder[]): DeviceFile => ({
  path,
  content: text,
  ...(placeholders.some(({ secret }) => secret) ? { rootOnly: true } : {}),
  spans,
})

function linuxFolder(config: DeviceConfig, routing: LinuxRouting, placeholders: readonly Placeholder[]): DeviceFile[] {
  const files = linuxFiles(config, routing)
  return [
    ...files.map((file) => ({ ...file, path: `root/${file.path}` })),
    installScript(config, routing, files, placeholders),
  ]
}
