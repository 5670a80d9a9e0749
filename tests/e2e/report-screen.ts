import { expect, type Locator, type Page } from '@playwright/test'

/** The report that stands beside the account, by the names of what is on it. */
export class ReportScreen {
  readonly page: Page
  readonly column: Locator
  readonly text: Locator
  readonly findings: Locator

  constructor(page: Page) {
    this.page = page
    this.column = page.getByRole('region', { name: /^Report: / })
    this.text = page.getByRole('textbox', { name: /^Text of the report/ })
    this.findings = this.column.locator('.report-findings > li')
  }

  /** Begins one by keyboard, from the account. */
  async begin(title: string, template = 'Blank'): Promise<void> {
    await this.page.keyboard.press('Control+r')
    const dialog = this.page.getByRole('dialog', { name: 'Reports' })
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
    await dialog.getByRole('radio', { name: new RegExp(`^${template}`) }).check()
    await this.page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(this.text).toBeVisible()
  }

  /** Writes at the end of the text. */
  async write(words: string): Promise<void> {
    await this.text.focus()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(words)
  }

  /** Types “@” and words of a passage, and takes the first that has them. */
  async cite(words: string): Promise<void> {
    await this.page.keyboard.type(` @${words}`)
    await expect(this.page.getByRole('listbox', { name: 'Passages to cite' }).getByRole('option').first()).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('listbox', { name: 'Passages to cite' })).toHaveCount(0)
  }

  /** As it is named to who hears it. */
  citation(name: string | RegExp): Locator {
    return this.text.getByRole('button', { name })
  }

  finding(words: string): Locator {
    return this.findings.filter({ hasText: words })
  }
}
