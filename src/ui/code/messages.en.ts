export const en = {
  'ui.code.devices': 'Devices',
  'ui.code.waves': 'Creation order',
  'ui.code.wave_one': 'Wave {{n}}: {{count}} resource',
  'ui.code.wave_other': 'Wave {{n}}: {{count}} resources',
  'ui.code.wave.first': 'Waits for nothing',
  'ui.code.wave.needs': 'After:',
  'ui.code.wave.badge': 'Created in wave {{n}}',
  'ui.code.graph': 'Order of creation',
  'ui.code.graph.open': 'Show the order of creation as a graph',
  'ui.code.graph.lead_one':
    'One apply creates everything in {{count}} wave. A line says that the right one reads something of the left one. Choosing a box selects its things on the canvas.',
  'ui.code.graph.lead_other':
    'One apply creates everything in {{count}} waves. A line says that the right one reads something of the left one. Choosing a box selects its things on the canvas.',
  'ui.code.graph.wave': 'Wave {{n}}',
  'ui.code.crossings': 'What the clouds read of each other',
  'ui.code.crossings.circle':
    'By hand each console asks for the addresses of the other side first. Here {{type}} opens the circle: its addresses exist before any tunnel does, so the other cloud can begin with them, and the ranges inside the tunnels and the keys were chosen by the design.',
  'ui.code.crossings.reads': 'reads',
  'ui.code.changed': 'Changed since the last download',
  'ui.code.changed-files_one': '{{count}} file',
  'ui.code.changed-files_other': '{{count}} files',
  'ui.code.changed-show': 'Show what changed',
  'ui.code.changed-hide': 'Hide what changed',
  'ui.code.check.formatted.ok': 'Formatted',
  'ui.code.check.formatted.bad': 'Not formatted',
  'ui.code.check.formatted.what':
    'Checked here: two spaces for each open bracket, no tabs, nothing after the end of a line.',
  'ui.code.check.references.ok': 'No unknown reference',
  'ui.code.check.references.bad': 'Unknown reference',
  'ui.code.check.references.what': 'Checked here: every resource that a block refers to stands in these files.',
} as const
