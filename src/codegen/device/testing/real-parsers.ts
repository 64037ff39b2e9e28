/**
 * The programs that read exported configurations, where they are installed (Debian: frr, strongswan-swanctl, charon-systemd,
 * netplan.io, nftables). Each returns what it complains about; nothing on this machine is changed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const program = (...paths: string[]): string | undefined => paths.find((path) => existsSync(path))

const UNSHARE = '/usr/bin/unshare'
/** Own network namespace: daemons and rules must not touch the machine's. */
const isolated = spawnSync(UNSHARE, ['-n', 'true']).status === 0

const vtysh = program('/usr/bin/vtysh')
const swanctl = program('/usr/sbin/swanctl')
const charon = program('/usr/sbin/charon-systemd')
const netplan = program('/usr/sbin/netplan', '/usr/bin/netplan')
const nft = program('/usr/sbin/nft')

export const has = {
  vtysh: vtysh !== undefined,
  swanctl: swanctl !== undefined && charon !== undefined && isolated,
  netplan: netplan !== undefined,
  nft: nft !== undefined && isolated,
  sh: existsSync('/bin/sh'),
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'device-'))
  const clean = () => rmSync(folder, { recursive: true, force: true })
  try {
    const result = use(folder)
    if (result instanceof Promise) return result.finally(clean) as T
    clean()
    return result
  } catch (error) {
    clean()
    throw error
  }
}

function written(folder: string, path: string, content: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content, { mode: 0o600 })
  return file
}

function complaints(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? '' : `${status}: ${stdout}${stderr}`
}

/** The grammar of all of FRR's daemons. */
export const frrFaults = (text: string): string =>
  inFolder((folder) => complaints(vtysh!, ['-C', '-f', written(folder, 'frr.conf', text)]))

export const shellFaults = (text: string): string =>
  inFolder((folder) => complaints('/bin/sh', ['-n', written(folder, 'script', text)]))

export const nftFaults = (text: string): string =>
  inFolder((folder) => complaints(UNSHARE, ['-n', nft!, '-c', '-f', written(folder, 'filter.nft', text)]))

export const netplanFaults = (text: string): string =>
  inFolder((folder) => {
    written(folder, 'etc/netplan/60-test.yaml', text)
    return complaints(netplan!, ['generate', '--root-dir', folder])
  })

/** Loads the file into a strongSwan daemon of its own. Says what is wrong, or how many connections and keys it took. */
export const loadSwanctl = (text: string): Promise<string> =>
  inFolder(async (folder) => {
    const socket = join(folder, 'vici.sock')
    const settings = `charon-systemd {\n  plugins {\n    include /etc/strongswan.d/charon/*.conf\n    vici {\n      socket = unix://${socket}\n    }\n  }\n}\n`
    const env = { ...process.env, STRONGSWAN_CONF: written(folder, 'strongswan.conf', settings) }
    const daemon = spawn(UNSHARE, ['-n', charon!], { env, stdio: 'ignore' })
    try {
      for (let i = 0; i < 100 && !existsSync(socket); i++) await new Promise((done) => setTimeout(done, 50))
      const args = ['--load-all', '--noprompt', '--file', written(folder, 'x.conf', text), '--uri', `unix://${socket}`]
      const { status, stdout, stderr } = spawnSync(swanctl!, args, { env, encoding: 'utf8', cwd: folder })
      const said = stdout + stderr
      if (status !== 0 || /syntax error/.test(said)) return `${status}: ${said}`
      const keys = said.match(/loaded ike secret/g)?.length ?? 0
      return `${/loaded (\d+) connections/.exec(said)?.[1] ?? 0} connections, ${keys} keys`
    } finally {
      daemon.kill()
    }
  })
