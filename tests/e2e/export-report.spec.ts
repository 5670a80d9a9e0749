import { promises as fs } from 'node:fs'
import { expect, test } from './app'
import { findViolations } from './axe'

const text = 'The harbour clerk said that the ferry left at six.\n\nقالت الشاهدة إن الباب كان مفتوحا.'

test('a report whose checks stand leaves as a draft, and says why on its pages', async ({ desk }) => {
  test.slow()
  const file = await desk.account(text, 'ferry')
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'the ferry left at six')
  const { app, page, screen } = await desk.start(file)
  await screen.shows('The harbour clerk')
  await app.evaluate(({ app }, folder) => app.setPath('documents', folder), desk.folder)
  await page.keyboard.press('Control+r')
  await page.getByRole('textbox', { name: 'Title' }).fill('When the ferry left')
  await page.getByRole('radio', { name: /^Blank/ }).check()
  await page.keyboard.press('Control+Enter')
  const report = page.getByRole('textbox', { name: /text of/i })
  await report.click()
  await expect(report).toBeFocused()
  await page.keyboard.type('The ferry reportedly left before the lamp was lit.')

  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  await expect(dialog.getByRole('radio', { name: 'When the ferry left' })).toBeChecked()
  await expect(dialog).toContainText(/Export waits for \w+ checks?\./)
  await expect(dialog.getByRole('checkbox', { name: 'Excel' })).toHaveCount(0)
  await expect(dialog.getByRole('checkbox', { name: 'Comments' })).toHaveCount(0)
  const preview = page.frameLocator('iframe[title^="What is exported"]')
  await expect(preview.getByText('DRAFT – NOT CITABLE').first()).toBeVisible()
  // With its own style sheet, which the policy of the page lets in too.
  await expect(preview.locator('.stamp')).toHaveCSS('border-top-style', 'solid')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await findViolations(page, '.dialog.export'), colorScheme).toEqual([])
  }
  await dialog.getByRole('checkbox', { name: 'PDF', exact: true }).check()
  await dialog.getByRole('button', { name: /^Export draft/ }).click()
  await expect(dialog).toContainText('2 files were written')
  const html = await fs.readFile(desk.at('When the ferry left.html'), 'utf8')
  expect(html).toContain('DRAFT – NOT CITABLE')
  expect(html).toContain('The ferry reportedly left before the lamp was lit.')
  expect((await fs.readFile(desk.at('When the ferry left.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')

  // The account itself waits for nothing.
  await dialog.getByRole('button', { name: 'Back to the choices' }).click()
  await dialog.getByRole('radio', { name: 'The annotated account' }).check()
  await expect(preview.getByRole('heading', { name: 'The account' })).toBeVisible()
  await expect(dialog).not.toContainText('Export waits')
  await dialog.getByRole('radio', { name: 'When the ferry left' }).check()
  await dialog.getByRole('button', { name: 'Back to the report' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(report).toBeVisible()
})

test('of many reports the chosen one is in view, and so are the forms', async ({ desk }) => {
  const file = await desk.account(text, 'ferry')
  const titles = Array.from({ length: 14 }, (_, index) => `${index % 2 ? 'Report' : 'تقرير'} ${index}`)
  for (const title of titles) await desk.attest('report', 'new', file, '--title', title)
  const { page, screen } = await desk.start(file)
  await screen.shows('The harbour clerk')
  await page.setViewportSize({ width: 800, height: 560 })
  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  await dialog.getByRole('radio', { name: 'تقرير 12' }).check()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Shift+e')
  await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeFocused()
  await expect(dialog.getByRole('radio', { name: 'تقرير 12' })).toBeInViewport()
  await expect(dialog.getByRole('checkbox', { name: 'PDF', exact: true })).toBeInViewport()
  await expect(dialog.getByRole('button', { name: /^Export/ })).toBeInViewport()
})

test('a title that names a protected source gives its name to no file', async ({ desk }) => {
  const file = await desk.account(text, 'ferry')
  const clerk = await desk.attest('annotate', file, '--kind', 'source', '--quote', 'The harbour clerk')
  await desk.attest('set', file, clerk.out.trim(), 'release-label=a port worker')
  await desk.attest('report', 'new', file, '--title', 'What the harbour clerk saw')
  const { page, screen } = await desk.start(file)
  await screen.shows('The harbour clerk')
  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  await dialog.getByRole('radio', { name: 'What the harbour clerk saw' }).check()
  await expect(dialog.locator('.export-target')).toContainText('What a port worker saw')
  await dialog.getByRole('checkbox', { name: 'Release labels for protected sources' }).uncheck()
  await expect(dialog.locator('.export-target')).toContainText('What the harbour clerk saw')
})
