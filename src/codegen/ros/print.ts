import type { Printed } from '../lines.ts'
import { printYaml, type YamlMap, type YamlNode, yamlMap } from '../yaml/index.ts'
import type { RosMap, RosParameter, RosResource, RosTemplate, RosValue } from './tree.ts'

const NAME = /^[A-Za-z][A-Za-z0-9]*$/
const VERSION = '2015-09-01'

/** A text that no stack takes for a dynamic reference (`{{resolve:...}}`), which would be replaced by what it names. */
const inert = (text: string): string => text.replace(/\{(?=\{)/g, '{ ')

/** Prints a template as YAML. Throws when a name is none, or a number no integer. */
export function printRos({ description, parameters, resources, outputs }: RosTemplate): Printed {
  return printYaml(
    yamlMap({
      ROSTemplateFormatVersion: VERSION,
      Description: inert(description),
      Parameters: named(parameters, ({ name }) => name, parameterNode),
      Resources: named(resources, ({ id }) => id, resourceNode),
      Outputs: named(
        outputs,
        ({ name }) => name,
        (output) => yamlMap({ Description: inert(output.description), Value: valueNode(output.value) }),
      ),
    }),
  )
}

function named<T>(list: readonly T[], nameOf: (each: T) => string, node: (each: T) => YamlMap): YamlMap | undefined {
  return list.length === 0
    ? undefined
    : { k: 'map', entries: list.map((each) => [checked(nameOf(each)), node(each)] as const) }
}

const parameterNode = ({ description, secret }: RosParameter): YamlMap =>
  yamlMap({ Type: 'String', Description: inert(description), NoEcho: secret ? true : undefined })

const resourceNode = ({ type, properties, after = [], source }: RosResource): YamlMap =>
  yamlMap(
    {
      Type: type,
      DependsOn: after.length > 0 ? after.map(checked) : undefined,
      Properties: properties.entries.length > 0 ? mapNode(properties) : undefined,
    },
    source,
  )

const mapNode = ({ entries }: RosMap): YamlMap => ({
  k: 'map',
  entries: entries.map(([key, value]) => [key, valueNode(value)] as const),
})

function valueNode(value: RosValue): YamlNode {
  switch (value.k) {
    case 'number':
      if (!Number.isSafeInteger(value.value)) throw new Error(`not an integer: ${value.value}`)
      return value.value
    case 'string':
      return inert(value.value)
    case 'bool':
      return value.value
    case 'parameter':
      return yamlMap({ Ref: checked(value.name) })
    case 'attribute':
      return yamlMap({ 'Fn::GetAtt': [checked(value.resource), checked(value.name)] })
    case 'list':
      return value.items.map(valueNode)
    case 'map':
      return mapNode(value)
  }
}

function checked(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a name of a template: ${JSON.stringify(name)}`)
  return name
}
