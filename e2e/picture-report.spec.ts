import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type App, expect, test } from './support/app.ts'

async function openExport(app: App, item: RegExp): Promise<void> {
  await app.page.getByRole('button', { name: 'Picture and report' }).click()
  await app.page.getByRole('menuitem', { name: item }).click()
  await expect(app.page.getByRole('dialog')).toBeVisible()
}

async function download(app: App, button: string): Promise<Download> {
  const begun = app.page.waitForEvent('download')
  await app.page.getByRole('dialog').getByRole('button', { name: button }).click()
  return begun
}

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8')

/** Draws an SVG file by itself, as a viewer would, and says what is in it. Throws when it is no image. */
async function look(app: App, source: string) {
  return app.page.evaluate(async (text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
    await image.decode()
    return {
      broken: parsed.querySelector('parsererror') !== null,
      texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent ?? ''),
      scripts: parsed.querySelectorAll('script, foreignObject, image, use').length,
      size: [image.naturalWidth, image.naturalHeight],
    }
  }, source)
}

test.beforeEach(async ({ app }) => app.openTwoHubs())

test('the picture is a file of its own, with every network, machine and finding', async ({ app, page }) => {
  await openExport(app, /Picture/)
  await expect(page.getByRole('img', { name: /^Preview of/ })).toBeVisible()
  const file = await download(app, 'Download SVG')
  expect(file.suggestedFilename()).toBe('two-hubs-internet-vpn.svg')
  const seen = await look(app, await textOf(file))
  expect(seen.broken).toBe(false)
  expect(seen.scripts).toBe(0)
  for (const name of ['vnet-hub00', '10.100.0.0/16', 'vm-spoke120', '10.120.0.4', 'AS 65151 · BGP', 'IPsec + BGP'])
    expect(seen.texts).toContain(name)
  // One finding at each spoke that cannot be reached or cannot answer.
  expect(seen.texts.filter((text) => text === '1')).toHaveLength(4)

  await page.getByRole('checkbox', { name: 'Show findings' }).uncheck()
  const bare = await look(app, await textOf(await download(app, 'Download SVG')))
  expect(bare.texts.filter((text) => text === '1')).toHaveLength(0)
})

test('the image has the chosen size, and a ground only if it is wanted', async ({ app, page }) => {
  await openExport(app, /Picture/)
  await page.getByRole('button', { name: '3×' }).click()
  const said = await page.getByText(/^PNG: /).innerText()
  const bytes = await readFile(await (await download(app, 'Download PNG')).path())
  // Signature, then width and height of the header (PNG specification, 5.2 and 11.2.2).
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(said).toBe(`PNG: ${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} px`)

  await page.getByRole('button', { name: 'Transparent' }).click()
  const clear = await readFile(await (await download(app, 'Download PNG')).path())
  const corner = await page.evaluate(
    async (data) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }))
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      return [...context.getImageData(1, 1, 1, 1).data]
    },
    [...clear],
  )
  expect(corner).toEqual([0, 0, 0, 0])
})

test('a ping that is open is drawn, with the reason why it stops', async ({ app, page }) => {
  await page.keyboard.press('p')
  await app.node('vm-spoke10').click()
  await app.node('vm-spoke20').click()
  await expect(app.details.getByText(/Forward fails/)).toBeVisible()
  await openExport(app, /Picture/)
  const seen = await look(app, await textOf(await download(app, 'Download SVG')))
  expect(seen.texts.filter((text) => /^(Forward|Return): .*10\.0\.0\.0\/8/.test(text))).toHaveLength(2)
})

test('the report comes as a zip with its diagram', async ({ app }) => {
  await openExport(app, /Report/)
  await expect(app.page.getByRole('region', { name: 'Text of the report' })).toContainText('## Address plan')
  const file = await download(app, 'Download the report')
  expect(file.suggestedFilename()).toBe('two-hubs-internet-vpn-report.zip')
  const files = Object.fromEntries(
    Object.entries(unzipSync(await readFile(await file.path()))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
  expect(Object.keys(files).sort()).toEqual(['diagram.svg', 'report.md'])
  const report = files['report.md']!
  expect(report).toMatch(/^# two-hubs-internet-vpn\n/)
  expect(report).toContain('](diagram.svg)')
  expect(report).toContain('4 of 30 flows between endpoints fail')
  // The row of the article: spoke110 by way of the gateway's public address.
  expect(report).toMatch(
    /\| Virtual network gateway \| Active \| `10\.110\.0\.0\/16` \| Virtual network gateway \| `20\.239\.118\.196` \|/,
  )
  expect(report).toMatch(/\*\*Broken\*\* \| vm-spoke10 → vm-spoke20/)
  expect((await look(app, files['diagram.svg']!)).broken).toBe(false)
})

test('the report as one file holds its diagram', async ({ app, page }) => {
  await openExport(app, /Report/)
  await page.getByRole('button', { name: 'One file, diagram inside' }).click()
  const report = await textOf(await download(app, 'Download the report'))
  const [, data] = /\(data:image\/svg\+xml;base64,([\w+/=]+)\)/.exec(report) ?? []
  const seen = await look(app, Buffer.from(data ?? '', 'base64').toString('utf8'))
  expect(seen.texts).toContain('vnet-hub100')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('axe finds nothing wrong in both dialogs', async ({ app, page }) => {
      const wrong = async () => {
        const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      }
      await openExport(app, /Picture/)
      await expect(page.getByRole('img', { name: /^Preview of/ })).toBeVisible()
      await app.settle()
      expect(await wrong()).toEqual([])
      await page.keyboard.press('Escape')
      await openExport(app, /Report/)
      await expect(page.getByRole('region', { name: 'Text of the report' })).toContainText('## Address plan')
      await app.settle()
      expect(await wrong()).toEqual([])
    })
  })
}
