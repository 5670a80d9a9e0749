import { expect, type Running } from './app'
import { choose } from './file-menu'
import type { Server } from './team-server'

/** Shares an account from its window and makes an invitation to it. */
export async function invite(mona: Running, server: Server, role: string): Promise<string> {
  const { page } = mona
  await choose(mona, 'Share with a team…')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Address of the server' })).toBeFocused()
  await page.keyboard.type(server.url)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: 'The team of this account' })).toBeVisible()
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await dialog.getByRole('button', { name: 'Create invitation' }).click()
  const field = dialog.getByRole('textbox', { name: /^The invitation/ })
  await expect(field).toBeFocused()
  const link = await field.inputValue()
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  return link
}

/** @param title of the account that one is invited to */
export async function join({ page }: Running, link: string, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+J')
  const dialog = page.getByRole('dialog', { name: 'Join a team' })
  await dialog.getByRole('textbox').fill(link)
  await expect(dialog).toContainText(`To “${title}”`)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}
