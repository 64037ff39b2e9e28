import { expect, test } from './support/app.ts'

test.beforeEach(async ({ app }) => app.openTwoHubs())

test('two tables stand side by side, and what differs is marked', async ({ app, page }) => {
  await app.select('vm-spoke10')
  await app.openTab('Effective routes')
  await app.results.getByRole('combobox', { name: 'Compare with…' }).selectOption({ label: 'vm-spoke20' })
  const table = app.results.getByRole('table', { name: 'Routes of vm-spoke10 and vm-spoke20' })
  const row = (prefix: string) =>
    table.getByRole('row').filter({ has: page.getByRole('cell', { name: prefix, exact: true }) })
  await expect(row('10.10.0.0/16')).toContainText('Only at vm-spoke10')
  await expect(row('10.20.0.0/16')).toContainText('Only at vm-spoke20')
  await expect(row('10.110.0.0/16')).toContainText('Same')
  await app.results.getByRole('checkbox', { name: 'Only what differs' }).check()
  await expect(table.getByRole('row')).toHaveCount(3)
})

test('an expected prefix that is absent is a row of its own, with the way to its repairs', async ({ app }) => {
  await app.select('vm-spoke10')
  await app.openTab('Effective routes')
  const missing = app.results.getByRole('row').filter({ hasText: 'Not here' })
  await expect(missing).toHaveCount(1)
  await expect(missing).toContainText('10.20.0.0/16')
  await expect(missing).toContainText('peering does not transit')
  await missing.click()
  await expect(app.results.getByRole('status')).toContainText('does not carry routes of this kind')
  await missing.getByRole('button', { name: /repairs/ }).click()
  await expect(app.tab('Findings')).toHaveAttribute('aria-selected', 'true')
})

test('heads sort up, down and back to the console’s order', async ({ app }) => {
  await app.select('vm-spoke10')
  await app.openTab('Effective routes')
  const head = app.results.getByRole('columnheader', { name: 'Address Prefixes' })
  const first = app.results.locator('tr[data-row]').first()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await expect(first).toContainText('10.10.0.0/16')
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('10.0.0.0/16')
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toContainText('10.120.0.0/16')
  await head.getByRole('button').click()
  await expect(first).toContainText('10.10.0.0/16')
})

test('nodes wear the wave in which they are created; a wave and a line of code select things', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Export' }).click()
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  await expect(app.results.getByText('Formatted', { exact: true })).toBeVisible()
  await expect(app.results.getByText('No unknown reference')).toBeVisible()
  const wave = (name: string) => app.node(name).locator('.node-wave')
  const number = async (name: string) => Number(await wave(name).innerText())
  // A network comes before its gateway: the gateway's subnet lies in it.
  expect(await number('vnet-hub00')).toBeLessThan(await number('vpngw-hub01'))
  await app.results.getByRole('tab', { name: 'vpn.tf' }).click()
  await app.results.locator('.code-line', { hasText: '"vpngw-hub01"' }).first().click()
  await expect(app.node('vpngw-hub01')).toHaveClass(/selected/)
  await page.getByRole('button', { name: 'Show the order of creation as a graph' }).click()
  const graph = page.getByRole('dialog', { name: 'Order of creation' })
  await graph.getByRole('button', { name: 'virtual_network_peering' }).first().click()
  await expect(graph).toHaveCount(0)
  await expect(app.node('vpngw-hub01')).not.toHaveClass(/selected/)
  await app.openTab('Findings')
  await expect(wave('vnet-hub00')).toHaveCount(0)
})

test('after a download an edit is told as a change of the code', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Export' }).click()
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  const begun = page.waitForEvent('download')
  await app.results.getByRole('button', { name: 'Download zip' }).click()
  await begun
  await app.node('vnet-spoke20').click({ position: { x: 60, y: 20 } })
  await expect(app.results.getByText('Changed since the last download')).toHaveCount(0)
  await app.details.getByRole('textbox', { name: 'Name' }).fill('vnet-renamed')
  await page.keyboard.press('Enter')
  await expect(app.results.getByText('Changed since the last download')).toBeVisible()
  await app.results.getByRole('button', { name: 'Show what changed' }).click()
  const diff = app.results.locator('.code-diff')
  await expect(diff.locator('.is-removed').filter({ hasText: '"vnet-spoke20"' }).first()).toBeVisible()
  await expect(diff.locator('.is-added').filter({ hasText: '"vnet-renamed"' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(app.results.getByText('Changed since the last download')).toHaveCount(0)
})

test('settings of several things are changed in one step', async ({ app, page }) => {
  await app.select('vm-spoke10')
  await app.node('vm-spoke20').click({ position: { x: 60, y: 16 }, modifiers: ['Shift'] })
  await expect(app.details.getByRole('heading', { name: '2 things selected' })).toBeVisible()
  await app.details.getByRole('checkbox', { name: 'IP forwarding' }).check()
  const { records } = await app.saved()
  const forwarding = (id: string) => records[id]?.props.ipForwarding
  expect([forwarding('nic-spoke10'), forwarding('nic-spoke20'), forwarding('nic-spoke110')]).toEqual([
    true,
    true,
    false,
  ])
  await page.keyboard.press('Control+z')
  expect((await app.saved()).records['nic-spoke10']?.props.ipForwarding).toBe(false)
})

test('help says what a setting takes, with an example and the vendor’s page', async ({ app, page }) => {
  await app.select('vpngw-hub02')
  await app.details.getByRole('button', { name: 'About ASN' }).click()
  const card = page.getByRole('dialog', { name: 'ASN' })
  await expect(card).toContainText('An AS number, 1 to 4294967295')
  await expect(card).toContainText('65010')
  await expect(card.getByRole('link', { name: 'Documentation' })).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\//,
  )
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})
