import { expect, test } from 'vitest'
import type { CheckContext } from '../../../../checks/contract.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import { design } from '../../lower/records-fixture.ts'
import { connection, firewall, group, hub, hubTable, spoke, wan } from '../../lower/virtual-wan/hub-fixture.ts'
import { hubFindings } from './findings.ts'

const found = (...records: DesignRecord[]) =>
  hubFindings({ design: design(group, wan(), ...spoke('a', '10.1.0.0/24'), ...records) } as CheckContext)

test('a label that no route table of the WAN has is told [About virtual hub routing, labels]', () => {
  const table = hubTable('far-prod', 'hub2', 'Custom', { labels: ['Prod'] })
  const hubs = [hub('hub1', '192.168.1.0/24'), hub('hub2', '192.168.2.0/24'), table]
  expect(found(...hubs, connection('hub1', 'a', { labels: ['default', 'prod'] }))).toEqual([])
  const [finding] = found(...hubs, connection('hub1', 'a', { labels: ['default', 'prdo'] }))
  expect(finding).toMatchObject({ rule: 'azure/hub-label', marks: [{ record: 'a-to-hub1', path: 'props.labels.1' }] })
})

test('a connection without the default route of a hub that leads out is told, and mended by its switch [View virtual hub effective routes]', () => {
  const own = connection('hub1', 'a', { propagateDefaultRoute: false })
  expect(found(hub('hub1', '192.168.1.0/24'), own)).toEqual([])
  const [finding] = found(hub('hub1', '192.168.1.0/24', { internetPolicy: 'afw' }), firewall('afw', 'hub1'), own)
  expect(finding?.rule).toBe('azure/hub-default-route')
  expect(finding?.repairs[0]?.edit.put?.[0]?.props).toMatchObject({ propagateDefaultRoute: true })
})
