import { AxeBuilder } from '@axe-core/playwright'
import { type App, expect, test } from './support/app.ts'

/**
 * What stands wrong by the rules of axe, one line per place. What a focus pushes back (`is-dim`) is exempt on purpose:
 * Escape brings it back (WCAG 2.2 1.4.3 exempts inactive parts).
 */
async function violationsOf({ page }: App, where: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(where).exclude('.is-dim')
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

interface Screen {
  /** The part of the page that this screen is about. */
  where: string
  /** How to come to it from the gallery's design of two hubs. */
  open: (app: App) => Promise<void>
}

const details = 'aside[aria-label="Details"]'
const dialog = '[role="dialog"]'

const panels: Readonly<Record<string, Screen>> = {
  'the whole page': { where: 'body', open: (app) => app.openTab('Findings') },
  'a route table and a pinned story': {
    where: '#results',
    open: async (app) => {
      await app.node('vm-spoke10').click()
      await app.openTab('Effective routes')
      await app.results.getByRole('row', { name: '10.110.0.0/16' }).click()
      await expect(app.results.getByRole('listitem').first()).toBeVisible()
    },
  },
  'the reachability of all pairs': {
    where: '#results',
    open: async (app) => {
      await app.openTab('Reachability')
      await expect(app.results.getByRole('table')).toBeVisible()
    },
  },
  'the code': {
    where: '#results',
    open: async (app) => {
      await app.openTab('Code')
      await expect(app.results.getByRole('tab', { name: /\.tf$/ }).first()).toBeVisible()
    },
  },
  'a failing ping': {
    where: 'body',
    open: async (app) => {
      await app.page.keyboard.press('p')
      await app.node('vm-spoke10').click()
      await app.node('vm-spoke20').click()
      await expect(app.details.getByRole('status')).toContainText('Forward fails')
    },
  },
  'the details of a network': { where: details, open: (app) => detailsOf(app, 'vnet-hub00') },
  'the details of a gateway': { where: details, open: (app) => detailsOf(app, 'vpngw-hub01') },
  'the details of a machine': { where: details, open: (app) => detailsOf(app, 'nic-spoke10') },
  'the details of a peering': { where: details, open: (app) => detailsOf(app, 'hub00-to-spoke10') },
  'the details of a tunnel': { where: details, open: (app) => detailsOf(app, 'conn-hub01-hub02') },
}

const popups: Readonly<Record<string, Screen>> = {
  'the search': {
    where: dialog,
    open: async (app) => {
      await app.page.keyboard.press('Control+k')
      await app.page.getByRole('dialog').getByRole('combobox').fill('spoke')
    },
  },
  'the menu of the design': {
    where: '[role="menu"]',
    open: (app) => app.page.getByRole('button', { name: /^Design / }).click(),
  },
  'the designs on this device': {
    where: dialog,
    open: async (app) => {
      await app.openMenu('Designs on this device')
      await expect(app.page.getByRole('dialog').getByText('two-hubs-internet-vpn')).toBeVisible()
    },
  },
  'the new name': { where: dialog, open: (app) => app.openMenu('Rename') },
  'the list of keys': { where: dialog, open: (app) => app.page.keyboard.press('?') },
  'a file that was refused': {
    where: dialog,
    open: (app) => app.openFile('cut.json', '{"format": "wheelwright", "records": {'),
  },
  'a link that cannot be': {
    where: dialog,
    open: (app) => app.connect('vnet-hub00', 'top', 'vnet-spoke10'),
  },
}

async function detailsOf(app: App, name: string): Promise<void> {
  await app.find(name)
  await expect(app.details.getByRole('textbox', { name: 'Name' })).toHaveValue(name)
}

const dialogs: Readonly<Record<string, (app: App) => Promise<void>>> = {
  'ways around a refused gateway': async (app) => {
    await app.results.getByRole('button', { name: 'Compare whole patterns' }).click()
    await expect(app.page.getByRole('dialog').getByText('2 intents met').first()).toBeVisible()
  },
  'the order of creation': async (app) => {
    await app.openTab('Code')
    await app.results.getByRole('button', { name: 'Show the order of creation as a graph' }).click()
  },
  'what an import leaves out': async (app) => {
    const files = {
      Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
      LoadBalancers: [{ LoadBalancerName: 'front' }],
    }
    const data = await app.page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'vpcs.json'))
      return transfer
    }, JSON.stringify(files))
    await app.page.locator('header').dispatchEvent('drop', { dataTransfer: data })
  },
}

test('axe finds nothing wrong, in either theme, on the dialogs that fill the page', async ({ app, page }) => {
  test.slow()
  await app.openExample(/^Remote gateway refused A spoke with/)
  for (const [name, open] of Object.entries(dialogs)) {
    await test.step(name, async () => {
      await open(app)
      await expect(page.locator(dialog).last()).toBeVisible()
      await page.emulateMedia({ colorScheme: 'light' })
      await app.settle()
      expect.soft(await violationsOf(app, dialog), `${name}, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await app.settle()
      expect.soft(await violationsOf(app, dialog, ['color-contrast']), `${name}, dark`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.locator(dialog)).toHaveCount(0)
    })
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  // The other theme has other colours and nothing else.
  const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined
  test.describe(`in the ${colorScheme} theme axe finds nothing wrong`, () => {
    test.use({ colorScheme })
    test.slow()

    test('on the empty page', async ({ app, page }) => {
      await app.start()
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      expect(await violationsOf(app, 'body', rules)).toEqual([])
    })

    for (const [set, screens] of Object.entries({ panels, popups })) {
      test(`on the ${set}: ${Object.keys(screens).join(', ')}`, async ({ app, page }) => {
        await app.openTwoHubs()
        for (const [name, { where, open }] of Object.entries(screens)) {
          await test.step(name, async () => {
            await open(app)
            await expect(page.locator(where).last()).toBeVisible()
            await app.settle()
            expect.soft(await violationsOf(app, where, rules), name).toEqual([])
            await page.keyboard.press('Escape')
            await page.keyboard.press('Escape')
            await expect(page.locator(`${dialog}, [role="menu"]`)).toHaveCount(0)
          })
        }
      })
    }
  })
}
