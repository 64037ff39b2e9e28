import type { Page } from '@playwright/test'
import { App, expect, test, within } from './support/app.ts'

const saved = (app: App) => app.page.getByRole('banner').getByText('Saved on this device')

async function drawNetwork(app: App): Promise<void> {
  await app.dragBlock('Virtual network', { x: 420, y: 180 })
  await expect(app.node('vnet-1')).toBeVisible()
}

async function renameDesign(app: App, name: string): Promise<void> {
  const { page } = app
  await app.openMenu('Rename')
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Design ${name}` })).toBeVisible()
}

test('after a reload the work is there again, byte for byte', async ({ app, page }) => {
  await app.start()
  await drawNetwork(app)
  await app.dragBlock('Virtual machine', await within(app.node('vnet-1'), 116, 96))
  await expect(saved(app)).toBeVisible()
  const before = await app.savedText()
  await page.reload()
  await expect(app.node('vm-1')).toBeVisible()
  expect(await app.savedText()).toBe(before)
})

test('an edit that was made just before the page goes is kept', async ({ app, page }) => {
  await app.start()
  await drawNetwork(app)
  await expect(saved(app)).toBeVisible()
  await app.details.getByRole('textbox', { name: 'Name' }).fill('vnet-last-moment')
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(app.node('vnet-last-moment')).toBeVisible()
})

test('several named designs are kept, opened again and removed', async ({ app, page }) => {
  await app.start()
  await drawNetwork(app)
  await renameDesign(app, 'first')
  await app.openMenu('New design')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.dragBlock('Site', { x: 420, y: 180 })
  await renameDesign(app, 'second')
  await expect(saved(app)).toBeVisible()

  const list = page.getByRole('dialog')
  await app.openMenu('Designs on this device')
  await list.getByRole('button', { name: 'first', exact: true }).click()
  await expect(app.node('vnet-1')).toBeVisible()
  await expect(app.node('site-1')).toHaveCount(0)

  await app.openMenu('Designs on this device')
  await list.getByRole('button', { name: 'Remove second from this device' }).click()
  await expect(list.getByRole('button', { name: 'second', exact: true })).toHaveCount(0)
  await page.reload()
  await app.openMenu('Designs on this device')
  await expect(list.getByRole('button', { name: 'first', exact: true })).toBeVisible()
  await expect(list.getByRole('button', { name: 'second', exact: true })).toHaveCount(0)
})

test('after a crash of the page the last state that was said to be saved comes back', async ({
  app,
  page,
  context,
}) => {
  await app.start()
  await drawNetwork(app)
  await expect(saved(app)).toBeVisible()
  const after = new App(await context.newPage())
  // A crash sends no event to the page: it has no chance to write anything more.
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await after.page.goto('/')
  await expect(after.node('vnet-1')).toBeVisible()
  await expect(after.page.getByRole('alert')).toHaveCount(0)
  await after.dragBlock('Virtual network', { x: 420, y: 470 })
  await expect(after.node('vnet-2')).toBeVisible()
})

test('a second tab shows the design read-only, takes it over on demand, and the first tab is told', async ({
  app,
  page,
}) => {
  await app.start()
  await drawNetwork(app)
  await expect(saved(app)).toBeVisible()
  const second = await anotherTab(page)
  await expect(second.page.getByRole('alert')).toContainText('open in another tab')
  await expect(second.block('Virtual network')).toBeDisabled()

  await second.page.getByRole('button', { name: 'Take over here' }).click()
  await expect(second.page.getByRole('alert')).toHaveCount(0)
  await expect(app.page.getByRole('alert')).toContainText('open in another tab')
  await second.dragBlock('Virtual network', { x: 420, y: 470 })
  await expect(saved(second)).toBeVisible()
  await app.select('vnet-1')
  await page.keyboard.press('Delete')
  await second.page.reload()
  await expect(second.node('vnet-1')).toBeVisible()
  await expect(second.node('vnet-2')).toBeVisible()
})

test('a second tab can go on with a copy, and neither tab writes over the other', async ({ app, page }) => {
  await app.start()
  await drawNetwork(app)
  await renameDesign(app, 'shared')
  await expect(saved(app)).toBeVisible()
  const second = await anotherTab(page)
  await second.page.getByRole('button', { name: 'Open a copy' }).click()
  await expect(second.page.getByRole('button', { name: 'Design shared 2' })).toBeVisible()
  await second.select('vnet-1')
  await second.page.keyboard.press('Delete')
  await expect(second.nodes).toHaveCount(0)
  await app.dragBlock('Virtual network', { x: 420, y: 470 })
  await expect(app.nodes).toHaveCount(4)
  await expect(saved(app)).toBeVisible()
  await app.page.reload()
  await app.openMenu('Designs on this device')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^shared/ })).toHaveCount(2)
})

async function anotherTab(page: Page): Promise<App> {
  const tab = await page.context().newPage()
  await tab.goto('/')
  return new App(tab)
}
