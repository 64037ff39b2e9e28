import { type App, expect, test } from './support/app.ts'

const dialog = (app: App) => app.page.getByRole('dialog')

/** A small whole design, as the program writes it. */
function design(change: { name?: string; records?: object; versions?: object } = {}) {
  return {
    format: 'wheelwright',
    versions: change.versions ?? { azure: 1, core: 1 },
    name: change.name ?? 'from a file',
    records: change.records ?? {
      'vnet-file': vnet('vnet-file', 'vnet-file'),
    },
    intents: {},
    layout: { 'vnet-file': { x: 100, y: 100 } },
  }
}

const vnet = (id: string, name: string, addressSpace = ['10.9.0.0/16']) => ({
  id,
  kind: 'azure/vnet',
  name,
  props: { addressSpace },
})

const whole = JSON.stringify(design())

const refused: Readonly<Record<string, { text: string; title: string; says: RegExp }>> = {
  'an empty file': { text: '', title: 'This file is empty', says: /empty/ },
  'a file that is cut off': {
    text: whole.slice(0, whole.length - 40),
    title: 'This file is cut off',
    says: /ends at line 1, column \d+/,
  },
  'a file that is no JSON': {
    text: '<!doctype html>',
    title: 'This is not a design file',
    says: /line 1, column 1/,
  },
  'a file of another program': {
    text: '{"nodes": [], "edges": []}',
    title: 'This file is not ours',
    says: /not written by Wheelwright/,
  },
  'a file of a newer version': {
    text: JSON.stringify(design({ versions: { azure: 99, core: 1 } })),
    title: 'This file is from a newer version',
    says: /azure/,
  },
  'a design with a wrong value': {
    text: JSON.stringify(design({ records: { 'vnet-file': vnet('vnet-file', 'x', ['10.9.0.0/99']) } })),
    title: 'This design has a fault',
    says: /vnet-file.*addressSpace/s,
  },
  'a design with a key that poisons objects': {
    text: whole.replace('"props":{', '"props":{"__proto__":{"polluted":true},'),
    title: 'This design has a fault',
    says: /__proto__/,
  },
}

test(`${Object.keys(refused).join(', ')}: each is refused by name, and the open design stays`, async ({ app }) => {
  await app.openTwoHubs()
  const before = await app.savedText()
  for (const [what, { text, title, says }] of Object.entries(refused)) {
    await test.step(what, async () => {
      await app.openFile('some.json', text)
      await expect(dialog(app)).toContainText(title)
      await expect(dialog(app)).toContainText(says)
      await expect(dialog(app)).toContainText('The open design is untouched.')
      await dialog(app).getByRole('button', { name: 'Close' }).last().click()
      await expect(dialog(app)).toHaveCount(0)
      expect(await app.savedText()).toBe(before)
    })
  }
  await expect(app.verdict).toHaveText('4 of 30 flows fail')
  expect(await app.page.evaluate(() => 'polluted' in {})).toBe(false)
})

test('a file of a newer version can be looked at, and nothing in it can be changed', async ({ app, page }) => {
  await app.openTwoHubs()
  await app.openFile('newer.json', refused['a file of a newer version']?.text ?? '')
  await dialog(app).getByRole('button', { name: 'Look at it, read-only' }).click()
  await expect(app.node('vnet-file')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('open for reading only')
  await expect(app.block('Virtual network')).toBeDisabled()
  await app.node('vnet-file').click()
  await expect(app.details.getByRole('textbox', { name: 'Name' })).not.toBeEditable()
  await page.keyboard.press('Delete')
  await expect(app.node('vnet-file')).toBeVisible()
})

test('a name that looks like markup is shown as text everywhere, and runs nowhere', async ({ app, page }) => {
  const name = '<img src=x onerror="window.ran=1">'
  const hostile = design({
    name,
    records: {
      'vnet-file': vnet('vnet-file', name),
      sub: { id: 'sub', kind: 'azure/subnet', name: 'default', parent: 'vnet-file', props: { prefix: '10.9.0.0/24' } },
      vm: { id: 'vm', kind: 'azure/vm', name, parent: 'vnet-file', props: { size: 'Standard_B2s' } },
      nic: {
        id: 'nic',
        kind: 'azure/nic',
        name,
        parent: 'sub',
        props: { machine: 'vm', address: '10.9.0.4', ipForwarding: false },
      },
    },
  })
  await app.openTwoHubs()
  await app.openFile('hostile.json', JSON.stringify(hostile))
  await expect(app.node(name).first()).toBeVisible()
  await expect(page.getByRole('button', { name: `Design ${name}` })).toBeVisible()
  await app.nodes.last().click()
  for (const tab of ['Findings', 'Effective routes', 'Reachability', 'Code']) await app.openTab(tab)
  await expect(app.results.getByRole('region')).toBeVisible()
  await page.keyboard.press('Control+k')
  await dialog(app).getByRole('combobox').fill('img')
  await expect(dialog(app).getByRole('option').first()).toContainText(name)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('a file dropped on the page is opened, and a broken one leaves the design as it is', async ({ app, page }) => {
  await app.openTwoHubs()
  const drop = async (text: string) => {
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'dropped.wheelwright.json', { type: 'application/json' }))
      return transfer
    }, text)
    await page.locator('header').dispatchEvent('dragenter', { dataTransfer: data })
    await expect(page.getByText('Drop the design to open it')).toBeVisible()
    await page.locator('header').dispatchEvent('drop', { dataTransfer: data })
    await expect(page.getByText('Drop the design to open it')).toBeHidden()
  }
  await drop(whole.slice(0, 50))
  await expect(dialog(app)).toContainText('This file is cut off')
  await page.keyboard.press('Escape')
  await expect(dialog(app)).toHaveCount(0)
  await expect(app.node('vnet-hub00')).toBeVisible()

  await drop(whole)
  await expect(app.node('vnet-file')).toBeVisible()
  await expect(app.node('vnet-hub00')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Design from a file' })).toBeVisible()
})

test('what was saved opens again as the same design, byte for byte', async ({ app, page }) => {
  await app.openTwoHubs()
  const text = await app.savedText()
  await app.openMenu('New design')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.openFile('two-hubs.wheelwright.json', text)
  await expect(app.verdict).toHaveText('4 of 30 flows fail')
  expect(await app.savedText()).toBe(text)
})
