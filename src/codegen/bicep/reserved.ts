/** Names that a declaration should not take: keywords, namespaces, and functions that the exported code calls. */
export const RESERVED_BICEP: readonly string[] = [
  'any', 'as', 'assert', 'az', 'base64', 'bool', 'description', 'existing', 'extension', 'false', 'for', 'format', 'func', 'if',
  'import', 'in', 'int', 'join', 'metadata', 'module', 'null', 'object', 'array', 'output', 'param', 'provider',
  'resource', 'resourceGroup', 'resourceId', 'secure', 'split', 'string', 'subscription', 'sys', 'targetScope', 'this', 'true',
  'type', 'using', 'var', 'void', 'with',
] // biome-ignore format: a word list
