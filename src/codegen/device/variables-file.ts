import { commentLines, Lines } from '../lines.ts'
import type { DeviceFile, Placeholder } from './device-config.ts'

/** The list of what is filled in, to be read by a shell; none when nothing is. */
export function variablesFile(placeholders: readonly Placeholder[]): DeviceFile[] {
  if (placeholders.length === 0) return []
  const lines = new Lines()
  lines.add(0, '# What only the deployment knows. Fill in every value, then install.')
  for (const { name, about } of placeholders) {
    lines.blank()
    for (const line of commentLines(about)) lines.add(0, `# ${line}`)
    lines.add(0, `${name}=`)
  }
  return [{ path: 'variables.env', content: lines.done().text, rootOnly: true, spans: [] }]
}
