/** YAML as a tree. A value is never taken for syntax: the printer quotes whatever YAML could read as something else. */
export type YamlNode = string | number | boolean | null | YamlText | YamlMap | readonly YamlNode[]

/** A text of several lines, written as a literal block. */
export interface YamlText {
  readonly k: 'text'
  readonly text: string
}

export interface YamlMap {
  readonly k: 'map'
  readonly entries: readonly (readonly [string, YamlNode])[]
  /** What it is written for. */
  readonly source?: string
}

export const yamlText = (text: string): YamlText => ({ k: 'text', text })

/** A map in the order given; an `undefined` value leaves its entry out. */
export function yamlMap(entries: Readonly<Record<string, YamlNode | undefined>>, source?: string): YamlMap {
  return {
    k: 'map',
    entries: Object.entries(entries).flatMap(([key, node]) => (node === undefined ? [] : [[key, node] as const])),
    ...(source === undefined ? {} : { source }),
  }
}
