import { expect, type Page } from '@playwright/test'

/** Types into the field that has the keyboard, as soon as one has: what a key has opened may be on its way still. */
export async function type(page: Page, words: string): Promise<void> {
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible()
  await page.keyboard.type(words)
}
