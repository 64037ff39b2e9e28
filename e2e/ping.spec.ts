import { type App, expect, test } from './support/app.ts'

const trace = (app: App) => app.canvas.locator('.trace-layer')

async function ping(app: App, from: string, to: string) {
  await app.page.keyboard.press('p')
  await app.node(from).click()
  await app.node(to).click()
}

test('siblings of a hub cannot ping each other: both directions name the row that drops them, on the canvas too', async ({
  app,
}) => {
  await app.openTwoHubs()
  await ping(app, 'vm-spoke10', 'vm-spoke20')
  const result = app.details.getByRole('status')
  await expect(result).toContainText('Forward fails at the first hop')
  await expect(result).toContainText('Return fails at the first hop')
  await expect(result.getByRole('list').nth(0).getByRole('listitem')).toHaveText([
    /vm-spoke10 sends to 10\.20\.0\.4/,
    /Dropped by its own route table: 10\.0\.0\.0\/8/,
  ])
  await expect(result.getByRole('list').nth(1).getByRole('listitem')).toHaveText([
    /vm-spoke20 answers 10\.10\.0\.4/,
    /Dropped by its own route table: 10\.0\.0\.0\/8/,
  ])
  await expect(trace(app).getByText('Forward: 10.0.0.0/8 is dropped')).toBeVisible()
  await expect(trace(app).getByText('Return: 10.0.0.0/8 is dropped')).toBeVisible()
  await expect(trace(app).locator('.trace-stop')).toHaveCount(2)

  // The step leads to the row that decided.
  await result.getByRole('button', { name: 'Row 10.0.0.0/8' }).first().click()
  await expect(app.tab('Effective routes')).toHaveAttribute('aria-selected', 'true')
  await expect(app.results.getByText('nic-spoke10')).toBeVisible()
})

test('spokes of two hubs ping each other through both gateways, with the steps numbered on the canvas', async ({
  app,
}) => {
  await app.openTwoHubs()
  await ping(app, 'vm-spoke10', 'vm-spoke110')
  const result = app.details.getByRole('status')
  await expect(result).toContainText('Forward arrives')
  await expect(result).toContainText('Return arrives')
  const [forward, back] = [result.getByRole('list').first(), result.getByRole('list').nth(1)]
  for (const place of ['vpngw-hub01 matches 10.110.0.0/16', 'vpngw-hub02', 'vm-spoke110 receives it'])
    await expect(forward).toContainText(place)
  await expect(back).toContainText('vm-spoke10 receives it')
  await expect(trace(app).locator('.trace-line')).toHaveCount(2)
  await expect(trace(app).locator('.trace-stop')).toHaveCount(0)
  const listed = await forward.getByRole('listitem').count()
  const drawn = await trace(app).locator('.trace-number').allTextContents()
  expect(drawn.length).toBeGreaterThan(0)
  for (const number of drawn) expect(Number(number)).toBeLessThanOrEqual(listed)

  await app.page.keyboard.press('Escape')
  await expect(trace(app)).toHaveCount(0)
  await expect(result).toHaveCount(0)
})

test('a ping is asked by name, by any address, with another probe, and its ends are swapped', async ({ app, page }) => {
  await app.openTwoHubs()
  await page.getByRole('banner').getByRole('button', { name: 'Ping' }).click()
  const [from, to] = [
    app.details.getByRole('textbox', { name: 'From' }),
    app.details.getByRole('textbox', { name: 'To' }),
  ]
  const result = app.details.getByRole('status')
  await from.fill('spoke10')
  await page.getByRole('option', { name: /vm-spoke10 / }).click()
  await to.fill('10.120.0.4')
  await page.getByRole('option', { name: 'Address 10.120.0.4' }).click()
  await expect(result).toContainText('Forward arrives')

  await to.fill('spoke20')
  await page.getByRole('option', { name: /vm-spoke20/ }).click()
  await expect(result).toContainText('vm-spoke10 sends to 10.20.0.4')
  await app.details.getByRole('button', { name: 'Swap the ends' }).click()
  await expect(from).toHaveValue('vm-spoke20')
  await expect(result).toContainText('vm-spoke20 sends to 10.10.0.4')

  await app.details.getByRole('button', { name: 'Other' }).click()
  await app.details.getByRole('textbox', { name: 'Other' }).fill('tcp/8080')
  await page.keyboard.press('Enter')
  await expect(app.details.getByRole('button', { name: 'TCP 8080' })).toHaveAttribute('aria-pressed', 'true')
  await expect(result).toContainText('Forward fails')
})

test('of the 30 flows of the two hubs exactly the two pairs of siblings fail, in both directions', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await expect(app.tab('Reachability')).toContainText('4 fail')
  await app.verdict.click()
  const cells = app.results.getByRole('table').getByRole('button')
  await expect(cells).toHaveCount(30)
  await expect(app.results.getByRole('button', { name: /: fails$/ })).toHaveCount(4)
  for (const [a, b] of [
    ['vm-spoke10', 'vm-spoke20'],
    ['vm-spoke110', 'vm-spoke120'],
  ]) {
    await expect(app.results.getByRole('button', { name: `${a} to ${b}: fails` })).toBeVisible()
    await expect(app.results.getByRole('button', { name: `${b} to ${a}: fails` })).toBeVisible()
  }
  await expect(app.results.getByRole('button', { name: /: passes$/ })).toHaveCount(26)

  await app.results.getByRole('button', { name: 'vm-spoke120 to vm-spoke110: fails' }).click()
  await expect(app.details.getByRole('status')).toContainText('vm-spoke120 sends to 10.110.0.4')
  await page.keyboard.press('ArrowLeft')
  await expect(app.results.locator(':focus')).toHaveAccessibleName(/^vm-spoke120 to (?!vm-spoke110)/)
})

test('the verdict follows an edit: lending the gateway no more cuts a spoke off, undo heals it', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await ping(app, 'vm-spoke10', 'vm-spoke110')
  await expect(app.details.getByRole('status')).toContainText('Forward arrives')
  await page.keyboard.press('Escape')
  await app.find('hub00-to-spoke10')
  await app.details.getByRole('checkbox', { name: 'Allow gateway transit, vnet-hub00' }).uncheck()
  await expect(app.verdict).not.toHaveText('4 of 30 flows fail')
  await page.keyboard.press('Control+z')
  await expect(app.verdict).toHaveText('4 of 30 flows fail')
})
