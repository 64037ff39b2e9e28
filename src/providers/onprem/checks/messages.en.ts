export const en = {
  'onprem.fix.add-prefix': 'Add {{prefix}} to the prefixes of {{site}}',
  'onprem.fix.announce': 'Let {{site}} announce {{prefix}}',
  'onprem.fix.summarize': 'Let {{site}} announce {{count}} summaries',
  'onprem.fix.speak-bgp': 'Let the router of {{site}} speak BGP: AS {{asn}}, {{bgpAddress}}',
  'onprem.fix.remove-static': 'Remove the static route to {{prefix}} from {{site}}',
  'check.onprem/ranges.why': 'Prefixes and addresses of a site are there once.',
  'check.onprem/router.why': 'A BGP session ends at an inner address of the router, not at its public one.',
  'check.onprem/asn.why': 'AS 0 and AS 23456 are reserved.',
  'check.onprem/static-route.why': 'A static route leaves by a tunnel of the design, to the Internet, or nowhere.',
  'check.onprem/device.why': 'The exported configuration must fit the router that it is for.',
  'check.onprem/host-in-site.why': 'Packets to a host come only to the site that has its prefix.',
} as const
