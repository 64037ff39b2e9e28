import type { Locator } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { cellsOf, headsOf } from './support/table.ts'

/** What the portal showed for nic-spoke10 (first source of the gallery's example, zenn.dev/skmkzyk). */
const portalRows = [
  ['Default', 'Active', '10.10.0.0/16', 'Virtual network', '-', '-'],
  ['Default', 'Active', '10.0.0.0/16', 'VNet peering', '-', '-'],
  ['Virtual network gateway', 'Active', '10.100.200.254/32', 'Virtual network gateway', '20.239.118.196', '-'],
  ['Virtual network gateway', 'Active', '10.100.0.0/16', 'Virtual network gateway', '20.239.118.196', '-'],
  ['Virtual network gateway', 'Active', '10.110.0.0/16', 'Virtual network gateway', '20.239.118.196', '-'],
  ['Virtual network gateway', 'Active', '10.120.0.0/16', 'Virtual network gateway', '20.239.118.196', '-'],
]

const portalHeads = [
  'Source',
  'State',
  'Address Prefixes',
  'Next Hop Type',
  'Next Hop IP Address',
  'User Defined Route Name',
]

/** Rows that the platform gives every subnet and that the portal lists last (Microsoft Learn, default routes). */
const platformPrefixes = ['0.0.0.0/0', '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16']

const portalCells = async (table: Locator): Promise<string[][]> =>
  (await cellsOf(table)).filter(([source]) => source !== 'Not here')

test.beforeEach(async ({ app }) => {
  await app.openTwoHubs()
  await app.node('vm-spoke10').click()
  await app.openTab('Effective routes')
  await expect(app.results.getByRole('table')).toBeVisible()
})

test('the table of nic-spoke10 has the columns, words and six rows of the portal', async ({ app }) => {
  const table = app.results.getByRole('table')
  expect(await headsOf(table)).toEqual(portalHeads)
  // The portal lists what is there; what should be and is not stands below, marked as such.
  const missing = app.results.locator('tr[data-missing]')
  await expect(missing).toHaveText([/^Not here 10\.20\.0\.0\/16/])
  expect((await portalCells(table)).sort()).toEqual([...portalRows].sort())

  await app.results.getByRole('button', { name: '5 platform rows' }).click()
  const prefixes = (await portalCells(table)).map((row) => row[2])
  expect(prefixes).toHaveLength(11)
  expect(prefixes).toEqual(expect.arrayContaining(platformPrefixes))
  await app.results.getByRole('button', { name: '5 platform rows' }).click()
  await expect(table.locator('tr[data-row]')).toHaveCount(portalRows.length)
})

test('pointing at a row lights its way on the canvas, with the numbers of its story', async ({ app, page }) => {
  await app.results.getByRole('row', { name: '10.110.0.0/16' }).hover()
  const story = app.results.getByRole('listitem')
  await expect(story).toHaveText([
    /vnet-spoke110 owns 10\.110\.0\.0\/16/,
    /vnet-hub100 ⇄ vnet-spoke110/,
    /vpngw-hub02.*vpngw-hub01.*65151/,
    /vnet-hub00 ⇄ vnet-spoke10/,
  ])
  await expect(app.canvas.locator('.node-step, .step-mark')).toHaveCount(4)
  await expect(app.node('vnet-spoke110').locator('.node-step')).toHaveText('1')
  await expect(app.link('VPN tunnel').locator('.step-mark')).toHaveText('3')
  for (const name of ['vnet-spoke110', 'vpngw-hub01', 'vpngw-hub02', 'vm-spoke10'])
    await expect(app.node(name)).toHaveClass(/is-lit/)
  for (const name of ['vnet-spoke120', 'vnet-spoke20', 'vm-hub00']) await expect(app.node(name)).toHaveClass(/is-dim/)

  await page.mouse.move(5, 5)
  await expect(app.canvas.locator('.node-step, .step-mark, .is-lit, .is-dim')).toHaveCount(0)
  await expect(story).toHaveCount(0)
})

