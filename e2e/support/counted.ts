import type { Locator } from '@playwright/test'
import { type App, middle, type Point } from './app.ts'

/** The hands of a user, counted: a click, a drag, a chord of keys and typing one field are one action each. */
export class Counted {
  readonly done: string[] = []

  constructor(private readonly app: App) {}

  async click(at: Locator | Point): Promise<void> {
    this.done.push('click')
    const { x, y } = 'x' in at ? at : await middle(at)
    await this.app.page.mouse.move(x, y, { steps: 3 })
    await this.app.page.mouse.click(x, y)
  }

  async drag(from: Point, to: Point): Promise<void> {
    this.done.push('drag')
    await this.app.drag(from, to)
  }

  async press(chord: string): Promise<void> {
    this.done.push(`press ${chord}`)
    await this.app.page.keyboard.press(chord)
  }

  /** Into the field that has the keyboard. */
  async type(text: string): Promise<void> {
    this.done.push(`type ${text}`)
    await this.app.page.keyboard.insertText(text)
  }
}
