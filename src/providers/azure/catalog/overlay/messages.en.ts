const side = (own: string) => ({
  [`azure.overlay.${own}.label`]: `Side of {{${own}}}`,
  [`azure.overlay.${own}.help`]: `Addresses of the tunnel in the operating system of {{${own}}}.`,
  [`azure.overlay.${own}.outer.label`]: 'Outer address',
  [`azure.overlay.${own}.outer.help`]:
    'Where outer packets start and end, for example 10.0.0.4. Empty: the first interface.',
  [`azure.overlay.${own}.inner.label`]: 'Inner address',
  [`azure.overlay.${own}.inner.help`]: `Of the tunnel’s own interface, for example 169.254.1.1. What {{${own}}} itself sends into the tunnel has it as source.`,
})

export const en = {
  'azure.overlay.title': 'Overlay tunnel',
  'azure.overlay.about': 'VXLAN or IPsec between two appliances: the platform sees its outer packets only',
  'azure.overlay.up.label': 'Tunnel up',
  'azure.overlay.up.help': 'Off shows the design while the tunnel is down.',
  'azure.overlay.encapsulation.label': 'Encapsulation',
  'azure.overlay.encapsulation.help':
    'VXLAN takes 50 bytes of each packet (inner MTU 1450) and does not encrypt; IPsec up to 73.',
  'azure.overlay.encapsulation.option.VXLAN': 'VXLAN',
  'azure.overlay.encapsulation.option.IPsec': 'IPsec',
  'azure.overlay.vni.label': 'VXLAN network identifier (VNI)',
  'azure.overlay.vni.help': 'The same at both ends, for example 77.',
  'azure.overlay.port.label': 'UDP port',
  'azure.overlay.port.help': 'Destination port of VXLAN, 4789 as a rule. Security groups must let it pass.',
  'azure.overlay.innerLength.label': 'Length of the inner prefix',
  'azure.overlay.innerLength.help': 'Both inner addresses are in one prefix of this length, for example 24.',
  ...side('a'),
  ...side('b'),
  'azure.appliance.osRoutes.label': 'Routes of the operating system',
  'azure.appliance.osRoutes.help':
    'Static routes of the machine itself. They choose interface or tunnel; effective routes of the interface decide next.',
  'azure.appliance.osRoutes.prefix.label': 'Prefix',
  'azure.appliance.osRoutes.prefix.help': 'The destination, for example 10.100.0.0/16.',
  'azure.appliance.osRoutes.via.label': 'Gateway',
  'azure.appliance.osRoutes.via.help':
    'Far inner address of a tunnel, or any address of an interface’s subnet, as a rule its first one: 10.0.0.1.',

  'azure.connect.overlay': 'VXLAN tunnel',
  'azure.adds.overlay': 'Inner addresses {{a}} and {{b}}',
  'azure.label.vxlan': 'VXLAN {{vni}}',
  'azure.label.ipsec': 'IPsec',
  'azure.fault.overlay-ends': 'An overlay tunnel joins two appliances.',
  'azure.fault.overlay-twice': 'The same two appliances are joined by {{name}} already.',
  'azure.fault.overlay-outer': '{{address}} is no address of {{name}}.',
  'azure.fault.overlay-same-inner': 'Both ends have the inner address {{address}}.',
  'azure.fault.overlay-inner': '{{address}} is outside of {{prefix}}, in which the other end is.',
  'azure.fault.system-gateway':
    '{{address}} is in no subnet of the appliance’s interfaces and in no tunnel: the system refuses the route.',
  'azure.fault.system-route-twice': '{{prefix}} is in the list already.',
}
