import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'

const text = [
  'The harbour clerk said that the ferry left at six.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'The company denies it flatly.',
].join('\n\n')

async function discussed(desk: Desk): Promise<string> {
  const file = await desk.account(text, 'ferry')
  const tag = async (kind: string, quote: string) =>
    (await desk.attest('annotate', file, '--kind', kind, '--quote', quote)).out.trim()
  const clerk = await tag('source', 'The harbour clerk')
  const left = await tag('claim', 'the ferry left at six')
  await tag('claim', 'الباب كان مفتوحا')
  await desk.attest('reply', file, left, 'Who else saw it go?')
  await desk.attest('set', file, clerk, 'release-label=a port worker')
  return file
}

/** Has exports go to a folder, and says how often a person was asked whether to replace what is there. */
async function goingTo(app: ElectronApplication, folder: string, mayReplace = true): Promise<() => Promise<number>> {
  await app.evaluate(
    ({ app, dialog }, [folder, mayReplace]) => {
      app.setPath('documents', folder as string)
      const counted = globalThis as unknown as { asked: number }
      counted.asked = 0
      dialog.showMessageBox = (async () => {
        counted.asked += 1
        return { response: mayReplace ? 0 : 1, checkboxChecked: false }
      }) as unknown as typeof dialog.showMessageBox
    },
    [folder, mayReplace] as const,
  )
  return () => app.evaluate(() => (globalThis as unknown as { asked: number }).asked)
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Export/ })
const previewOf = (page: Page) => page.frameLocator('iframe[title^="What is exported"]')
const exported = async (folder: string) => (await fs.readdir(folder)).sort()

async function emptyFolder(desk: Desk, name = 'out'): Promise<string> {
  await fs.mkdir(desk.at(name))
  return desk.at(name)
}

