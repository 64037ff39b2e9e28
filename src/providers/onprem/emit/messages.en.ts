export const en = {
  'onprem.emit.half': '{{name}} is not configured at {{site}}: its device has no tunnel for it.',
  'onprem.emit.circuit':
    '{{name}}: the port of the private line is not in the configuration of {{site}}; its BGP session belongs on that port.',
  'onprem.emit.ipv6': 'IPv6 prefixes of {{site}} are left out of its device configuration.',
} as const
