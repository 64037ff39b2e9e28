/**
 * The network of an article (https://zenn.dev/microsoft/articles/multiple-hub-spoke-internet-vpn): two hubs with two
 * spokes each, VPN gateways that speak BGP over the Internet between the hubs, one machine in every network.
 */
import { expect, middle, test, within } from './support/app.ts'
import { Counted } from './support/counted.ts'
import { cellsOf } from './support/table.ts'

const networks = [
  { name: 'hub00', prefix: '10.0.0.0/16', at: { x: 260, y: 120 } },
  { name: 'hub100', prefix: '10.100.0.0/16', at: { x: 720, y: 120 } },
  { name: 'spoke10', prefix: '10.10.0.0/16', at: { x: 260, y: 420 } },
  { name: 'spoke20', prefix: '10.20.0.0/16', at: { x: 520, y: 420 } },
  { name: 'spoke110', prefix: '10.110.0.0/16', at: { x: 780, y: 420 } },
  { name: 'spoke120', prefix: '10.120.0.0/16', at: { x: 1040, y: 420 } },
] as const

const peerings = [
  ['spoke10', 'hub00'],
  ['spoke20', 'hub00'],
  ['spoke110', 'hub100'],
  ['spoke120', 'hub100'],
] as const

/** What the article shows as the effective routes of nic-spoke10, beside the public address that the platform gave. */
const routes = [
  ['Default', '10.10.0.0/16', 'Virtual network'],
  ['Default', '10.0.0.0/16', 'VNet peering'],
  ['Virtual network gateway', '10.100.0.0/16', 'Virtual network gateway'],
  ['Virtual network gateway', '10.110.0.0/16', 'Virtual network gateway'],
  ['Virtual network gateway', '10.120.0.0/16', 'Virtual network gateway'],
] as const

test('two hubs over Internet VPN are built from an empty canvas in at most 40 actions, and pings end as in the article', async ({
  app,
  page,
}) => {
  await app.start()
  const hands = new Counted(app)
  await page.mouse.move(300, 300)
  await page.mouse.move(310, 310)
  await hands.press('n')
  for (const { name, prefix, at } of networks) {
    await hands.click(at)
    await expect(
      page
        .getByRole('group', { name: /^Name of/ })
        .getByRole('textbox')
        .first(),
    ).toBeFocused()
    await hands.type(`vnet-${name} ${prefix}`)
  }
  await hands.press('Enter')
  for (const { name, prefix } of networks) await expect(app.node(`vnet-${name}`)).toContainText(prefix)

  // With the hand on the mouse a letter takes a block in hand; a click places it.
  await page.mouse.move(600, 320)
  await page.mouse.move(610, 330)
  await hands.press('g')
  await hands.click(await within(app.node('vnet-hub00'), 130, 20))
  await hands.click(await within(app.node('vnet-hub100'), 130, 20))
  await hands.press('Escape')
  await page.mouse.move(600, 320)
  await hands.press('m')
  for (const { name } of networks) {
    await app.settle()
    await hands.click(await within(app.node(`vnet-${name}`), 60, 20))
  }
  await hands.press('Escape')
  await app.settle()

  for (const [spoke, hub] of peerings) {
    await app.node(`vnet-${hub}`).hover({ position: { x: 60, y: 20 } })
    const port = app.node(`vnet-${hub}`).locator(':scope > * > [data-handlepos="bottom"]')
    await hands.drag(await middle(port), await within(app.node(`vnet-${spoke}`), 60, 20))
    await expect(page.getByRole('dialog').getByRole('button').first()).toContainText(`vnet-${hub}`)
    await hands.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await app.node('vpngw-hub00').hover({ position: { x: 40, y: 20 } })
  const port = app.node('vpngw-hub00').locator('[data-handlepos="right"]')
  await hands.drag(await middle(port), await within(app.node('vpngw-hub100'), 40, 30))
  await hands.click(page.getByRole('dialog').getByRole('button', { name: 'IPsec + BGP' }))
  expect(hands.done.length, hands.done.join(', ')).toBeLessThanOrEqual(40)

  // Only spokes of one hub do not reach each other: each pair in both directions.
  await expect(app.verdict).toHaveText('4 of 30 flows fail')
  await app.openTab('Reachability')
  const fails = page.getByRole('button', { name: /: fails/ })
  await expect(fails).toHaveCount(4)
  for (const [from, to] of [
    ['vm-spoke10', 'vm-spoke20'],
    ['vm-spoke20', 'vm-spoke10'],
    ['vm-spoke110', 'vm-spoke120'],
    ['vm-spoke120', 'vm-spoke110'],
  ])
    await expect(page.getByRole('button', { name: new RegExp(`^${from} to ${to}: fails`) })).toHaveCount(1)

  await app.select('vm-spoke10')
  await app.openTab('Effective routes')
  await expect(app.results.getByRole('row', { name: '10.110.0.0/16' })).toBeVisible()
  const rows = (await cellsOf(app.results.getByRole('table').first())).map((cells) => [cells[0], cells[2], cells[3]])
  for (const route of routes) expect(rows).toContainEqual([...route])
  // Of the others of its hub nothing is known: no route leads to the second spoke.
  await expect(app.results.getByRole('row', { name: /10\.20\.0\.0\/16/ })).toHaveCount(0)
})
