import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './support/app.ts'

test('a site gets a static route in its form, and its router as strongSwan and FRR files', async ({ app, page }) => {
  await app.openExample(/A site on an active-active gateway/)
  await app.select('site-tokyo')
  const routes = app.details.getByRole('group', { name: 'Static routes', exact: true })
  await routes.getByRole('button', { name: 'Add' }).click()
  await page.keyboard.type('10.99.0.0/16')
  await page.keyboard.press('Enter')
  await routes.getByRole('combobox', { name: /Leaves by/ }).selectOption({ label: 'conn-hub-tokyo' })

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await app.results.getByRole('button', { name: 'Devices' }).click()
  await app.results.getByRole('tab', { name: /frr\.conf/ }).click()
  await expect(app.results.getByText('ip route 10.99.0.0/16 ipsec1')).toBeVisible()

  const begun = page.waitForEvent('download')
  await app.results.getByRole('button', { name: 'Download zip' }).click()
  const zip = unzipSync(await readFile(await (await begun).path()))
  expect(Object.keys(zip)).toEqual(
    expect.arrayContaining(['site-tokyo/install.sh', 'site-tokyo/root/etc/swanctl/conf.d/wheelwright.conf']),
  )
  const frr = strFromU8(zip['site-tokyo/root/etc/frr/frr.conf']!)
  expect(frr).toContain('router bgp 65010\n')
  expect(frr).toContain(' neighbor 10.0.200.4 remote-as 65515\n')
})
