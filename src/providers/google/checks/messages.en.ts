export const en = {
  'google.fix.global': 'Set dynamic routing of {{network}} to global',
  'google.fix.other-half': 'Add the peering configuration in {{network}} towards {{peer}}',
  'google.fix.exchange': 'Export custom routes of {{network}} and import them in {{peer}}',
  'google.fix.advertise': 'Advertise {{ranges}} from {{routers}}',
  'google.fix.all-subnets': 'Advertise all subnets from {{router}}',
  'google.fix.producer': 'Advertise {{ranges}} and export custom routes to {{peer}}',
  'google.fix.custom-mode': 'Switch {{network}} to custom mode',
  'google.fix.second-tunnel': 'Add tunnels of {{link}} from interface {{index}}',
  'google.fix.inside': 'Give the tunnels of {{link}} inside addresses',
  'google.fix.priority': 'Advertise priority {{priority}} over {{link}}',
  'google.fix.peer': 'Peer {{a}} with {{b}}',
  'google.fix.forward': 'Turn on IP forwarding of {{name}}',
  'google.fix.nat': 'Add Cloud NAT to {{network}}',
  'google.fix.external': 'Give {{name}} an external IP address',
  'google.fix.enable-rule': 'Enable the firewall rule {{rule}}',
  'google.fix.rule-range': 'Add {{range}} to the firewall rule {{rule}}',
  'google.fix.rule-service': 'Add {{service}} to the firewall rule {{rule}}',
  'google.fix.use-router': 'Let {{router}} speak BGP for {{gateway}}',
  'google.fix.new-router': 'Add the Cloud Router {{router}} for {{gateway}}',
  'google.fix.allow': 'Allow {{sender}} to {{target}} in a firewall rule',
  'google.fix.remove-rule': 'Remove the firewall rule {{rule}}',
  'google.fix.deny': 'Deny {{sender}} to {{target}} in a firewall rule',
  'google.finding.regional': '{{network}} routes by region, so machines in {{subnet}} ({{region}}) reach no site',
  'google.finding.half-peering': '{{network}} has no peering configuration towards {{peer}}',
  'google.finding.not-exported': '{{peer}} imports custom routes that {{network}} does not export',
  'google.finding.not-imported': '{{network}} exports custom routes that {{peer}} does not import',
  'google.finding.not-exchanged':
    '{{peer}} does not get the routes of {{network}} to sites: neither exported nor imported',
  'google.finding.peer-not-advertised':
    '{{peer}} has routes to sites, and sites have none back: {{ranges}} is not advertised by {{network}}',
  'google.finding.producer-both':
    'Sites cannot reach {{peer}}: {{ranges}} is not advertised, and custom routes are not exported to it',
  'google.finding.producer-not-advertised': 'Sites cannot reach {{peer}}: {{ranges}} is not advertised',
  'google.finding.producer-no-return':
    '{{peer}} cannot answer sites: custom routes of {{network}} are not exported to it',
  'google.finding.producer-alone': '{{producer}} is peered with no network: nobody reaches its services',
  'check.google/producer-alone.why': 'A managed service is reached over the peering of private services access only.',
  'google.finding.auto-mode': '{{network}} is in auto mode: present and future regions take ranges of 10.128.0.0/9',
  'google.finding.one-interface': '{{gateway}} uses one interface only; nothing leaves by interface {{index}}',
  'google.finding.no-inside': 'Tunnel {{tunnel}} of {{link}} has no inside addresses for BGP',
  'google.finding.classic-bgp': '{{gateway}} is a Classic VPN gateway with BGP',
  'google.finding.priority-gap': '{{standby}} (priority {{priority}}) is preferred to {{main}} for subnets near it',
  'google.finding.limit.peers': '{{name}} has {{count}} BGP peers; {{max}} are possible',
  'google.finding.limit.ranges': '{{name}} advertises {{count}} custom ranges; {{max}} are possible',
  'google.finding.limit.learned': '{{name}} learns at least {{count}} prefixes; {{max}} per region are used',
  'google.finding.limit.peerings': '{{name}} has {{count}} peerings; {{max}} are possible',
  'google.blocker.implied-deny':
    'The routes are fine: no firewall rule of {{network}} allows it, so the implied rule denies it.',
  'google.blocker.no-address':
    'No route of the network leads to {{destination}}, only the default route to the Internet, and the sender has no external address.',
  'check.google/peering-both-halves.why':
    'A peering is active only when both networks have a configuration for each other.',
  'check.google/custom-routes.why':
    'Static and dynamic routes cross a peering only if one side exports and the other imports them.',
  'check.google/peer-advertised.why':
    'Cloud Router does not advertise subnets of peered networks. A custom advertisement has to name them.',
  'check.google/producer-reachable.why':
    'A managed service lives in a peered network of Google. Its range needs a custom advertisement, and the way back needs exported custom routes.',
  'check.google/regional-routing.why':
    'With regional dynamic routing a Cloud Router learns and advertises for its own region only.',
  'check.google/auto-mode.why':
    'A range of a site or another cloud in 10.128.0.0/9 collides, now or with a region to come. Custom mode keeps the subnets and adds none.',
  'check.google/ha-interfaces.why': 'HA VPN promises 99.99 % availability only with tunnels from both interfaces.',
  'check.google/inside-addresses.why':
    'A BGP session of Cloud VPN runs between two link-local addresses of its tunnel.',
  'check.google/classic-bgp.why':
    'Google has ended dynamic routing on Classic VPN except to VPN software on machines in Google Cloud. HA VPN takes its place.',
  'check.google/priority-gap.why':
    'The cost between regions is added to the priority of far subnets. A standby must be worse by more than that cost to stay one.',
  'check.google/limits.why':
    'Google Cloud limits peers, ranges and learned prefixes; what is beyond is refused or left out.',
  'check.google/names.why': 'Google Cloud refuses other names.',
  'check.google/shared-vpc.why':
    'A service project is attached to one host project, and its machines use the networks there.',
  'check.google/subnets.why': 'Subnet ranges of a network are /29 or larger and do not overlap.',
  'check.google/addresses.why': 'Each address of a subnet is given once; the first two and the last two are reserved.',
  'check.google/interfaces.why': 'Each interface of a machine is in another network.',
  'check.google/router.why':
    'A BGP session of a gateway runs on a Cloud Router of the same network and region with a private ASN.',
  'check.google/advertisement.why': 'Custom ranges count only in custom mode, and only where no subnet says the same.',
  'check.google/static-routes.why':
    'A static route needs a next hop that can be one, and a destination outside of every subnet.',
  'check.google/forwarding.why': 'A machine drops packets for other addresses while IP forwarding is off.',
  'check.google/firewall-rules.why':
    'A firewall rule names targets and sources by tags or by service accounts, and ports of TCP and UDP.',
  'check.google/peering.why': 'Peered networks must not overlap, neither with each other nor with further peers.',
} as const
