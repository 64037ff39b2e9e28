import { expect, test } from '@playwright/test'

test('where the browser can write files, saving writes back to the chosen one without asking again', async ({
  page,
}) => {
  // The dialogs are the browser's own; the handle that they would give is a real one, of the page's private files.
  await page.addInitScript(() => {
    const asked: string[] = []
    const pick = async (options: { suggestedName: string }) => {
      asked.push(options.suggestedName)
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('chosen.json', { create: true })
    }
    Object.assign(window, { asked, showSaveFilePicker: pick })
  })
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory()
      return (await (await folder.getFileHandle('chosen.json')).getFile()).text()
    })
  await page.goto('/')
  await page.getByRole('button', { name: /Two Azure hubs over Internet VPN/ }).click()
  await expect(page.getByText('4 of 30 flows fail').first()).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved to chosen.json.')).toBeVisible()
  expect(JSON.parse(await written()).name).toBe('two-hubs-internet-vpn')

  await page.locator('.react-flow__node[data-id="vnet-spoke20"]').click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => Object.keys(JSON.parse(await written()).records)).not.toContain('vnet-spoke20')
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
    'two-hubs-internet-vpn.wheelwright.json',
  ])
})
