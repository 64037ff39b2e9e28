import { readFile } from 'node:fs/promises'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

export interface Point {
  x: number
  y: number
}

interface Fixtures {
  app: App
}

/** What a user can do with the page, in a user's words: everything goes through the mouse, the keyboard and what is seen. */
export class App {
  readonly canvas: Locator
  readonly blocks: Locator
  readonly details: Locator
  readonly results: Locator

  constructor(readonly page: Page) {
    this.canvas = page.locator('main')
    this.blocks = page.locator('aside').first()
    this.details = page.locator('aside').nth(1)
    this.results = page.locator('#results')
  }

  /** The start page, with nothing kept from before. */
  async start(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  async openExample(title: string | RegExp): Promise<void> {
    await this.start()
    await this.page.getByRole('button', { name: title }).click()
    await expect(this.nodes.first()).toBeVisible()
  }

  /** Opens the example of two hubs and waits for its answer. */
  async openTwoHubs(): Promise<void> {
    await this.openExample(/Two Azure hubs over Internet VPN/)
    await expect(this.verdict).toHaveText('4 of 30 flows fail')
    await this.settle()
  }

  /** Selects a drawn record by a click on its head. */
  async select(name: string): Promise<void> {
    await this.node(name).click({ position: { x: 60, y: 16 } })
    await expect(this.node(name)).toHaveClass(/(^| )selected( |$)/)
  }

  get verdict(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /flows? (fail|pass)/ })
  }

  get nodes(): Locator {
    return this.page.locator('.react-flow__node')
  }

  /** A drawn record by its name. */
  node(name: string): Locator {
    return this.nodes.and(this.page.getByLabel(new RegExp(` ${escaped(name)}(,|$)`)))
  }

  /** A drawn link by its kind, and by its ends ("Peering between hub and spoke") where there are several. */
  link(name: string): Locator {
    return this.page.locator('.react-flow__edge').and(this.page.getByLabel(new RegExp(`^${escaped(name)}\\b`)))
  }

  /** The field for the name of what was just placed. */
  get naming(): Locator {
    return this.page.getByRole('group', { name: /^Name of / })
  }

  block(name: string): Locator {
    return this.blocks.getByRole('button', { name: new RegExp(`^${escaped(name)}( \\w)?$`) })
  }

  tab(name: string): Locator {
    return this.results.getByRole('tab', { name })
  }

  async openTab(name: string): Promise<void> {
    await this.tab(name).click()
    await expect(this.results.getByRole('tabpanel', { name })).toBeVisible()
  }

  /** Waits until the drawing stands still: same transform and size in two looks, a frame apart. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      const look = () =>
        [document.querySelector('.react-flow__viewport'), ...document.querySelectorAll('.react-flow__node')]
          .map((element) => JSON.stringify(element?.getBoundingClientRect()))
          .join()
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      let same = 0
      for (let last = ''; same < 4; ) {
        await frame()
        const now = look()
        same = now === last ? same + 1 : 0
        last = now
      }
    })
  }

  /** Drags from one place on the screen to another, as a hand does: with stations on the way. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 6, from.y + 6)
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await mouse.move(to.x - 2, to.y - 2)
    await mouse.move(to.x, to.y)
    await mouse.up()
  }

  async dragBlock(name: string, to: Point): Promise<void> {
    // A block of a provider that is folded away is found by its name.
    const search = this.blocks.getByRole('searchbox')
    const folded = !(await this.block(name).isVisible())
    if (folded) await search.fill(name)
    await this.block(name).scrollIntoViewIfNeeded()
    await this.drag(await middle(this.block(name)), to)
    if (folded) await search.fill('')
    // The name could be written now; the one that is proposed stays.
    if (await this.naming.isVisible()) await this.page.keyboard.press('Escape')
    await this.settle()
  }

  /** Drags from the port at one side of a record to a place on another one. */
  async connect(from: string, side: 'top' | 'right' | 'bottom' | 'left', to: string): Promise<void> {
    await this.node(from).hover({ position: { x: 20, y: 20 } })
    const port = this.node(from).locator(`[data-handlepos="${side}"]`)
    await this.drag(await middle(port), await within(this.node(to), 30, 20))
  }

  async openMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Design / }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Goes to a thing, or runs a command, by the search of the top bar. */
  async find(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(name)
    await dialog
      .getByRole('option', { name: new RegExp(`^${escaped(name)}( |$)`) })
      .first()
      .click()
    await expect(dialog).toBeHidden()
  }

  /** The text of the file that "Save" hands out. */
  async savedText(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.page.keyboard.press('Control+s')
    return readFile(await (await download).path(), 'utf8')
  }

  async saved(): Promise<SavedDesign> {
    return JSON.parse(await this.savedText())
  }

  /** Gives the page a file as "Open a file" does. */
  async openFile(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.openMenu('Open a file…')
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
}

export interface SavedRecord {
  id: string
  kind: string
  name: string
  parent?: string
  ends?: { a: string; b: string }
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into the values of any kind
  props: any
}

export interface SavedDesign {
  name: string
  records: Record<string, SavedRecord>
  layout: Record<string, Point>
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export async function middle(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A place so many pixels from the top left corner. */
export async function within(target: Locator, x: number, y: number): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return { x: box.x + x, y: box.y + y }
}

/**
 * Browsers with the File System Access API ask with dialogs of their own, which no test can answer: here they save by
 * downloads and open by file inputs, as browsers without it do.
 */
export const test = base.extend<Fixtures>({
  app: async ({ page }, use) => {
    await page.addInitScript(() => {
      for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) delete (window as never)[name]
    })
    await use(new App(page))
  },
})

export { expect }
