export { printYaml } from './print.ts'
export { type YamlMap, type YamlNode, type YamlText, yamlMap, yamlText } from './tree.ts'
