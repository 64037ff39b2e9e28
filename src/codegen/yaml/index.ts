export { printYaml } from './print.ts'
export { type YamlMap, type YamlNode, yamlMap, yamlText } from './tree.ts'
