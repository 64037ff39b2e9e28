const side = (own: string, other: string) =>
  ({
    [`core.circuit.${own}.label`]: `Set on {{${own}}}`,
    [`core.circuit.${own}.help`]: `How {{${own}}} treats routes from and to {{${other}}}.`,
    [`core.circuit.${own}.localPref.label`]: 'Local preference',
    [`core.circuit.${own}.localPref.help`]: 'Of what it learns here; highest wins, for example 200.',
    [`core.circuit.${own}.prepend.label`]: 'Prepends',
    [`core.circuit.${own}.prepend.help`]: 'Times its own ASN is repeated in what it announces, for example 2.',
    [`core.circuit.${own}.med.label`]: 'Advertised MED',
    [`core.circuit.${own}.med.help`]: 'Lowest wins at the other end, for example 100.',
    [`core.circuit.${own}.community.label`]: 'Community',
    [`core.circuit.${own}.community.help`]:
      'On what it announces. AWS takes 7224:7300, 7224:7200 and 7224:7100 as high, medium and low preference.',
  }) as const

export const en: Readonly<Record<string, string>> = {
  'core.circuit.title': 'Private line',
  'core.circuit.about': 'A circuit with BGP between a cloud and a site',
  'core.circuit.paths.label': 'Paths',
  'core.circuit.paths.help': 'Each has a BGP session of its own.',
  'core.circuit.paths.up.label': 'Up',
  'core.circuit.paths.up.help': 'Off: the design as it is while this path is down.',
  'core.circuit.paths.vlan.label': 'VLAN',
  'core.circuit.paths.vlan.help': 'The tag that separates it from others on the same line, for example 101.',
  'core.circuit.paths.insideA.label': 'BGP address of {{a}}',
  'core.circuit.paths.insideA.help': 'For example 169.254.21.1.',
  'core.circuit.paths.insideB.label': 'BGP address of {{b}}',
  'core.circuit.paths.insideB.help': 'For example 169.254.21.2.',
  ...side('a', 'b'),
  ...side('b', 'a'),
  'joint.connect.circuit': 'Private line with BGP',
  'joint.adds.paths_one': '{{count}} path with a BGP session',
  'joint.adds.paths_other': '{{count}} paths with a BGP session each',
  'joint.fault.circuit-ends': 'A private line joins a cloud’s gateway or circuit and a site.',
  'joint.fault.community': '{{community}} is no community: two numbers up to 65535, for example 7224:7300.',
  'rule.core/circuit-announces': 'Announced over the private line with the prepends, MED and community set for it.',
  'rule.core/circuit-preference': 'Learned over the private line with the local preference set for it.',
}
