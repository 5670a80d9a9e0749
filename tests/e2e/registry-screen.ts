import { expect, type Locator, type Page } from '@playwright/test'

/** Whom all accounts speak of, as a person works with it. */
export class RegistryScreen {
  readonly page: Page
  readonly field: Locator
  readonly list: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('textbox', { name: 'Search actors and sources' })
    this.list = page.getByRole('list', { name: 'Actors and sources' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+j')
    await expect(this.field).toBeFocused()
  }

  /** The names that are listed, in their order. */
  async lists(...names: readonly string[]): Promise<void> {
    await expect(this.list.locator('.entity-name')).toHaveText([...names])
  }

  /** All that is known of somebody. */
  detail(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true }).getByRole('listitem')
  }
}
