import { type App, expect, test } from './support/app.ts'

async function idOf(app: App, name: string): Promise<string> {
  const { records } = await app.saved()
  return Object.values(records).find((record) => record.name === name)?.id ?? ''
}

test('two networks, a machine in each and their peering are made without the mouse', async ({ app, page }) => {
  await app.start()
  const { keyboard } = page
  for (const [i, [name, prefix]] of [
    ['vnet-a', '10.1.0.0/16'],
    ['vnet-b', '10.2.0.0/16'],
  ].entries()) {
    if (i > 0) {
      // Out of the first network: a second one stands beside it.
      await keyboard.press('Escape')
    }
    await keyboard.press('n')
    await expect(app.naming.getByRole('textbox').first()).toBeFocused()
    await keyboard.insertText(name!)
    await keyboard.press('Tab')
    await keyboard.press('Control+a')
    await keyboard.insertText(prefix!)
    await keyboard.press('Enter')
    await expect(app.node(name!)).toContainText(prefix!)
    await keyboard.press('m')
    await expect(app.naming).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.locator('.canvas')).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('Escape')
  }
  await expect(app.node('vm-a')).toContainText('10.1.0.4')
  await expect(app.node('vm-b')).toContainText('10.2.0.4')

  // The second network has the focus: C asks what to connect it to, typing finds it.
  await expect(app.node('vnet-b')).toHaveClass(/is-focused/)
  await keyboard.press('c')
  await expect(page.getByRole('combobox')).toBeFocused()
  await keyboard.insertText('vnet-a')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /vnet-b → vnet-a/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(app.link('Peering')).toHaveCount(1)
  await expect(app.verdict).toHaveText('All 2 flows pass')

  // Alt and an arrow move what has the focus; L lists its links, and Enter goes to the other end.
  await page.locator('.canvas').focus()
  await keyboard.press('Escape')
  await app.find('vnet-b')
  const before = (await app.saved()).layout[await idOf(app, 'vnet-b')]
  await keyboard.press('Alt+Shift+ArrowDown')
  const after = (await app.saved()).layout[await idOf(app, 'vnet-b')]
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBe(64)
  await keyboard.press('l')
  await page.getByRole('combobox').press('Enter')
  await expect(app.node('vnet-a')).toHaveClass(/is-focused/)

  // The focus of what is deleted goes to what held it, and undo gives it back.
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(app.node('vm-a')).toHaveClass(/is-focused/)
  await keyboard.press('Delete')
  await expect(app.node('vm-a')).toHaveCount(0)
  await expect(app.node('default').first()).toHaveClass(/is-focused/)
  await keyboard.press('Control+z')
  await expect(app.node('vm-a')).toHaveClass(/is-focused/)
})

test('letters are commands no more once they are switched off, and F6 still goes round the page', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: /^Select/ })).toHaveAttribute('aria-pressed', 'true')
  await page.locator('.canvas').focus()
  await page.keyboard.press('F6')
  await expect(app.details.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(app.results.locator(':focus')).toHaveCount(1)
})

test('the menu offers the same by the mouse and by the keyboard, with the keys for it', async ({ app, page }) => {
  await app.openTwoHubs()
  await app.node('vnet-spoke10').click({ button: 'right', position: { x: 60, y: 16 } })
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /^Duplicate with its links/ })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: /^Delete/ })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await page.locator('.canvas').focus()
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: /^Duplicate with its links/ }).click()
  await expect(app.node('vnet-spoke30')).toContainText('10.30.0.0/16')
  await expect(app.link('Peering between vnet-hub00 and vnet-spoke30')).toHaveCount(1)
})

test('the outline is the whole design as a tree, with the selection and the menu of the canvas', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await page.getByRole('tab', { name: 'Outline' }).click()
  const row = page.getByRole('treeitem', { name: /vnet-spoke20/ })
  await row.click()
  await expect(app.node('vnet-spoke20')).toHaveClass(/(^| )selected( |$)/)
  await expect(row).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row).not.toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'Subnet, default, 10.20.0.0/24' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^Rename/ })).toBeVisible()
})
