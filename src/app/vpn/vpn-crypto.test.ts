import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createI18n, formatText } from '../../i18n/index.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import { providers } from '../../providers/registry.ts'
import { analyse } from '../analysis/analyse.ts'
import { suiteText } from './suite-text.ts'
import { toldText } from './told-text.ts'
import { vpnViewOf } from './vpn-view.ts'

const gallery = (id: string): Design =>
  JSON.parse(readFileSync(new URL(`../../examples/${id}.wheelwright.json`, import.meta.url), 'utf8')) as Design
const link = (design: Design, id: string) => design.records[id] as DesignRecord

const joined = gallery('aws-google-ha-vpn')
const VPN = 'vpn-aws-google'

// docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VgwTelemetry.html: status, and the accepted routes of each tunnel.
test('AWS’s tunnel details say what each tunnel received, and that one without BGP is down though IPsec is up', () => {
  const solved = analyse(joined, providers)
  const rows = vpnViewOf(link(joined, VPN), joined, solved.tunnels(VPN))?.a.details?.rows ?? []
  // Google Cloud announces its one subnet.
  expect(rows.map((cells) => cells.slice(4).map((cell) => cell.k === 'value' && cell.text))).toEqual(
    Array(4).fill(['UP', '1 BGP ROUTES']),
  )
  const off = analyse(joined, providers, { down: [{ record: VPN, tunnel: 1 }] })
  expect(off.tunnels(VPN).map(({ up }) => up)).toEqual([true, false, true, true])
  const silent = structuredClone(joined) as Design & { records: Record<string, { props: Record<string, unknown> }> }
  ;(silent.records[VPN]?.props['b'] as { remotes: object[] }).remotes = [
    { interface: 0, prefixes: [], asn: 65111 },
    { interface: 1, prefixes: [] },
    { interface: 2, prefixes: [] },
    { interface: 3, prefixes: [] },
  ]
  const states = analyse(silent, providers).tunnels(VPN)
  const cells = vpnViewOf(link(silent, VPN), silent, states)?.a.details?.rows[0]?.slice(4)
  expect(cells).toEqual([
    { k: 'value', text: 'DOWN' },
    { k: 'value', text: 'IPSEC IS UP' },
  ])
})

test('a site is told the set that both ends take, once for all tunnels, to copy', async () => {
  const design = gallery('hub-with-site')
  const view = vpnViewOf(link(design, 'conn-hub-tokyo'), design)
  if (!view) throw new Error('no view')
  expect(view.crypto.map(({ tunnels, crypto }) => [tunnels, crypto.by])).toEqual([[[0, 1], 'automatic']])
  const chosen = view.crypto[0]?.crypto.agreement.chosen
  expect(chosen && suiteText(chosen)).toBe('AES256 · SHA2-256 · DH 14')
  const i18n = await createI18n('en')
  const lines = toldText(view.b, 'text', ['a', 'b', 'c'], (text) => formatText(i18n, text)).split('\n')
  expect(lines).toContain('Every tunnel\tPhase 1 encryption\tAES256')
  expect(lines).toContain('Every tunnel\tPhase 2 DH group (PFS)\t14')
  expect(lines).toContain('Every tunnel\tTCP MSS to clamp to\t1350')
})

test('Google Cloud is told nothing that cannot be set there', async () => {
  const view = vpnViewOf(link(joined, VPN), joined)
  expect(view?.b.told.filter(({ what }) => what.key.includes('crypto'))).toEqual([])
  expect(view?.a.told.some(({ what }) => what.key === 'joint.vpn-view.crypto.phase1-encryption')).toBe(true)
})
