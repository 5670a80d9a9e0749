import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, type Running, test } from './app'

const documents = path.resolve(import.meta.dirname, '../fixtures/documents')

const fixture = (name: string) => path.join(documents, name)

const drop = ({ app }: Running, ...files: string[]) =>
  app.evaluate(({ app }, files) => {
    for (const file of files) app.emit('open-file', { preventDefault() {} }, file)
  }, files)

test('a saved page is looked at before it comes in, and what is struck out stays out on record', async ({ desk }) => {
  const running = await desk.start()
  const { page, screen } = running
  await drop(running, fixture('saved-page.html'))
  const dialog = page.getByRole('dialog', { name: 'Check the account before it comes in' })
  const blocks = dialog.getByRole('listbox', { name: 'Blocks that come in' })
  await expect(blocks.getByRole('option', { name: 'cookie notice' })).toHaveAttribute('aria-selected', 'false')
  await expect(dialog.getByRole('status')).toHaveText('13 blocks come in, 7 stay out.')
  await expect(blocks).toBeFocused()
  for (let down = 0; down < 4; down++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(blocks.getByRole('option', { name: 'By Nadia Orr' })).toHaveAttribute('aria-selected', 'false')
  await expect(dialog.getByLabel('Published by')).toHaveValue('The Marsa Courier')
  await dialog.getByLabel('Title').fill('Gate three')
  await page.keyboard.press('ControlOrMeta+Enter')
  await screen.shows('The clerk said that nobody came before 01:40.[1]')
  await expect(screen.account).not.toContainText('Share this story')
  await expect(screen.account.locator('p', { hasText: /^By Nadia Orr$/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Gate three' }).first()).toBeVisible()
  await expect(screen.account.getByRole('heading', { name: 'The night gate three opened' })).toBeInViewport()
  await screen.tag('Two trucks,', 'Claim')
  await screen.isSaved()
})

test('several documents at once are listed with what they are, and one that is broken keeps none of the others out', async ({
  desk,
}) => {
  const running = await desk.start()
  const { page, screen } = running
  const broken = desk.at('broken.docx')
  await fs.writeFile(broken, (await fs.readFile(fixture('pandoc.docx'))).subarray(0, 4000))
  await fs.writeFile(desk.at('notes.txt'), 'The ferry left at six.')
  await drop(running, fixture('saved-page.html'), broken, fixture('pandoc.docx'), desk.at('notes.txt'))
  const dialog = page.getByRole('dialog', { name: 'Documents on their way in' })
  await expect(dialog.getByRole('row', { name: /broken\.docx/ })).toContainText('damaged or cut off')
  await expect(dialog.getByRole('row', { name: /notes\.txt/ })).toContainText('Imported.')
  await dialog.getByRole('button', { name: 'Import all 2' }).click()
  await expect(dialog.getByRole('row', { name: /pandoc\.docx/ })).toContainText('Imported.')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await screen.shows('Log of the gate')
})

test('a text in an unsure encoding is shown, and read otherwise if its person says so', async ({ desk }) => {
  const running = await desk.start()
  const { page, screen } = running
  const words = 'Всё тихо'
  const koi8 = Uint8Array.from([0xf7, 0xd3, 0xa3, 0x20, 0xd4, 0xc9, 0xc8, 0xcf])
  await fs.writeFile(desk.at('quiet.txt'), koi8)
  await drop(running, desk.at('quiet.txt'))
  const dialog = page.getByRole('dialog', { name: 'Check the account before it comes in' })
  await dialog.getByLabel('Encoding of its letters').selectOption('utf-8')
  await expect(dialog.getByRole('alert')).toContainText('It cannot be read that way and stands as it was.')
  await dialog.getByLabel('Encoding of its letters').selectOption('koi8-r')
  await expect(dialog.getByRole('option', { name: words })).toBeVisible()
  await dialog.getByLabel('Recognised as').selectOption('A table of posts')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByLabel('Direction')).toHaveValue('')
  await dialog.getByLabel('Direction').selectOption('All right to left')
  await expect(dialog.getByText(words, { exact: true })).toHaveAttribute('dir', 'rtl')
  await page.keyboard.press('ControlOrMeta+Enter')
  await screen.shows(words)
  await expect(screen.account.locator('p', { hasText: words })).toHaveAttribute('dir', 'rtl')
})

test('five kinds of document at once: one is cancelled, one is unlocked, and all that are left come in', async ({
  desk,
}) => {
  const running = await desk.start()
  const { page, screen } = running
  const paragraph = '<p>The clerk said that nobody had come through the gate before the morning.</p>\n'
  await fs.writeFile(desk.at('long.html'), `<!doctype html><title>Long</title>${paragraph.repeat(200_000)}`)
  await drop(
    running,
    ...[desk.at('long.html'), fixture('pandoc.docx'), path.join(documents, '../locked/needs-password.pdf')],
    ...[fixture('mail-flowed.eml'), fixture('libreoffice.rtf')],
  )
  const dialog = page.getByRole('dialog')
  const row = (name: string) => dialog.getByRole('row', { name })
  await row('long.html').getByRole('button', { name: 'Cancel' }).click()
  await expect(row('long.html')).toHaveCount(0)
  await row('needs-password.pdf').getByRole('button', { name: 'Unlock' }).click()
  await dialog.getByLabel(/The password that opens it/).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel(/That password does not open it/)).toBeVisible()
  await dialog.getByLabel(/That password does not open it/).fill('lamp')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('option', { name: 'The lamp was out, said the keeper.' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Back to the list' }).click()
  await dialog.getByRole('button', { name: 'Import all 4' }).click()
  for (const name of ['pandoc.docx', 'needs-password.pdf', 'mail-flowed.eml', 'libreoffice.rtf']) {
    await expect(row(name)).toContainText('Imported.')
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await screen.isSaved()
  expect((await fs.readdir(path.join(desk.profile, 'library'))).filter((name) => /long/i.test(name))).toEqual([])
})

test('a page of one’s own network is fetched only where that is allowed, and says where it is from', async ({
  desk,
}) => {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Gate three</h1><p>Nobody came.'),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gate`
  const { page, screen } = await desk.start()
  await screen.shows('The night gate three opened')
  const paste = page.getByRole('dialog', { name: 'New account from pasted text' })
  await page.keyboard.press('ControlOrMeta+Shift+V')
  await paste.getByRole('textbox').fill(address)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('main').getByText('is in your own network; the settings can allow that.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+V')
  await paste.getByRole('textbox').fill(address)
  await paste.getByLabel(/own network may be fetched too/).check()
  await paste.getByRole('button', { name: 'Fetch the page' }).click()
  const dialog = page.getByRole('dialog', { name: 'Check the account before it comes in' })
  await expect(dialog.getByText(`from ${address}.`)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(screen.account.getByRole('heading', { name: 'Gate three' }).last()).toBeInViewport()
  await screen.isSaved()
  server.close()
})
