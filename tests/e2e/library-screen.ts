import { expect, type Locator, type Page } from '@playwright/test'

/** The library as a person works with it, by the names of what is on it. */
export class LibraryScreen {
  readonly page: Page
  readonly field: Locator
  readonly accounts: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('textbox', { name: 'Search all accounts' })
    this.accounts = page.getByRole('grid', { name: 'Accounts' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.page.getByRole('region', { name: 'Library' })).toBeVisible()
  }

  async search(words: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+f')
    await expect(this.field).toBeFocused()
    await this.field.fill(words)
  }

  row(title: string): Locator {
    return this.accounts.getByRole('row').filter({ has: this.page.getByText(title, { exact: true }) })
  }

  /** The titles that are listed, in their order. */
  async lists(...titles: readonly string[]): Promise<void> {
    await expect(this.accounts.locator('tbody tr[aria-selected] td:first-child > span:first-child')).toHaveText([
      ...titles,
    ])
  }

  /** Everything that was found, in its order: accounts and what is in them. */
  async finds(...words: readonly (string | RegExp)[]): Promise<void> {
    await expect(this.page.locator('.library-results [data-row]')).toHaveText([...words])
  }
}
