import { expect, test } from './app'
import { findViolations } from './axe'
import { ReportScreen } from './report-screen'

test('words of a report are made a link by keyboard, which shows and gives away its address and opens nothing', async ({
  desk,
}) => {
  const { app, page, screen } = await desk.start(await desk.account('The ferry left at six.'))
  await screen.shows('The ferry left')
  const report = new ReportScreen(page)
  await report.begin('Linked')
  await report.write('Read the timetable')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+a')
  const card = page.getByRole('dialog', { name: 'Link' })
  await expect(card.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('alert')).toHaveText(/^A link leads to a page/)
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('https://attest.example/ferries')
  await page.keyboard.press('Enter')
  const link = report.text.getByRole('link', { name: 'timetable', exact: true })
  await expect(link).toHaveAttribute('href', 'https://attest.example/ferries')
  await expect(report.text).toBeFocused()

  await link.click({ modifiers: ['Control'] })
  await expect(card.getByRole('textbox', { name: 'Address' })).toHaveValue('https://attest.example/ferries')
  await card.getByRole('button', { name: 'Copy the address' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('https://attest.example/ferries')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  // What was selected still is.
  await expect(report.text).toBeFocused()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('timetable')
  await page.keyboard.press('Control+Shift+a')
  await card.getByRole('button', { name: 'Remove the link' }).click()
  await expect(link).toHaveCount(0)
  await expect(report.text).toContainText('Read the timetable')
})
