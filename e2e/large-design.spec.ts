import { type App, expect, test, within } from './support/app.ts'
import { largeDesignText } from './support/large-design.ts'
import { rendersDuring, watchRenders } from './support/renders.ts'

async function openLarge(app: App, spokes: number): Promise<void> {
  await app.start()
  await app.openFile('large.wheelwright.json', largeDesignText(spokes))
  await expect(app.results.getByText(/^Solved in/)).toBeVisible({ timeout: 40_000 })
}

/** The longest time, in ms, that the page answered to nothing while something is done. */
async function longestPause(app: App, act: () => Promise<void>): Promise<number> {
  await app.page.evaluate(() => {
    const page = window as unknown as { pause: number; beat: number }
    page.pause = 0
    let last = performance.now()
    page.beat = window.setInterval(() => {
      const now = performance.now()
      page.pause = Math.max(page.pause, now - last)
      last = now
    }, 10)
  })
  await act()
  return app.page.evaluate(() => {
    const page = window as unknown as { pause: number; beat: number }
    window.clearInterval(page.beat)
    return page.pause
  })
}

test('of 6,500 records only what is in view is in the page, edits are answered, and the last one counts', async ({
  app,
  page,
}) => {
  test.slow()
  await openLarge(app, 500)
  await page.getByRole('button', { name: /Back to 100 %/ }).click()
  await app.settle()
  expect(await app.nodes.count()).toBeLessThan(100)

  await app.find('nic-spoke249-00')
  await app.openTab('Effective routes')
  const row = app.results.getByRole('row', { name: '172.16.0.0/24' })
  await expect(row).toContainText('Virtual network gateway')
  await app.results.getByRole('button', { name: 'Pin', exact: true }).click()

  await app.find('hub-spoke249')
  const flag = app.details.getByRole('checkbox', { name: 'Use remote gateways, spoke249' })
  const search = app.blocks.getByRole('searchbox')
  // Switched five times at once, and something typed after it.
  for (let i = 0; i < 5; i++) await flag.click()
  await search.pressSequentially('site')
  await expect(search).toHaveValue('site')
  await expect(app.block('Virtual network')).toHaveCount(0)
  await expect(flag).not.toBeChecked()
  await expect(row).toHaveCount(0)
  await expect(app.results.getByRole('row', { name: '10.0.0.0/16' })).toBeVisible()

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('from afar a large design is painted: a box for each network, none for what is in it, and a double click goes there', async ({
  app,
  page,
}) => {
  test.slow()
  await openLarge(app, 60)
  for (let i = 0; i < 12 && (await page.locator('[data-far]').count()) === 0; i++)
    await page.getByRole('button', { name: 'Zoom out' }).click()
  await app.settle()
  await expect(app.nodes).toHaveCount(0)
  // Sixty spokes, the hub, the site and the resource group around the networks.
  await expect(page.locator('[data-far]')).toHaveCount(63)
  const spoke = page.getByRole('group', { name: 'Virtual network spoke007, 10.1.28.0/22' })
  await spoke.click()
  await expect(app.details.getByRole('textbox', { name: 'Name' })).toHaveValue('spoke007')
  // The arrows go on into what is too small for a box: whom the focus is read to hears it all the same.
  await page.getByRole('application').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('application').first()).toHaveAttribute('aria-activedescendant', 'node-spoke007.s0')
  await expect(page.locator('[id="node-spoke007.s0"]')).toHaveAccessibleName(/^Subnet spoke007\.s0, 10\.1\.28\.0\/24/)
  await spoke.dblclick()
  await app.settle()
  await expect(app.node('spoke007')).toBeVisible()
  expect(await app.nodes.count()).toBeLessThan(400)
})

test('dragging one network renders no other network and nothing inside another', async ({ app, page }) => {
  await watchRenders(page)
  await openLarge(app, 60)
  await page.getByRole('button', { name: /Back to 100 %/ }).click()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await app.settle()
  const networks = page.locator('.react-flow__node-network')
  expect(await networks.count()).toBeGreaterThan(1)
  const id = await networkInSight(app)
  const head = await within(page.locator(`.react-flow__node[data-id="${id}"]`), 24, 14)
  // Selected first, so that what is measured is the drag alone.
  await page.mouse.click(head.x, head.y)
  await app.settle()
  await page.mouse.down()
  await page.mouse.move(head.x + 8, head.y + 8)
  const renders = await rendersDuring(page, async () => {
    for (let i = 1; i <= 10; i++) await page.mouse.move(head.x + 8 + 8 * i, head.y + 8)
    await app.settle()
  })
  await page.mouse.up()
  expect(renders[id]).toBeGreaterThan(0)
  // Around it is the resource group, which may grow with it.
  expect(Object.keys(renders).filter((rendered) => !rendered.includes(id) && rendered !== 'rg')).toEqual([])
})

/** A network whose head can be taken with the mouse. */
async function networkInSight({ page, canvas }: App): Promise<string> {
  const area = await canvas.getByRole('application').first().boundingBox()
  const ids = await page.locator('.react-flow__node-network').evaluateAll(
    (networks, area) =>
      networks
        .filter((network) => {
          const { top, left } = network.getBoundingClientRect()
          return (
            area && top > area.y && left > area.x && top + 40 < area.y + area.height && left + 300 < area.x + area.width
          )
        })
        .map((network) => (network as HTMLElement).dataset['id']),
    area,
  )
  expect(ids).not.toEqual([])
  return ids[0] ?? ''
}

test('while a slow solver works the page stays usable with the old answers, and edits in between are not solved', async ({
  app,
  page,
}) => {
  const SOLVING = 2500
  await page.addInitScript((delay) => {
    const tell = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void
    const solved = new Set<number>()
    const heard = new WeakSet<Worker>()
    Object.assign(window, { solved })
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (!heard.has(this))
        this.addEventListener('message', ({ data }) => data?.value?.verdict && solved.add(data.value.revision))
      heard.add(this)
      setTimeout(() => tell.apply(this, message), delay)
    } as typeof Worker.prototype.postMessage
  }, SOLVING)
  const solved = () => page.evaluate(() => (window as unknown as { solved: Set<number> }).solved.size)
  await app.openTwoHubs()
  await app.find('hub00-to-spoke10')
  const flag = app.details.getByRole('checkbox', { name: 'Use remote gateways, vnet-spoke10' })
  const before = await solved()
  const pause = await longestPause(app, async () => {
    await flag.uncheck()
    await expect(page.getByRole('banner').getByRole('button', { name: 'Solving…' })).toBeVisible()
    for (let i = 0; i < 6; i++) await flag.click()
    await app.select('vnet-spoke20')
    await expect(app.details.getByRole('textbox', { name: 'Name' })).toHaveValue('vnet-spoke20')
    await app.blocks.getByRole('searchbox').fill('bastion')
    await expect(app.blocks.getByRole('listitem')).toHaveCount(1)
  })
  expect(pause).toBeLessThan(SOLVING)

  // Cut off from the gateway, spoke10 loses three flows to and three from the other side, beside the two pairs of siblings.
  await expect(app.verdict).toHaveText('10 of 30 flows fail')
  expect((await solved()) - before).toBeLessThan(7)
})
