import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { findViolations } from './axe'
import { type } from './type'

const text = 'The ferry left at six, said the harbour clerk.\n\nThe company denies it.'

const acceleratorOf = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null, id)

const selectFirstWord = async (page: Page) => {
  await page.getByRole('document', { name: 'account' }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
}

test('a key is changed in the shortcut help, everywhere and for good; one that is taken is refused', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const first = await desk.start(file)
  const { page, screen, app } = first
  await screen.shows('The ferry left')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.type('tag as claim')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const keys = dialog.getByRole('button', { name: 'Tag as claim: 1' })
  await expect(keys).toBeFocused()
  await page.keyboard.press('Enter')
  const press = dialog.getByRole('button', { name: 'Press the new key for: Tag as claim' })
  await expect(press).toBeFocused()
  await page.keyboard.press('2')
  await expect(dialog.getByRole('alert')).toHaveText(/^2 is the key of “Tag as actor”/)
  await page.keyboard.press('Control+f')
  await expect(dialog.getByRole('alert')).toHaveText(/^Ctrl F is the key of “Find in this account”/)
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(press).toBeHidden()
  await expect(keys).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('v')
  await expect(dialog.getByRole('button', { name: 'Tag as claim: V' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // The old key does nothing any more; the new one tags, and is shown wherever the old one was.
  await selectFirstWord(page)
  await expect(screen.toolbar.getByRole('button', { name: 'Claim', exact: true })).toContainText('V')
  await page.keyboard.press('1')
  await expect(screen.toolbar).toBeVisible()
  await page.keyboard.press('v')
  await expect(screen.card('Claim', 'The')).toBeVisible()
  await expect.poll(() => acceleratorOf(app, 'tag.claim')).toBe('V')
  await first.quit()

  const again = await desk.start(file)
  await again.screen.shows('The ferry left')
  await expect.poll(() => acceleratorOf(again.app, 'tag.claim')).toBe('V')
  await again.page.keyboard.press('?')
  const help = again.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByRole('button', { name: 'Tag as claim: V' }).click()
  await help.getByRole('button', { name: 'Its usual key' }).click()
  await expect(help.getByRole('button', { name: 'Tag as claim: 1' })).toBeVisible()

  // A key that is given up is free for another command; all can be had back at once.
  await help.getByRole('button', { name: 'Tag as actor: 2' }).click()
  await help.getByRole('button', { name: 'No key', exact: true }).click()
  await help.getByRole('button', { name: 'Tag as claim: 1' }).click()
  await again.page.keyboard.press('2')
  await expect(help.getByRole('button', { name: 'Tag as claim: 2' })).toBeVisible()
  await help.getByRole('button', { name: 'All keys as they usually are' }).click()
  await expect(help.getByRole('button', { name: 'Tag as claim: 1' })).toBeVisible()
  await expect(help.getByRole('button', { name: 'Tag as actor: 2' })).toBeVisible()
})

test('single keys can be switched off', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck()
  await page.keyboard.press('Escape')
  await selectFirstWord(page)
  await page.keyboard.press('1')
  await expect(screen.toolbar).toBeVisible()
  await expect(screen.cards).toHaveCount(0)
  await screen.toolbar.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(screen.cards).toHaveCount(1)
})

test('what moves and selects in the text has keys that are changed like others; what dialogs go by has not', async ({
  desk,
}) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const refused = dialog.getByRole('alert')
  await press('?')
  await page.keyboard.type('select a word to the right')
  await press('Tab', 'Tab', 'Enter', 'ArrowRight')
  await expect(refused).toHaveText(/^→ is the key of “Move a character to the right”/)
  await press('Enter')
  await expect(refused).toHaveText(/^Tab, Space, Enter and Esc are what dialogs/)
  await press('h')
  await expect(dialog.getByRole('button', { name: 'Select a word to the right: H' })).toBeFocused()
  await press('Shift+Tab', 'Shift+Tab')
  await type(page, 'outward')
  await press('Tab', 'Tab', 'Enter', 'Alt+ArrowRight')
  await expect(dialog.getByRole('button', { name: /outward.*: Alt →/ })).toBeFocused()
  await press('Shift+Tab', 'Shift+Tab')
  await type(page, 'next passage')
  await press('Tab', 'Tab', 'Enter', 'ArrowDown')
  await expect(refused).toHaveText(/^The arrows, Home, End and Page can only be keys of what is done in the text/)
  await press('Escape', 'Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('document', { name: 'account' }).focus()
  await press('Control+Home', 'h', 'h')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The ferry')
  await press('Control+Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The ferry')
  await press('1', 'Escape', 'ArrowLeft', 'Alt+ArrowRight')
  await expect(page.locator('.card[data-open=true] blockquote')).toHaveText('The ferry')
  // Tab is the window's again.
  await press('Escape', 'Tab')
  await expect(page.getByRole('button', { name: /^Claims/ })).toBeFocused()
})

test('from the moment a dialog is asked for the keyboard is the dialog’s, however long its code takes', async ({
  desk,
}) => {
  const { app, page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await app.evaluate(({ session }) => {
    const { webRequest } = session.defaultSession
    const waiting: (() => void)[] = []
    webRequest.onBeforeRequest({ urls: ['app://*/*shortcut-help*.js'] }, (_, go) => waiting.push(() => go({})))
    Object.assign(globalThis, {
      letDialogsCome: () => {
        webRequest.onBeforeRequest(null)
        for (const go of waiting) go()
      },
    })
  })
  // What was read before is not to be had from a cache.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.reload()
  await screen.shows('The ferry left')
  await selectFirstWord(page)
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('?')
  await page.keyboard.type('t1ag as act3')
  await page.keyboard.press('Backspace')
  await expect(dialog).toBeHidden()
  await app.evaluate(() => (globalThis as unknown as { letDialogsCome(): void }).letDialogsCome())
  await expect(dialog.getByRole('searchbox')).toHaveValue('t1ag as act')
  await page.keyboard.type('or')
  await expect(dialog.getByRole('searchbox')).toHaveValue('t1ag as actor')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(screen.cards).toHaveCount(0)
})