test('three forms are written at once, with names replaced, and what was there is asked about once', async ({
  desk,
}) => {
  const out = await emptyFolder(desk)
  const { app, page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  const asked = await goingTo(app, out)
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeFocused()
  await expect(dialog).toContainText('1 source has one')
  for (const name of ['PDF', 'Word']) await dialog.getByRole('checkbox', { name, exact: true }).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('status').first()).toContainText(`3 files were written to ${out}.`)
  await expect(dialog).toContainText('The name of one source was replaced in all 3 of them.')
  expect(await exported(out)).toEqual(['ferry.docx', 'ferry.html', 'ferry.pdf'])
  expect(await fs.readFile(`${out}/ferry.html`, 'utf8')).not.toContain('harbour clerk')
  expect((await fs.readFile(`${out}/ferry.pdf`)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await asked()).toBe(0)

  await dialog.getByRole('button', { name: 'Back to the choices' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('3 files were written')
  expect(await asked()).toBe(1)
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)
})

test('what is there stays where its person does not have it replaced', async ({ desk }) => {
  const out = await emptyFolder(desk)
  await fs.writeFile(`${out}/ferry.html`, 'before')
  const { app, page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  const asked = await goingTo(app, out, false)
  await page.keyboard.press('Control+p')
  await expect(dialogOf(page).getByRole('checkbox', { name: 'Web page (HTML)' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect.poll(asked).toBe(1)
  await expect(dialogOf(page).getByRole('checkbox', { name: 'Web page (HTML)' })).toBeFocused()
  expect(await fs.readFile(`${out}/ferry.html`, 'utf8')).toBe('before')
})

test('the preview shows what would be written, in a frame in which nothing runs', async ({ desk }) => {
  const { page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  await page.keyboard.press('Control+Shift+e')
  const [dialog, preview] = [dialogOf(page), previewOf(page)]
  const passage = preview.locator('article mark.source')
  await expect(preview.getByText('Who else saw it go?')).toBeVisible()
  await expect(preview.locator('p[lang=ar], [dir=auto]').filter({ hasText: 'قالت الشاهدة' }).first()).toBeVisible()
  await expect(passage).toHaveText('a port worker')
  // Its style sheet is the only one that the page's policy lets in.
  await expect(passage).toHaveCSS('text-decoration-style', 'double')
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('')

  await dialog.getByRole('checkbox', { name: 'Comments' }).uncheck()
  await expect(preview.getByText('What there is of comments is left out.')).toBeVisible()
  await expect(preview.getByText('Who else saw it go?')).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: 'History' }).check()
  await expect(preview.getByRole('heading', { name: 'History' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Release labels for protected sources' }).uncheck()
  await expect(passage).toHaveText('The harbour clerk')
  await expect(dialog.getByRole('checkbox', { name: 'The original document beside it' })).toBeEnabled()
})

test('what was chosen is there again for this account, after the app was started anew', async ({ desk }) => {
  const out = await emptyFolder(desk)
  const file = await discussed(desk)
  const first = await desk.start(file)
  await first.screen.shows('The harbour clerk')
  await first.page.keyboard.press('Control+Shift+e')
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as unknown as typeof dialog.showSaveDialog
  }, `${out}/Quay.html`)
  const chosen = dialogOf(first.page)
  await chosen.getByRole('checkbox', { name: 'Web page (HTML)' }).uncheck()
  await expect(chosen).toContainText('Choose at least one form.')
  for (const name of ['Markdown', 'CSV']) await chosen.getByRole('checkbox', { name, exact: true }).check()
  await chosen.getByRole('checkbox', { name: 'Grades' }).uncheck()
  await chosen.getByRole('button', { name: 'Change…' }).click()
  await expect(chosen).toContainText('Quay')
  await first.page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
  await first.quit()

  const { page, screen } = await desk.start(file)
  await screen.shows('The harbour clerk')
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('checkbox', { name: 'Markdown' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'CSV' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).not.toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Grades' })).not.toBeChecked()
  await expect(dialog).toContainText(out)
})

test('one form that has no place keeps nobody from the others', async ({ desk }) => {
  const out = await emptyFolder(desk)
  const { app, page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  await goingTo(app, out)
  await fs.mkdir(`${out}/ferry.html`)
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: 'Plain text' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('1 file was written')
  await expect(dialog).toContainText('“ferry.html” is a folder')
  expect(await exported(out)).toEqual(['ferry.html', 'ferry.txt'])
})

test('an account from a PDF leaves as that PDF with its passages marked, and no other does', async ({ desk }) => {
  const out = await emptyFolder(desk)
  const pdf = path.resolve(import.meta.dirname, '../fixtures/documents/libreoffice.pdf')
  await desk.attest('import', pdf, '-o', desk.at('printed.attest'))
  const [word = ''] = /\p{L}{5,}/u.exec((await desk.attest('text', desk.at('printed.attest'))).out) ?? []
  await desk.attest('annotate', desk.at('printed.attest'), '--kind', 'claim', '--quote', word, '--occurrence', '1')
  const { app, page, screen } = await desk.start(desk.at('printed.attest'))
  await screen.shows(word)
  await goingTo(app, out)
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: 'Web page (HTML)' }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Marked original' }).check()
  await dialog.getByRole('checkbox', { name: 'The original document beside it' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('2 files were written')
  const [marked = '', original = ''] = await exported(out)
  expect([marked, original]).toEqual([
    expect.stringMatching(/\.annotated\.pdf$/),
    expect.stringMatching(/\.original\.pdf$/),
  ])
  expect(await fs.readFile(`${out}/${original}`)).toEqual(await fs.readFile(pdf))
  const bytes = await fs.readFile(`${out}/${marked}`)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.equals(await fs.readFile(pdf))).toBe(false)
})

test('what an account has not is not offered, and says why', async ({ desk }) => {
  const { page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('Only of an account that was imported from a PDF.')
  await expect(dialog.getByRole('checkbox', { name: 'Marked original' })).toBeDisabled()
  // A source of it is protected.
  await expect(dialog).toContainText('It stays here')
  await expect(dialog.getByRole('checkbox', { name: 'The original document beside it' })).toBeDisabled()
})

const long = Array.from(
  { length: 6000 },
  (_, i) => `Witness ${i} says that two trucks came to the quay at night, and that nobody else saw them go.`,
).join('\n\n')

test('an export is broken off with nothing half written, by keyboard alone, and the focus returns', async ({
  desk,
}) => {
  test.slow()
  const out = await emptyFolder(desk)
  const { app, page, screen } = await desk.start(await desk.account(long, 'ferry'))
  await screen.shows('Witness 0 says')
  await goingTo(app, out)
  const account = screen.account.getByRole('document')
  await account.focus()
  await page.keyboard.press('Control+Shift+e')
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('The first pages, as a web page.')
  // To the second form and the third.
  for (const key of ['Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(key)
  await expect(dialog.getByRole('checkbox', { name: 'Word' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect.poll(() => exported(out)).toContain('ferry.html')
  await page.keyboard.press('Escape')
  await expect(dialog).toContainText('You broke it off')
  const left = await exported(out)
  expect(left.filter((name) => !/^ferry\.(html|docx)$/.test(name))).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(account).toBeFocused()
  // Nothing comes afterwards either: what was being printed is thrown away.
  expect(await exported(out)).toEqual(left)
})

test('axe-core finds nothing wrong with the dialog, at whatever stage', async ({ desk }) => {
  const { app, page, screen } = await desk.start(await discussed(desk))
  await screen.shows('The harbour clerk')
  await goingTo(app, await emptyFolder(desk))
  const looksRight = async (stage: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await findViolations(page), `${stage}, ${colorScheme}`).toEqual([])
    }
  }
  await page.keyboard.press('Control+Shift+e')
  await expect(previewOf(page).getByText('Who else saw it go?')).toBeVisible()
  await looksRight('choosing')
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toContainText('1 file was written')
  await looksRight('over')
})
