import { expect, test } from './support/app.ts'

/** Source: the article on what to do where remote gateways cannot be used (skmkzyk, 2022-10-23), pattern "Route Server #1". */
test('a refused remote gateway: patterns side by side, one is added, its route table goes, undo', async ({
  app,
  page,
}) => {
  await app.openExample(/^Remote gateway refused A spoke with/)
  await expect(app.results.getByText('host-branch01 has no route to vnet-spoke10.').first()).toBeVisible()
  await app.results.getByRole('button', { name: 'Compare whole patterns' }).click()

  const dialog = page.getByRole('dialog', { name: 'Ways to reach a network that has its own gateway' })
  const pattern = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
  await expect(pattern('NAT: Private Link')).toContainText('One direction only')
  await expect(pattern('VXLAN').getByRole('button', { name: 'Add to the design' })).toBeDisabled()
  const first = pattern('Route Server #1')
  await expect(first).toContainText('2 intents met')
  await first.getByRole('button', { name: 'Add to the design' }).click()

  await expect(dialog).toHaveCount(0)
  await expect(app.node('rs-hub00')).toBeVisible()
  await expect(app.results.getByText(/has no route/)).toHaveCount(0)
  await expect(app.results.getByText(/^No faults in the settings/)).toBeVisible()

  await page.getByRole('tab', { name: 'Outline' }).click()
  await app.blocks.getByText('rt-hub00-GatewaySubnet').click()
  await page.keyboard.press('Delete')
  const asymmetry = app.results.getByText(/pass nva-hub00 by/).first()
  await expect(asymmetry).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(asymmetry).toHaveCount(0)
})
