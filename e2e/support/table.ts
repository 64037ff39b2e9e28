import type { Locator } from '@playwright/test'

/** The words of a table's body, row by row. */
export function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '')),
    )
}

/** The heads of a table's columns. */
export function headsOf(table: Locator): Promise<string[]> {
  return table.locator('thead th').allInnerTexts()
}
