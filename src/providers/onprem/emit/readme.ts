import type { DeviceConfig, DeviceFile, DeviceSystem, Fill, Placeholder } from '../../../codegen/device/index.ts'

const TITLES: Readonly<Record<DeviceSystem, string>> = {
  'strongswan-frr': 'Linux with strongSwan and FRR (Debian 12, Ubuntu 22.04 or later)',
  linux: 'Linux with strongSwan and static routes (Debian 12, Ubuntu 22.04 or later)',
  'ios-xe': 'Cisco IOS XE 16.12 or later',
  vyos: 'VyOS 1.4 or later',
}

const LINUX_STEPS = [
  'Deploy the other ends of the tunnels first.',
  'Fill in `variables.env`. The comments say where each value comes from.',
  'Copy this folder to the router and run `sh install.sh` there as root. It installs the packages, puts the files below `root/` in their places and starts everything; it may be run again.',
]

const commandSteps = (file: string, enter: string): string[] => [
  'Deploy the other ends of the tunnels first.',
  `Fill in \`variables.env\`, then make the commands: \`set -a; . ./variables.env; envsubst < ${file} > filled.txt\`. The result holds keys.`,
  enter,
]

const STEPS: Readonly<Record<DeviceSystem, readonly string[]>> = {
  'strongswan-frr': LINUX_STEPS,
  linux: LINUX_STEPS,
  'ios-xe': commandSteps(
    'ios-xe.txt',
    'Enter them after `configure terminal`, look at the result, then `write memory`.',
  ),
  vyos: commandSteps(
    'vyos.txt',
    'Enter them after `configure`, then `commit-confirm 5`, look at the result, `confirm` and `save`.',
  ),
}

const CHECKS: Readonly<Record<DeviceSystem, readonly string[]>> = {
  'strongswan-frr': [
    'swanctl --list-sas',
    "vtysh -c 'show bgp summary'",
    "vtysh -c 'show ip route'",
    "vtysh -c 'show bgp ipv4 unicast'",
  ],
  linux: ['swanctl --list-sas', 'ip route'],
  'ios-xe': ['show crypto ikev2 sa', 'show crypto ipsec sa', 'show bgp ipv4 unicast summary', 'show ip route'],
  vyos: ['show vpn ike sa', 'show vpn ipsec sa', 'show bgp ipv4 summary', 'show ip route'],
}

/** What the folder is, how it is installed, what both ends agreed on, and how to look at the result. Markdown. */
export function readme(config: DeviceConfig, system: DeviceSystem, placeholders: readonly Placeholder[]): DeviceFile {
  const steps = STEPS[system].filter((step) => placeholders.length > 0 || !step.includes('variables.env'))
  const lines = [
    `# Router of ${plain(config.name)}`,
    '',
    `For ${TITLES[system]}. Outside interface: \`${config.outside}\`.`,
    '',
    '## Installing',
    '',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
    '',
    ...tunnelSection(config),
    ...neighborSection(config),
    ...remarks(config, system),
    '## Looking at the result',
    '',
    '```',
    ...CHECKS[system],
    '```',
  ]
  return { path: 'README.md', content: `${lines.join('\n')}\n`, spans: [] }
}

function tunnelSection({ ipsec }: DeviceConfig): string[] {
  if (ipsec.length === 0) return []
  return [
    '## Tunnels',
    '',
    'Both ends have these values.',
    '',
    '| | tunnel | IKE | phase 1 | phase 2 | peer | inside | key |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...ipsec.map(({ number, name, ike, crypto, remote, inside, key }) =>
      row([
        String(number),
        plain(name),
        ike,
        suite(crypto.phase1),
        suite(crypto.phase2),
        fill(remote.address),
        inside ? `${inside.own} - ${inside.far}` : '-',
        `\`${key.name}\``,
      ]),
    ),
    '',
  ]
}

const suite = ({ encryption, integrity, groups }: DeviceConfig['ipsec'][number]['crypto']['phase1']): string =>
  [encryption.join('/'), integrity.join('/'), groups.length > 0 ? `DH ${groups.join('/')}` : 'no PFS']
    .filter((part) => part !== '')
    .join(', ')

function neighborSection({ bgp }: DeviceConfig): string[] {
  if (!bgp) return []
  return [
    '## BGP',
    '',
    `AS ${bgp.asn} announces ${bgp.originates.length > 0 ? bgp.originates.map((prefix) => `\`${prefix}\``).join(', ') : 'nothing of its own'}.`,
    '',
    '| neighbor | AS | address |',
    '| --- | --- | --- |',
    ...bgp.neighbors.map(({ name, asn, address }) => row([plain(name), String(asn), address])),
    '',
  ]
}

/** What the files rely on and cannot say. */
function remarks({ ipsec, staticRoutes, bgp, sourceNat }: DeviceConfig, system: DeviceSystem): string[] {
  const into = staticRoutes.filter(({ via }) => via.k === 'ipsec').map(({ prefix }) => prefix)
  const shared = into.some((prefix, i) => into.indexOf(prefix) !== i)
  const said = [
    'Let UDP 500, UDP 4500 and ESP from the peers in at the outside interface.',
    ...(shared ? ['Static routes over several tunnels do not notice that one is down. BGP does.'] : []),
    ...(sourceNat ? ['Traffic to the Internet is translated; the default route is left as it is.'] : []),
    ...(bgp && system === 'ios-xe'
      ? ['Each announced prefix has a route to Null0, because only prefixes in the routing table are announced.']
      : []),
    'Interfaces and routes towards the site itself are left as they are.',
  ]
  return ipsec.length === 0 ? [] : ['## To know', '', ...said.map((each) => `- ${each}`), '']
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const fill = (value: Fill): string => (typeof value === 'string' ? value : `\`${value.name}\``)

/** A user's text in running Markdown: no sign of it is markup. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|!]/g, (sign) => `\\${sign}`)
    .trim()
