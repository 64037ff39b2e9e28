export const en = {
  'design.untitled': 'Untitled design',
  'edit.read-only': 'This design can only be looked at here.',
  'edit.removed': '{{name}} deleted.',
  'edit.removed-with': '{{name}} deleted, and {{count}} things that depend on it.',
  'file.migrated': 'The file was written by an older version and has been brought up to date.',
  'file.saved': 'Saved to {{name}}.',
  'file.downloaded': 'Downloaded.',
  'file.not-written': 'The file could not be written.',
  'solving.cancelled': 'Solving was cancelled. The answers are from before the last edit.',
  'solving.crashed': 'Solving stopped unexpectedly and starts again with the next edit ({{reason}}).',
  'solving.failed': 'This network could not be solved: {{reason}}.',
} as const
