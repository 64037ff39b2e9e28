import type { DeviceConfig, DeviceFile, Placeholder } from '../device-config.ts'
import { hasFilterRules } from './filter-rules.ts'
import type { LinuxRouting } from './linux-files.ts'
import { printShell, run, type ShellNode } from './shell.ts'

/** Packages that the files are for, by their names in Debian 12 and Ubuntu 22.04 or later. */
const packagesFor = (config: DeviceConfig, routing: LinuxRouting): string[] => [
  ...(config.ipsec.length > 0 ? ['strongswan-swanctl', 'charon-systemd', 'libstrongswan-standard-plugins'] : []),
  ...(routing === 'frr' ? ['frr', 'frr-pythontools'] : []),
  ...(hasFilterRules(config) ? ['nftables'] : []),
]

/**
 * Puts the files of its folder (below `root/`) in their places and starts what reads them. `filled`: they hold no
 * placeholders any more; else `variables.env` fills them.
 */
export function installScript(
  config: DeviceConfig,
  routing: LinuxRouting,
  files: readonly DeviceFile[],
  placeholders: readonly Placeholder[],
): DeviceFile {
  const fills = placeholders.length > 0
  const packages = [...packagesFor(config, routing), ...(fills ? ['gettext-base'] : [])]
  const { text } = printShell(
    [
      { k: 'fixed', lines: ['cd "$(dirname "$0")"'] },
      ...(packages.length > 0 ? aptCommands(packages) : []),
      { k: 'blank' },
      ...(fills ? fillCommands(placeholders) : []),
      ...files.flatMap((file) => copyCommands(file, fills)),
      { k: 'blank' },
      ...startCommands(config, routing, files),
    ],
    'Installs this configuration on Debian 12, Ubuntu 22.04 or later. Run it as root.',
  )
  return { path: 'install.sh', content: text, script: true, spans: [] }
}

const aptCommands = (packages: readonly string[]): ShellNode[] => [
  { k: 'fixed', lines: ['export DEBIAN_FRONTEND=noninteractive'] },
  run('apt-get', 'update'),
  run('apt-get', 'install', '-y', ...packages),
]

/** No value may be missing: a router with half of its keys is worse than none. */
function fillCommands(placeholders: readonly Placeholder[]): ShellNode[] {
  const names = placeholders.map(({ name }) => name)
  return [
    { k: 'fixed', lines: ['set -a', '. ./variables.env', 'set +a'] },
    ...names.map(
      (name): ShellNode => ({
        k: 'fixed',
        lines: [`test -n "$${name}" || { echo "${name} is empty in variables.env" >&2; exit 1; }`],
      }),
    ),
    { k: 'fixed', lines: [`names='${names.map((name) => `$${name}`).join(' ')}'`] },
    { k: 'blank' },
  ]
}

function copyCommands({ path, content, rootOnly, script }: DeviceFile, fills: boolean): ShellNode[] {
  const mode = rootOnly ? '600' : script ? '755' : '644'
  const copy = run('install', '-D', '-m', mode, `root/${path}`, `/${path}`)
  if (!fills || !content.includes('${')) return [copy]
  return [copy, { k: 'fixed', lines: [`envsubst "$names" < 'root/${path}' > '/${path}'`] }]
}

function startCommands(config: DeviceConfig, routing: LinuxRouting, files: readonly DeviceFile[]): ShellNode[] {
  const start = (unit: string): ShellNode[] => [run('systemctl', 'enable', unit), run('systemctl', 'restart', unit)]
  return [
    run('sysctl', '--system'),
    run('systemctl', 'daemon-reload'),
    ...(files.some(({ path }) => path.startsWith('etc/netplan/')) ? [run('netplan', 'apply')] : []),
    ...(files.some(({ path }) => path.endsWith('.service')) ? start('wheelwright-network.service') : []),
    ...(config.ipsec.length > 0 ? start('strongswan.service') : []),
    ...(routing === 'frr'
      ? [
          run('sed', '-i', 's/^bgpd=no/bgpd=yes/', '/etc/frr/daemons'),
          run('chown', 'frr:frr', '/etc/frr/frr.conf'),
          run('chmod', '640', '/etc/frr/frr.conf'),
          ...start('frr.service'),
        ]
      : []),
  ]
}
