export const en = {
  'emit.nothing': 'This design has nothing to export as {{target}}.',
} as const
