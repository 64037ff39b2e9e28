import { type App, expect, test } from './support/app.ts'

const ways = (app: App) => app.results.getByRole('region', { name: 'Ways to repair it' })
const willChange = (app: App) => app.results.getByRole('region', { name: 'What it will change' })
const ghosts = (app: App) => app.canvas.locator('.ghost-pill')

async function explainSiblings(app: App) {
  await app.openTwoHubs()
  await app.page.keyboard.press('p')
  await app.node('vm-spoke10').click()
  await app.node('vm-spoke20').click()
  await app.details.getByRole('button', { name: 'Explain and repair' }).click()
  await expect(ways(app).getByRole('radio')).toHaveCount(3)
}

test('siblings of a hub: both blockers are named, and their missing routes are drawn for the repair that is chosen', async ({
  app,
}) => {
  await explainSiblings(app)
  const list = app.results.getByRole('region', { name: 'Findings' })
  await expect(list).toContainText('2 blockers, both must go')
  await expect(list.getByRole('button', { name: /vm-spoke10 has no route to vnet-spoke20/ })).toBeVisible()
  await expect(list.getByRole('button', { name: /vm-spoke20 cannot answer: no route back/ })).toBeVisible()
  await expect(ghosts(app)).toHaveText(['+ 10.20.0.0/16', '+ 10.10.0.0/16'])
  await ways(app)
    .getByRole('radio', { name: /Peer vnet-spoke10 with vnet-spoke20 directly/ })
    .check()
  // A peering is a way in both directions.
  await expect(ghosts(app)).toHaveText(['+ 10.20.0.0/16', '+ 10.10.0.0/16'])
  await expect(willChange(app)).toContainText('vnet-spoke10 ⇄ vnet-spoke20')
})

for (const { way, change } of [
  { way: /Route through the gateway/, change: '10.20.0.0/16 → Virtual network gateway' },
  { way: /Add an appliance in vnet-hub00/, change: 'Network appliance' },
  { way: /Peer vnet-spoke10 with vnet-spoke20 directly/, change: 'vnet-spoke10 ⇄ vnet-spoke20' },
]) {
  test(`repaired by "${way.source}" the ping passes; undo takes the whole repair back`, async ({ app, page }) => {
    await explainSiblings(app)
    await ways(app).getByRole('radio', { name: way }).check()
    await expect(willChange(app)).toContainText(change)
    await expect(willChange(app)).toContainText('+2 pass')
    await willChange(app).getByRole('button', { name: 'Apply fix' }).click()
    const result = app.details.getByRole('status')
    await expect(result).toContainText('Forward arrives')
    await expect(result).toContainText('Return arrives')
    await expect(app.verdict).toHaveText(/^2 of \d+ flows fail$/)
    await expect(ghosts(app)).toHaveCount(0)
    await page.getByRole('status').filter({ hasText: '2 flows repaired' }).getByRole('button', { name: 'Undo' }).click()
    await expect(app.verdict).toHaveText('4 of 30 flows fail')
    await expect(result).toContainText('Forward fails at the first hop')
    await expect(ways(app).getByRole('radio')).toHaveCount(3)
  })
}

test('findings are walked and repaired by keyboard alone', async ({ app, page }) => {
  await app.openTwoHubs()
  await expect(app.tab('Findings')).toContainText('4')
  await page.keyboard.press('F8')
  const current = app.results.locator('[aria-current]')
  await expect(current).toContainText('vm-spoke10 has no route to vnet-spoke20')
  await page.keyboard.press('F8')
  await expect(current).toContainText('vm-spoke20 cannot answer')
  await page.keyboard.press('.')
  await page.keyboard.press('ArrowDown')
  await expect(ways(app).getByRole('radio', { name: /Add an appliance/ })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  // What changes is read, and scrolled, before it is applied.
  const apply = page.getByRole('button', { name: 'Apply fix' })
  for (let tabs = 0; tabs < 8 && !(await apply.evaluate((node) => node === document.activeElement)); tabs++) {
    await page.keyboard.press('Tab')
  }
  await expect(apply).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.verdict).toHaveText('2 of 30 flows fail')
  await expect(app.tab('Findings')).toBeFocused()
})

