import { expect, test } from './support/app.ts'

const designs = [
  { title: 'AWS and Google Cloud, two Classic tunnels', holds: true },
  { title: 'AWS and Google Cloud over HA VPN', holds: true },
  { title: 'Memorystore that AWS cannot reach', holds: false },
  { title: 'A transit gateway and a Shared VPC', holds: true },
  { title: 'Transit gateway: one subnet is left out', holds: false },
  { title: 'A Google Cloud hub with peering', holds: true },
]

for (const { title, holds } of designs) {
  test(`${title}: opens with its note, and ${holds ? 'no error is found' : 'its exercise is found with a repair'}`, async ({
    app,
    page,
  }) => {
    await app.openExample(new RegExp(`^${title}`))
    await expect(page.locator('#node-note')).toBeVisible()
    await page.getByRole('tab', { name: /^Findings/ }).click()
    if (holds) await expect(app.results.getByText(/no route/)).toHaveCount(0)
    else {
      await expect(app.results.getByText(/no route/).first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Apply fix' })).toBeEnabled()
    }
  })
}

test('the repair of the exercise lets AWS reach Memorystore', async ({ app, page }) => {
  await app.openExample(/^Memorystore that AWS cannot reach/)
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await page.getByRole('button', { name: 'Apply fix' }).click()
  await expect(app.results.getByText('ec2-app has no route to servicenetworking/redis.')).toHaveCount(0)
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })
  test('the note on the drawing is Japanese', async ({ app, page }) => {
    await app.openExample(/^AWS と Google Cloud の HA VPN 接続/)
    await expect(page.locator('#node-note')).toContainText('仮想プライベート')
  })
})