test('a click pins the story of a row until it is clicked again or Escape ends it', async ({ app, page }) => {
  const row = app.results.getByRole('row', { name: '10.100.0.0/16' })
  const story = app.results.getByRole('listitem')
  await row.click()
  await page.mouse.move(5, 5)
  await expect(story.first()).toContainText('vnet-hub100 owns 10.100.0.0/16')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(app.node('vnet-hub100')).toHaveClass(/is-lit/)

  // Another row does not take over while one is pinned.
  await app.results.getByRole('row', { name: '10.120.0.0/16' }).hover()
  await page.mouse.move(5, 5)
  await expect(story.first()).toContainText('vnet-hub100 owns 10.100.0.0/16')

  await row.click()
  await page.mouse.move(5, 5)
  await expect(story).toHaveCount(0)

  await row.focus()
  await page.keyboard.press('Enter')
  await expect(story.first()).toContainText('vnet-hub100 owns 10.100.0.0/16')
  await page.keyboard.press('Escape')
  await expect(story).toHaveCount(0)
  await expect(app.canvas.locator('.is-lit')).toHaveCount(0)
})

test('"Why not" says that only a drop covers the sibling spoke, and where its own prefix stopped', async ({ app }) => {
  await app.results.getByRole('textbox', { name: 'Why not…?' }).fill('10.20.0.0/16')
  await app.results.getByRole('button', { name: 'Why not…?' }).click()
  const answer = app.results.getByRole('status')
  await expect(answer).toContainText('10.0.0.0/8')
  // The hub's gateway knows the sibling, and the peering with the hub hands on only what lies beyond the gateway.
  await expect(answer.getByRole('listitem').filter({ hasText: 'vnet-hub00 ⇄ vnet-spoke10' })).toContainText(
    'vpngw-hub01 has it',
  )

  await app.results.getByRole('textbox', { name: 'Why not…?' }).fill('10.110.0.0/16')
  await app.page.keyboard.press('Enter')
  await expect(answer).toContainText('10.110.0.0/16 is here')
  await expect(answer.getByRole('listitem')).toHaveCount(0)

  await app.results.getByRole('textbox', { name: 'Why not…?' }).fill('spoke')
  await app.page.keyboard.press('Enter')
  await expect(app.results.getByText('That is neither an address nor a prefix.')).toBeVisible()
})

test('the table is copied as text, and as the JSON of the Azure command line', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const copy = async (as: string | RegExp) => {
    await app.results.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('menuitem', { name: as }).click()
  }
  await copy('As a table')
  await expect.poll(async () => (await copied()).split('\n')[0]?.split(/ {2,}/)).toEqual(portalHeads)
  const lines = (await copied()).split('\n').map((line) => line.split(/ {2,}/))
  for (const row of portalRows) expect(lines).toContainEqual(row)

  await copy('az network nic show-effective-route-table')
  await expect.poll(copied).toMatch(/^\{/)
  const { value } = JSON.parse(await copied())
  expect(value).toHaveLength(11)
  expect(value).toContainEqual({
    addressPrefix: ['10.110.0.0/16'],
    disableBgpRoutePropagation: false,
    name: null,
    nextHopIpAddress: ['20.239.118.196'],
    nextHopType: 'VirtualNetworkGateway',
    source: 'VirtualNetworkGateway',
    state: 'Active',
  })
  expect(value).toContainEqual({
    addressPrefix: ['10.10.0.0/16'],
    disableBgpRoutePropagation: false,
    name: null,
    nextHopIpAddress: [],
    nextHopType: 'VnetLocal',
    source: 'Default',
    state: 'Active',
  })
})

test('what the portal shows for no gateway: what each gateway learned and advertised', async ({ app }) => {
  await app.node('vpngw-hub01').click()
  const tables = app.results.getByRole('combobox', { name: 'Route table' })
  await expect(tables).toBeVisible()
  const titles = await tables.getByRole('option').allInnerTexts()
  const learned = titles.find((title) => /learned/i.test(title))
  const advertised = titles.find((title) => /advertised/i.test(title))
  await tables.selectOption(learned ?? 'a table of learned routes')
  await expect(app.results.getByRole('cell', { name: '10.110.0.0/16' })).toBeVisible()
  await tables.selectOption(advertised ?? 'a table of advertised routes')
  await expect(app.results.getByRole('cell', { name: '10.10.0.0/16' })).toBeVisible()
  await expect(app.results.getByRole('cell', { name: '10.110.0.0/16' })).toBeHidden()
})

test('a pinned table stays while other things are selected', async ({ app }) => {
  await app.results.getByRole('button', { name: 'Pin', exact: true }).click()
  await app.node('vm-hub100').click()
  await expect(app.details.getByRole('textbox', { name: 'Name' })).toHaveValue('nic-hub100')
  await expect(app.results.getByText('nic-spoke10')).toBeVisible()
  await app.results.getByRole('button', { name: 'Pinned', exact: true }).click()
  await expect(app.results.getByText('nic-hub100')).toBeVisible()
})
