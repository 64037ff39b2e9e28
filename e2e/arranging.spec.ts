import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { type App, expect, test, within } from './support/app.ts'

const EXAMPLE = 'src/examples/two-hubs-internet-vpn.wheelwright.json'

const rectOf = async (node: Locator) => {
  const box = await node.boundingBox()
  if (!box) throw new Error(`${node} is not on the screen`)
  return box
}

/** The subnets of this example are all called "default". */
const subnet = (app: App, network: string): Locator => app.page.locator(`[id="node-${network}.default"]`)

/** Takes hold of a thing and holds it over a place, without letting go. */
async function hold(app: App, thing: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await within(thing, 30, 10)
  const { mouse } = app.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + 6, from.y + 6)
  await mouse.move(to.x, to.y, { steps: 4 })
}

test('a subnet dragged into another network gets the next free range there, and its machine an address, as one step', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  const spoke20 = await rectOf(app.node('vnet-spoke20'))
  await hold(app, subnet(app, 'vnet-spoke10'), { x: spoke20.x + 60, y: spoke20.y + spoke20.height - 8 })
  await expect(page.getByRole('status').filter({ hasText: 'Into vnet-spoke20' })).toContainText('10.20.1.0/24')
  await page.mouse.up()
  await expect(subnet(app, 'vnet-spoke10')).toContainText('10.20.1.0/24')

  const { records } = await app.saved()
  expect(records['vnet-spoke10.default']).toMatchObject({ parent: 'vnet-spoke20', props: { prefix: '10.20.1.0/24' } })
  // The platform keeps the first four addresses of a subnet (Microsoft Learn, virtual networks FAQ).
  expect(records['nic-spoke10']?.props.address).toBe('10.20.1.4')
  const [moved, resident] = [await rectOf(subnet(app, 'vnet-spoke10')), await rectOf(subnet(app, 'vnet-spoke20'))]
  expect(moved.y >= resident.y + resident.height || moved.x >= resident.x + resident.width).toBe(true)

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(subnet(app, 'vnet-spoke10')).toContainText('10.10.0.0/24')
})

test('what does not belong somewhere is refused with the reason and stays', async ({ app, page }) => {
  await app.openTwoHubs()
  const before = (await app.saved()).records
  await hold(app, app.node('vm-spoke10'), await within(app.node('vnet-spoke120'), 90, 14))
  await expect(page.getByRole('status').filter({ hasText: 'Not here.' })).toContainText('Subnet')
  await expect(app.node('vnet-spoke120')).toHaveClass(/is-refusing/)
  await page.mouse.up()
  await expect(app.node('vnet-spoke120')).not.toHaveClass(/is-refusing/)
  expect((await app.saved()).records).toEqual(before)
})

test('a network dropped onto another one comes to stand beside it', async ({ app }) => {
  await app.openTwoHubs()
  await app.drag(await within(app.node('vnet-spoke10'), 90, 14), await within(app.node('vnet-spoke20'), 60, 40))
  await app.settle()
  const [a, b] = [await rectOf(app.node('vnet-spoke10')), await rectOf(app.node('vnet-spoke20'))]
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  expect(apart).toBe(true)
})

test('lines show what a held thing is level with; Escape lets it go', async ({ app, page }) => {
  await app.openTwoHubs()
  const before = await rectOf(app.node('vnet-spoke120'))
  await hold(app, app.node('vnet-spoke120'), { x: before.x + 10, y: before.y + 12 })
  await expect(page.locator('.guides path').first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.locator('.guides path')).toHaveCount(0)
  await page.mouse.up()
  await app.settle()
  expect(await rectOf(app.node('vnet-spoke120'))).toEqual(before)
})

test('several networks are chosen, lined up and moved together', async ({ app, page }) => {
  await app.openTwoHubs()
  const names = ['vnet-spoke10', 'vnet-spoke20', 'vnet-spoke110']
  await app.select(names[0]!)
  for (const name of names.slice(1)) {
    await app.node(name).click({ position: { x: 60, y: 16 }, modifiers: ['Shift'] })
  }
  const bar = page.getByRole('toolbar', { name: 'Arrange the selection' })
  await expect(bar).toContainText('3 selected')
  await bar.getByRole('button', { name: 'Align left' }).click()
  await app.settle()
  const { layout } = await app.saved()
  expect(new Set(names.map((name) => layout[name]?.x)).size).toBe(1)

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await app.settle()
  const before = (await app.saved()).layout
  await app.drag(await within(app.node('vnet-spoke10'), 90, 14), await within(app.node('vnet-spoke10'), 90, 54))
  await app.settle()
  const after = (await app.saved()).layout
  const moves = names.map((name) => (after[name]?.y ?? 0) - (before[name]?.y ?? 0))
  expect(moves[0]).toBeGreaterThan(0)
  expect(new Set(moves).size).toBe(1)
  expect(after['vnet-spoke120']).toEqual(before['vnet-spoke120'])
})

test('a network is resized by its handle, never below its content, and no sibling changes', async ({ app }) => {
  await app.openTwoHubs()
  await app.select('vnet-spoke10')
  const [before, sibling] = [await rectOf(app.node('vnet-spoke10')), await rectOf(app.node('vnet-spoke20'))]
  const corner = { x: before.x + before.width, y: before.y + before.height }
  await app.drag(corner, { x: corner.x - 120, y: corner.y - 100 })
  await app.settle()
  const content = await rectOf(subnet(app, 'vnet-spoke10'))
  const small = await rectOf(app.node('vnet-spoke10'))
  expect(small.x + small.width).toBeGreaterThan(content.x + content.width)
  expect(small.y + small.height).toBeGreaterThan(content.y + content.height)

  await app.drag({ x: small.x + small.width, y: small.y + small.height }, { x: corner.x + 400, y: corner.y + 40 })
  await app.settle()
  const large = await rectOf(app.node('vnet-spoke10'))
  expect(large.height).toBeGreaterThan(small.height)
  expect(large.x + large.width).toBeLessThanOrEqual(sibling.x)
})

test('a collapsed network is one thing with its links, and the file remembers it', async ({ app, page }) => {
  await app.openTwoHubs()
  await app.node('vnet-spoke10').getByRole('button', { name: 'Collapse vnet-spoke10' }).click()
  await expect(app.node('vm-spoke10')).toHaveCount(0)
  await expect(app.link('Peering between vnet-hub00 and vnet-spoke10')).toBeVisible()
  const saved = await app.saved()
  expect(saved.layout['vnet-spoke10']).toMatchObject({ collapsed: true })
  expect(Object.keys(saved.records)).toContain('nic-spoke10')
  await app.node('vnet-spoke10').getByRole('button', { name: 'Open vnet-spoke10' }).click()
  await expect(app.node('vm-spoke10')).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(app.node('vm-spoke10')).toHaveCount(0)
})

test('a file without places opens with nothing over anything else', async ({ app }) => {
  const design = JSON.parse(await readFile(EXAMPLE, 'utf8'))
  await app.start()
  await app.openFile('bare.wheelwright.json', JSON.stringify({ ...design, layout: {} }))
  await expect(app.node('vnet-spoke10')).toBeVisible()
  await app.settle()
  const names = ['hub00', 'hub100', 'spoke10', 'spoke20', 'spoke110', 'spoke120']
  const rects = await Promise.all(names.map((name) => rectOf(app.node(`vnet-${name}`))))
  for (const [i, a] of rects.entries()) {
    for (const b of rects.slice(i + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      expect(apart).toBe(true)
    }
  }
})
