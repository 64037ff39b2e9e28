import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type App, expect, test } from './support/app.ts'

async function download(app: App, button: string): Promise<Download> {
  const begun = app.page.waitForEvent('download')
  await app.results.getByRole('button', { name: button }).click()
  return begun
}

async function filesOfZip(app: App): Promise<Record<string, string>> {
  const entries = unzipSync(await readFile(await (await download(app, 'Download zip')).path()))
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const paths = (app: App) => app.results.getByRole('tablist', { name: 'Files' }).getByRole('tab').allInnerTexts()

/** What the preview shows of the chosen file, without the line numbers. */
async function preview(app: App, path: string): Promise<string> {
  await app.results.getByRole('tab', { name: path }).click()
  const lines = await app.results
    .getByRole('region', { name: path })
    .getByRole('code')
    .evaluateAll((all) => all.map((line) => line.querySelector('.code-number')?.nextSibling && line.textContent))
  return lines.map((line) => (line ?? '').replace(/^\d+/, '')).join('\n')
}

test.beforeEach(async ({ app, page }) => {
  await app.openTwoHubs()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(app.results.getByRole('button', { name: 'Download zip' })).toBeVisible()
})

test('Terraform is previewed, and downloaded as a file and as a zip with the same text', async ({ app }) => {
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  expect(await paths(app)).toEqual(expect.arrayContaining(['versions.tf', 'network.tf', 'vpn.tf', 'terraform.tfvars']))
  const shown = await preview(app, 'vpn.tf')
  expect(shown.match(/^resource "azurerm_virtual_network_gateway" /gm)).toHaveLength(2)
  expect(shown).toMatch(/resource "azurerm_virtual_network_gateway_connection" /)
  expect(shown).toContain('65150')

  const one = await download(app, 'Download vpn.tf')
  expect(one.suggestedFilename()).toBe('vpn.tf')
  const text = await readFile(await one.path(), 'utf8')
  expect(text.trimEnd()).toBe(shown.trimEnd())

  const zipped = await filesOfZip(app)
  expect(Object.keys(zipped).sort()).toEqual((await paths(app)).sort())
  expect(zipped['vpn.tf']).toBe(text)
  expect(zipped['network.tf']?.match(/^resource "azurerm_virtual_network" /gm)).toHaveLength(6)
  // A peering can use a remote gateway only once the gateway stands (Microsoft Learn, gateway transit).
  expect(Object.values(zipped).join('\n')).toMatch(/depends_on = \[\s*azurerm_virtual_network_gateway\./)
})

test('Bicep is previewed and downloaded as a zip', async ({ app }) => {
  await app.results.getByRole('button', { name: 'Bicep' }).click()
  await expect(app.results.getByRole('tab', { name: 'main.bicep', exact: true })).toBeVisible()
  expect(await paths(app)).toEqual(expect.arrayContaining(['main.bicep', 'main.bicepparam']))
  const main = await download(app, 'Download main.bicep')
  expect(main.suggestedFilename()).toBe('main.bicep')
  const zip = await filesOfZip(app)
  expect(zip['main.bicep']).toBe(await readFile(await main.path(), 'utf8'))
  const all = Object.values(zip).join('\n')
  expect(all.match(/^resource \w+ 'Microsoft\.Network\/virtualNetworkGateways@/gm)).toHaveLength(2)
  expect(all.match(/^resource \w+ 'Microsoft\.Network\/virtualNetworks@/gm)).toHaveLength(6)
  expect(zip['main.bicepparam']).toContain("using './main.bicep'")
})

test('no pre-shared key stands in a file: Bicep asks for it as secure, Terraform as sensitive', async ({ app }) => {
  const terraform = Object.values(await filesOfZip(app)).join('\n')
  expect(terraform).toMatch(/variable "psk_conn_hub01_hub02" \{[^}]*sensitive\s*= true/)
  expect(terraform).toMatch(/shared_key\s*=/)
  expect(terraform).not.toMatch(/shared_key\s*= "/)
  await app.results.getByRole('button', { name: 'Bicep' }).click()
  await expect(app.results.getByRole('tab', { name: 'main.bicep', exact: true })).toBeVisible()
  const bicep = Object.values(await filesOfZip(app)).join('\n')
  expect(bicep).toMatch(/@secure\(\)\s*param pskConnHub01Hub02 string\n/)
  expect(bicep).not.toMatch(/sharedKey: '/)
})

test('a selected thing lights its block, and the number of a block selects its thing', async ({ app }) => {
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  await app.node('vpngw-hub02').click()
  await expect(app.results.getByRole('tab', { name: 'vpn.tf' })).toHaveAttribute('aria-selected', 'true')
  await expect(app.results.getByRole('status')).toContainText('vpngw-hub02 is selected: lines')
  const lit = app.results.locator('.code-line.is-lit')
  await expect(lit.first()).toContainText('resource "azurerm_virtual_network_gateway" "vpngw_hub02"')
  await expect(lit.first()).toBeInViewport()
  await expect(lit.last()).toHaveText(/^\d+\}$/)

  await app.results.getByRole('tab', { name: 'network.tf' }).click()
  await app.results.getByRole('button', { name: /^Select vnet-spoke110,/ }).click()
  await expect(app.details.getByRole('textbox', { name: 'Name' })).toHaveValue('vnet-spoke110')
  await expect(app.node('vnet-spoke110')).toHaveClass(/selected/)
})

test('the code follows an edit', async ({ app }) => {
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  await app.node('vnet-spoke20').click({ position: { x: 60, y: 20 } })
  await app.details.getByRole('textbox', { name: 'Name' }).fill('vnet-renamed')
  await app.page.keyboard.press('Enter')
  await expect.poll(async () => preview(app, 'network.tf')).toContain('"vnet-renamed"')
})
