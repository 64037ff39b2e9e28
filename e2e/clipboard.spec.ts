import { expect, test } from './support/app.ts'

test('a spoke is copied and pasted with new names and ranges; the toast tells it, and undo takes it back', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  const before = await app.savedText()
  await app.select('vnet-spoke10')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(app.node('vnet-spoke30')).toContainText('10.30.0.0/16')
  await expect(app.node('vm-spoke30')).toContainText('10.30.0.4')
  await expect(page.locator('.toasts')).toContainText('renumbered from 10.10.0.0/16 to 10.30.0.0/16')
  await page.keyboard.press('Control+z')
  await expect(app.node('vnet-spoke30')).toHaveCount(0)
  expect(await app.savedText()).toBe(before)
})

test('what was copied goes into another design through the clipboard, and foreign text goes nowhere', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await app.select('vnet-spoke10')
  await page.keyboard.press('Control+c')
  await app.openMenu('New design')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+v')
  await expect(app.node('vnet-spoke10')).toContainText('10.10.0.0/16')
  const design = await app.savedText()
  const paste = (text: string) =>
    page.evaluate((given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
    }, text)
  await paste('no design at all')
  expect(await app.savedText()).toBe(design)
  await paste('{"format":"wheelwright-clip","roots":["x"],"copied":["x"],"design":{"format":"wheelwright"}}')
  await expect(page.locator('.toast.is-bad')).toBeVisible()
  expect(await app.savedText()).toBe(design)
})

test('a deletion that breaks an intent is asked about, any other is made at once', async ({ app, page }) => {
  await app.openTwoHubs()
  await expect(app.results.getByText(/^2 blockers/).first()).toBeVisible()
  await app.select('vpngw-hub01')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete vpngw-hub01?' })
  await expect(dialog).toContainText('vm-hub00 → vm-hub100')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(app.node('vpngw-hub01')).toBeVisible()
  await page.keyboard.press('Delete')
  await dialog.getByRole('button', { name: 'Delete it anyway' }).click()
  await expect(app.node('vpngw-hub01')).toHaveCount(0)
  await expect(page.locator('.toasts')).toContainText('vpngw-hub01 deleted, and with it')
})
