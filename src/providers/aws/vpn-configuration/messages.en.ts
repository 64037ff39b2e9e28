export const en = {
  'aws.vpn-file.too-long': 'This file is too long for a VPN configuration (more than {{most}} characters).',
  'aws.vpn-file.broken-xml': 'This is no well-formed XML with a vpn_connection.',
  'aws.vpn-file.no-tunnel':
    'This file has no "IPSec Tunnel #1". Expected: the Generic text or the XML that AWS offers for download.',
  'aws.vpn-file.too-many': 'This file describes more than {{most}} tunnels.',
  'aws.vpn-file.no-address': 'This file names no address of AWS, neither outside nor inside the tunnels.',
  'aws.vpn-file.end-customer': 'customer gateway',
  'aws.vpn-file.end-aws': 'virtual private gateway',
  'aws.vpn-file.inside-not-link-local':
    'Tunnel {{tunnel}}: the inside address {{address}} of the {{end}} lies outside 169.254.0.0/16.',
  'aws.vpn-file.inside-length': 'Tunnel {{tunnel}}: inside addresses are a /30, not {{aws}} and {{customer}}.',
  'aws.vpn-file.inside-apart': 'Tunnel {{tunnel}}: the inside addresses {{aws}} and {{customer}} are not in one /30.',
  'aws.vpn-file.inside-hosts':
    'Tunnel {{tunnel}}: in {{block}} AWS has {{aws}} and the customer gateway {{customer}}; the file says otherwise.',
  'aws.vpn-file.inside-reserved': 'Tunnel {{tunnel}}: AWS keeps {{block}} for itself.',
  'aws.vpn-file.neighbor':
    'Tunnel {{tunnel}}: the BGP neighbor {{neighbor}} is not the inside address {{address}} of AWS.',
  'aws.vpn-file.next-hop': 'Tunnel {{tunnel}}: the next hop {{nextHop}} is not the inside address {{address}} of AWS.',
  'aws.vpn-file.bgp-in-static':
    'Tunnel {{tunnel}} has BGP settings, but the connection says that it uses static routes.',
  'aws.vpn-file.equal-asn': 'Tunnel {{tunnel}}: both ends have ASN {{asn}}.',
  'aws.vpn-file.same-number': 'Two tunnels are called #{{first}}.',
  'aws.vpn-file.same-outside': 'Tunnels {{first}} and {{later}} end at the same address {{address}} of AWS.',
  'aws.vpn-file.two-customers':
    'Tunnels {{first}} and {{later}} end at two customer gateways, {{a}} and {{b}}; a connection has one.',
  'aws.vpn-file.same-inside': 'Tunnels {{first}} and {{later}} use the same inside address {{address}}.',
  'aws.vpn-file.two-asns': 'Tunnels {{first}} and {{later}} name two ASNs for the {{end}}: {{a}} and {{b}}.',
  'aws.vpn-file.set-phase1': 'Phase 1, tunnel {{tunnel}}',
  'aws.vpn-file.set-phase2': 'Phase 2, tunnel {{tunnel}}',
  'aws.vpn-file.set-dpd': 'DPD timeout, tunnel {{tunnel}}',
  'aws.vpn-file.set-mss': 'TCP MSS, tunnel {{tunnel}}',
  'aws.vpn-file.set-ike': 'IKE version',
  'aws.vpn-file.set-asn': 'ASN of {{name}}',
  'aws.vpn-file.set-inside-aws': 'Tunnel {{tunnel}}: inside address of AWS',
  'aws.vpn-file.set-inside-customer': 'Tunnel {{tunnel}}: inside address of the other end',
  'aws.vpn-file.set-outside-aws': 'Tunnel {{tunnel}}: public address of AWS',
  'aws.vpn-file.set-outside-customer': 'Tunnel {{tunnel}}: public address of the other end',
  'aws.vpn-file.is-static': 'The file uses static routes; {{name}} uses BGP. Routing stays as it is.',
  'aws.vpn-file.is-bgp': 'The file uses BGP; {{name}} uses static routes. Routing stays as it is.',
  'aws.vpn-file.filled-twice': 'Two tunnels of the file fill tunnel {{tunnel}}; the later one wins.',
  'aws.vpn-file.inside-used': '{{address}} is also an inside address of tunnel {{tunnel}} of {{name}}.',
} as const
