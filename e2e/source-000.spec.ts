/**
 * The network of an article (VPN Gateway, hub and spoke: Tokyo between Shanghai and Beijing), built from an empty canvas in
 * its order: networks, gateways, IPsec connections, static routes, and the pings that turn green on the way.
 */
import { type App, expect, type Point, test, within } from './support/app.ts'

const networks = [
  { name: 'tokyo', region: 'ap-northeast-1', prefix: '10.0.0.0/16', at: { x: 500, y: 110 } },
  { name: 'shanghai', region: 'cn-shanghai', prefix: '10.1.0.0/16', at: { x: 250, y: 370 } },
  { name: 'beijing', region: 'cn-beijing', prefix: '10.2.0.0/16', at: { x: 700, y: 370 } },
] as const

/** Takes a block in hand (names of blocks occur at several providers) and clicks with it; it stays until Esc. */
async function place(app: App, kind: string, title: string, each: () => Promise<void>): Promise<void> {
  const search = app.blocks.getByRole('searchbox')
  await search.fill(title)
  await app.blocks.locator(`[data-kind="${kind}"]`).click()
  await each()
  await app.page.keyboard.press('Escape')
  await search.fill('')
}

const clickAt = async ({ page }: App, { x, y }: Point): Promise<void> => {
  await page.mouse.move(x, y, { steps: 2 })
  await page.mouse.click(x, y)
}

test('three regions with Tokyo as the VPN hub are built in the order of the article, and its six pings turn green', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  await app.start()
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: /zoom out/i }).click()
  await app.settle()

  // 1 and 2: VPCs with a vSwitch each, in three regions.
  for (const { region, at } of networks) {
    await place(app, 'alibaba/region', 'Region', () => clickAt(app, at))
    await app.details.getByRole('textbox', { name: 'Region ID' }).fill(region)
    await page.keyboard.press('Enter')
  }
  await place(app, 'alibaba/vpc', 'VPC', async () => {
    for (const { name, prefix, at } of networks) {
      await clickAt(app, { x: at.x + 30, y: at.y + 50 })
      await expect(app.naming).toBeVisible()
      await page.keyboard.insertText(`vpc-${name} ${prefix}`)
      await page.keyboard.press('Enter')
    }
  })
  // 3: a VPN gateway in each, and the machines that will ping.
  await place(app, 'alibaba/vpn-gateway', 'VPN gateway', async () => {
    await app.settle()
    for (const { name } of networks) await clickAt(app, await within(app.node(`vpc-${name}`), 40, 10))
  })
  await place(app, 'alibaba/ecs', 'ECS', async () => {
    await app.settle()
    for (const { name } of networks) await clickAt(app, await within(app.node(`vpc-${name}`), 30, 40))
  })
  await expect(app.verdict).toHaveText('6 of 6 flows fail')

  // 4 and 5: customer gateways are derived; an IPsec connection to each spoke. Each turns the pings of its spoke green.
  for (const [spoke, verdict] of [
    ['shanghai', '4 of 6 flows fail'],
    ['beijing', '2 of 6 flows fail'],
  ]) {
    await app.settle()
    await app.connect('vpngw-tokyo', 'right', `vpngw-${spoke}`)
    await page.getByRole('dialog').getByRole('button', { name: 'IPsec with static routes' }).click()
    await expect(app.verdict).toHaveText(verdict!)
  }

  // 6: static routes from spoke to spoke. The ping names what is missing on either side, and one click adds it.
  await app.settle()
  await page.keyboard.press('p')
  await app.node('ecs-shanghai').click()
  await app.node('ecs-beijing').click()
  await app.details.getByRole('button', { name: 'Explain and repair' }).click()
  const findings = app.results.getByRole('region', { name: 'Findings' })
  await expect(findings).toContainText('ecs-shanghai has no route to vpc-beijing')
  await expect(findings).toContainText('ecs-beijing cannot answer: no route back to vpc-shanghai')
  await app.results.getByRole('region', { name: 'Ways to repair it' }).getByRole('radio').first().check()
  await app.results.getByRole('button', { name: 'Apply fix' }).click()
  // 7: all six pings.
  await expect(app.verdict).toHaveText('All 6 flows pass')

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  await app.results.getByRole('tab', { name: 'vpn.tf' }).click()
  const code = app.results.locator('.code-lines')
  await expect(code).toContainText('resource "alicloud_vpn_connection"')
  await expect(code).toContainText('alicloud.cn_shanghai')
  await expect(code).toContainText('disaster_recovery_vswitch_id')
  // The article's security group, which lets ICMP in, came with the machines: none of them is left out.
  await app.results.getByRole('tab', { name: 'machines.tf' }).click()
  await expect(code).toContainText('resource "alicloud_instance"')
  await app.results.getByRole('button', { name: 'ROS' }).click()
  await expect(app.results.getByRole('tab', { name: '2-connections-cn-shanghai.yaml' })).toBeVisible()
})
