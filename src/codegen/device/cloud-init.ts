import { printYaml, yamlMap, yamlText } from '../yaml/index.ts'
import type { DeviceConfig, DeviceFile, Placeholder } from './device-config.ts'
import { placeholdersOf } from './device-files.ts'
import { installScript } from './linux/install-script.ts'
import { type LinuxRouting, linuxFiles } from './linux/linux-files.ts'

const FOLDER = '/opt/wheelwright'

/**
 * User data for a Linux machine that forwards (cloud-init, https://cloudinit.readthedocs.io/en/latest/reference/modules.html):
 * the same files that `deviceFiles` makes, installed at the first boot. What the deployment must fill in stands as `${NAME}`
 * and is listed; no other `${` or `%{` is in the text, so that template functions can read it.
 */
export function cloudInit(
  config: DeviceConfig,
  routing: LinuxRouting = 'frr',
): { readonly text: string; readonly placeholders: readonly Placeholder[] } {
  const files = linuxFiles(config, routing)
  // The files wait in a folder of their own: the packages that they belong to are not there yet when they are written.
  const staged = [
    ...files.map((file) => ({ ...file, path: `root/${file.path}` })),
    installScript(config, routing, files, []),
  ]
  const { text } = printYaml(
    yamlMap({
      write_files: staged.map(writtenFile),
      runcmd: [['sh', `${FOLDER}/install.sh`]],
    }),
    ['cloud-config'],
  )
  return { text: text.replace(/^# /, '#'), placeholders: placeholdersOf(config) }
}

const writtenFile = ({ path, content, rootOnly, script }: DeviceFile) =>
  yamlMap({
    path: `${FOLDER}/${path}`,
    permissions: rootOnly ? '0600' : script ? '0755' : '0644',
    content: yamlText(content),
  })