test('an intent is made of a cell, judged, and removed; one that must not reach, and does, is a finding', async ({
  app,
}) => {
  await app.openTwoHubs()
  await app.openTab('Reachability')
  const intents = app.results.getByRole('region', { name: 'Intents' })
  await expect(intents).toContainText('3 of 5 hold')
  await app.results.getByRole('button', { name: 'vm-hub00 to vm-spoke10: passes' }).click()
  await intents.getByRole('button', { name: 'Must not reach', exact: true }).click()
  await expect(intents).toContainText('3 of 6 hold')
  await app.openTab('Findings')
  await expect(app.results.getByRole('button', { name: /vm-hub00 reaches vm-spoke10, and must not/ })).toBeVisible()
  await app.openTab('Reachability')
  await intents.getByRole('button', { name: 'Remove the intent vm-hub00 → vm-spoke10' }).click()
  await expect(intents).toContainText('3 of 5 hold')
})

test('a repair is tried on the canvas, seen as code, and left again by Escape without a trace', async ({
  app,
  page,
}) => {
  await explainSiblings(app)
  await ways(app)
    .getByRole('radio', { name: /Add an appliance in vnet-hub00/ })
    .check()
  await willChange(app).getByRole('button', { name: 'Terraform' }).click()
  await expect(willChange(app).getByRole('region', { name: 'network.tf' })).toContainText('rt_spoke10_default')
  await willChange(app).getByRole('button', { name: 'Try on canvas' }).click()
  await expect(app.canvas.locator('.try-box.is-added')).toContainText('nva-hub00')
  await expect(app.canvas.getByText(/Tried, not applied/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.canvas.locator('.try-box')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('all missing routes are drawn at once, and each leads to its finding', async ({ app, page }) => {
  await app.openTwoHubs()
  await page.keyboard.press('Shift+G')
  await expect(ghosts(app)).toHaveCount(4)
  await ghosts(app).filter({ hasText: '10.120.0.0/16' }).getByRole('button').click()
  await expect(app.results.locator('[aria-current]')).toContainText('vm-spoke110 has no route to vnet-spoke120')
})

test('after an edit the page tells what it changed, and the list of intents draws its verdicts', async ({ app }) => {
  await explainSiblings(app)
  await willChange(app).getByRole('button', { name: 'Apply fix' }).click()
  const chip = app.page.getByRole('banner').getByRole('button', { name: /2 flows repaired, 2 routes changed/ })
  await chip.click()
  const change = app.results.getByRole('region', { name: 'Last edit' })
  await expect(change).toContainText('Spokes of the first hub reach each other')
  await expect(change).toContainText('vm-spoke10 → vm-spoke20')
  await change.getByText('vm-spoke10', { exact: true }).click()
  await expect(change.getByRole('row', { name: /10.20.0.0\/16/ })).toContainText('User')
})

test('a gateway is switched off as a question: all answers change, the design does not, and one click ends it', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await app.select('vpngw-hub01')
  await app.details.getByRole('checkbox', { name: 'This device' }).uncheck()
  await expect(page.getByRole('banner').getByRole('button', { name: 'What-if: 1 off' })).toBeVisible()
  await expect(app.verdict).toHaveText('22 of 30 flows fail')
  await expect(app.canvas.locator('.down-box')).toHaveCount(1)
  await page.getByRole('banner').getByRole('button', { name: 'What-if: 1 off' }).click()
  await expect(app.results.getByRole('region', { name: 'What-if' })).toContainText('18 no longer pass')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await page.getByRole('banner').getByRole('button', { name: 'Switch all on' }).click()
  await expect(app.verdict).toHaveText('4 of 30 flows fail')
  await expect(app.canvas.locator('.down-box')).toHaveCount(0)
})

test('the details say which intents break without a record and without each of its settings', async ({ app }) => {
  await app.openTwoHubs()
  await app.select('vpngw-hub01')
  await app.details.getByRole('button', { name: 'What breaks without this?' }).click()
  await expect(app.details).toContainText('Without vpngw-hub01')
  await expect(app.details).toContainText('The two hubs reach each other')
})
