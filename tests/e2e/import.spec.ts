import { promises as fs } from 'node:fs'
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
  await dialog.getByLabel('Encoding of its letters').selectOption('koi8-r')
  await expect(dialog.getByRole('option', { name: words })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await screen.shows(words)
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
})
