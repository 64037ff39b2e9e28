import { type App, expect, test, within } from './support/app.ts'
import { cellsOf } from './support/table.ts'

/** Steps of a drawing, each one edit: a hub with a gateway, a spoke with a machine, their peering, a site behind the gateway. */
const steps: readonly ((app: App) => Promise<void>)[] = [
  (app) => app.dragBlock('Virtual network', { x: 420, y: 160 }),
  (app) => app.dragBlock('Virtual network', { x: 420, y: 450 }),
  async (app) => app.dragBlock('VPN gateway', await within(app.node('vnet-1'), 216, 24)),
  async (app) => app.dragBlock('Virtual machine', await within(app.node('vnet-2'), 116, 96)),
  async (app) => {
    await app.connect('vnet-1', 'bottom', 'vnet-2')
    const offer = app.page.getByRole('dialog', { name: 'vnet-1 → vnet-2' })
    await offer.getByRole('button', { name: 'Peering, gateway of vnet-1 shared' }).click()
    await expect(app.link('Peering')).toBeVisible()
  },
  (app) => app.dragBlock('Site', { x: 940, y: 190 }),
  async (app) => {
    await app.connect('vpngw-1', 'right', 'site-1')
    const offer = app.page.getByRole('dialog', { name: 'vpngw-1 → site-1' })
    await offer.getByRole('button', { name: 'IPsec + BGP' }).click()
    await expect(app.link('VPN tunnel')).toBeVisible()
  },
]

test('a hub, a spoke, their peering and a gateway are drawn by dragging, and the spoke has their routes', async ({
  app,
}) => {
  await app.start()
  for (const step of steps) await step(app)

  const { records } = await app.saved()
  const ofKind = (kind: string) => Object.values(records).filter((record) => record.kind === kind)
  expect(records['vnet-1']?.props.addressSpace).toEqual(['10.0.0.0/16'])
  expect(records['vnet-2']?.props.addressSpace).toEqual(['10.1.0.0/16'])
  const [gateway] = ofKind('azure/vpn-gateway')
  expect(records[gateway?.parent ?? '']).toMatchObject({ name: 'GatewaySubnet', parent: 'vnet-1' })
  expect(gateway?.props.publicIps).toEqual(ofKind('azure/public-ip').map((record) => record.id))
  const [nic] = ofKind('azure/nic')
  expect(records[nic?.parent ?? '']).toMatchObject({ kind: 'azure/subnet', parent: 'vnet-2' })
  expect(nic?.props.machine).toBe(ofKind('azure/vm')[0]?.id)
  // A spoke uses its hub's gateway only if the hub lends it and the spoke asks for it (Microsoft Learn, gateway transit).
  expect(ofKind('azure/vnet-peering')).toMatchObject([
    {
      ends: { a: 'vnet-1', b: 'vnet-2' },
      props: {
        a: { allowVirtualNetworkAccess: true, allowGatewayTransit: true, useRemoteGateways: false },
        b: { allowVirtualNetworkAccess: true, allowGatewayTransit: false, useRemoteGateways: true },
      },
    },
  ])
  expect(ofKind('core/vpn')).toMatchObject([{ ends: { a: gateway?.id, b: 'site-1' } }])

  await app.node('vm-2').click()
  await app.openTab('Effective routes')
  const sitePrefix = records['site-1']?.props.prefixes[0]
  await expect
    .poll(async () => (await cellsOf(app.results.getByRole('table'))).map((row) => row.slice(0, 4)))
    .toEqual(
      expect.arrayContaining([
        ['Default', 'Active', '10.1.0.0/16', 'Virtual network'],
        ['Default', 'Active', '10.0.0.0/16', 'VNet peering'],
        ['Virtual network gateway', 'Active', sitePrefix, 'Virtual network gateway'],
      ]),
    )
})

test('every step of a drawing can be undone to the empty canvas and done again, byte for byte', async ({ app }) => {
  await app.start()
  const texts = [await app.savedText()]
  for (const step of steps) {
    await step(app)
    texts.push(await app.savedText())
  }
  const undo = app.page.getByRole('banner').getByRole('button', { name: 'Undo' })
  const redo = app.page.getByRole('banner').getByRole('button', { name: 'Redo' })
  expect(new Set(texts).size).toBe(steps.length + 1)

  for (const before of texts.slice(0, -1).reverse()) {
    await undo.click()
    expect(await app.savedText()).toBe(before)
  }
  await expect(undo).toBeDisabled()
  await expect(app.nodes).toHaveCount(0)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()

  for (const after of texts.slice(1)) {
    await app.page.keyboard.press('Control+Shift+z')
    expect(await app.savedText()).toBe(after)
  }
  await expect(redo).toBeDisabled()
})

test('a block that may not stand where it is dropped is refused with the reason, and nothing changes', async ({
  app,
  page,
}) => {
  await app.start()
  await app.dragBlock('Virtual network', { x: 420, y: 160 })
  const before = await app.savedText()
  const block = await app.block('Virtual machine').boundingBox()
  await page.mouse.move((block?.x ?? 0) + 30, (block?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move(800, 450)
  await page.mouse.move(806, 456)
  await expect(page.getByText('Not here.')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByText('Not here.')).toBeHidden()
  expect(await app.savedText()).toBe(before)
})

test('a network is moved by dragging, what is connected to it stays, and one undo takes it back', async ({ app }) => {
  await app.start()
  for (const step of steps.slice(0, 5)) await step(app)
  const before = await app.saved()
  await app.drag(await within(app.node('vnet-2'), 150, 20), await within(app.node('vnet-2'), 310, 36))
  await app.settle()
  const after = await app.saved()
  const [old, now] = [before.layout['vnet-2'], after.layout['vnet-2']]
  // To the grid of 8 pixels; the hand's first few pixels only tell a drag from a click.
  expect(Math.abs((now?.x ?? 0) - (old?.x ?? 0) - 160)).toBeLessThanOrEqual(8)
  expect(Math.abs((now?.y ?? 0) - (old?.y ?? 0) - 16)).toBeLessThanOrEqual(8)
  expect([(now?.x ?? 1) % 8, (now?.y ?? 1) % 8]).toEqual([0, 0])
  expect({ ...after, layout: { ...after.layout, 'vnet-2': old } }).toEqual(before)
  await app.page.keyboard.press('Control+z')
  expect(await app.saved()).toEqual(before)
})
