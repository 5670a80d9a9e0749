import { expect, type Running, test } from './app'
import { findViolations } from './axe'
import { quayFire } from './noted-account'
import { ReportScreen } from './report-screen'

async function openQuay(start: () => Promise<Running>): Promise<Running & { readonly report: ReportScreen }> {
  const running = await start()
  await running.screen.shows('The fire at Warehouse')
  return { ...running, report: new ReportScreen(running.page) }
}

test('a report is written by keyboard alone, points at passages, and is there again after a restart', async ({
  desk,
}) => {
  test.slow()
  const quay = await quayFire(desk)
  const first = await openQuay(() => desk.start(quay.file))
  const { page, report, screen } = first
  await report.begin('What is known of the fire')
  await report.write('## The blast\nThe first blast came at about 02:10')
  await report.cite('blast ten past')
  await page.keyboard.type('.\n')
  const cited = report.citation('Citation: Idris Belhane, ¶ 1 graded C2')
  await expect(cited).toBeVisible()
  // No box: behind one a full stop would go to the next line alone.
  await expect(cited).toHaveCSS('display', 'inline')
  await page.keyboard.type('- one thing\nanother\n\n/table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('In a cell')
  for (const words of ['Second', 'Third']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  await expect(report.text.getByRole('heading', { name: 'The blast' })).toBeVisible()
  await expect(report.text.getByRole('listitem')).toHaveText(['one thing', 'another'])
  await expect(report.text.getByRole('cell').or(report.text.getByRole('columnheader')).first()).toHaveText('In a cell')
  // One's own words are taken back one by one, and come again.
  await page.keyboard.press('Control+z')
  await expect(report.text).not.toContainText('Third')
  await page.keyboard.press('Control+y')
  await expect(report.text).toContainText('Third')
  await screen.isSaved()
  await first.quit()

  const again = await openQuay(() => desk.start(quay.file))
  await again.page.keyboard.press('Control+r')
  await expect(again.report.text).toContainText('In a cell')
  await again.report.citation(/^Citation: Idris Belhane/).click()
  await expect(again.page.locator('.card[data-open=true]')).toContainText('The first blast was at about 02:10.')
  await again.report.column.getByRole('tab', { name: 'Outline' }).click()
  await expect(again.report.column.getByRole('button', { name: 'The blast' })).toBeVisible()
  expect(await findViolations(again.page)).toEqual([])
})

test('a passage is cited by drag, by copy and with one key, and says when its source is graded otherwise', async ({
  desk,
}) => {
  test.slow()
  const quay = await quayFire(desk)
  const { page, report, screen } = await openQuay(() => desk.start(quay.file))
  await report.begin('By every way')
  await report.write('Dragged:')
  await screen.account.getByText('no vehicle entered').click()
  const card = page.locator('.card[data-open=true] .card-line')
  await expect(card).toBeVisible()
  await card.dragTo(report.text.getByText('Dragged:'))
  await expect(report.citation(/^Citation: The Port Authority, ¶ 4 graded C4/)).toBeVisible()

  // The cards lie over the text here, until they are put away.
  await card.press('Escape')
  await page.keyboard.press('Escape')
  await screen.select('recorded nothing from 23:31 to 00:20')
  await page.keyboard.press('Control+c')
  await report.write(' Copied: ')
  await page.keyboard.press('Control+v')
  await expect(report.citation('Citation: Gate camera 2, ¶ 7 graded B1')).toBeVisible()

  await screen.account.getByText('masters were told').click()
  await page.keyboard.press('c')
  const logged = report.citation(/^Citation: The pilot’s log, ¶ 5/)
  await expect(logged).toHaveAccessibleName('Citation: The pilot’s log, ¶ 5 graded B1')

  // The source is graded otherwise, by whoever works on the account elsewhere.
  const source = JSON.parse((await desk.attest('show', quay.file, '--json')).out).annotations.find(
    ({ quote }: { readonly quote: string }) => quote === 'The pilot’s log',
  )
  await quay.grade(source.id, 'D')
  await expect(logged).toHaveAccessibleName(/to be looked at again$/)
  await logged.hover()
  const told = page.locator('.cite-card').getByText('It is graded otherwise than when it was cited.')
  await expect(told).toBeVisible()
  await expect(report.finding('graded')).toBeVisible()
  await page.getByRole('button', { name: 'Cite it as it is now' }).click()
  await expect(logged).toHaveAccessibleName('Citation: The pilot’s log, ¶ 5 graded D1')
})

test('what a judgment lacks is told, mended or waived on record, and sections are filled beside what is written', async ({
  desk,
}) => {
  test.slow()
  const quay = await quayFire(desk)
  const { page, report, screen } = await openQuay(() => desk.start(quay.file))
  await report.begin('Judged', 'Source summary')
  await report.text.getByRole('heading', { name: 'Remarks' }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('It is possibly so that solvents were brought in')
  await report.cite('blast ten past')
  await page.keyboard.type('.')
  await page.keyboard.press('Control+Shift+d')
  const judgment = report.column.getByRole('region', { name: 'Judgment 1' })
  await expect(judgment).toContainText('on 1 claim')
  await expect(report.finding('does not say how likely')).toBeVisible()
  await judgment.getByRole('radio', { name: 'likely, 55 to 80%' }).click()
  await expect(report.finding('does not say how likely')).toHaveCount(0)
  await judgment.getByRole('combobox', { name: 'Confidence of judgment 1' }).selectOption('low')

  const outdated = report.finding('was filled before the account was changed')
  await quay.grade(await quay.tag('source', 'Somebody'), 'D')
  await expect(outdated.first()).toBeVisible()
  await expect(report.text).toContainText('7 sources')
  await report.column.getByRole('button', { name: /^Fill all sections/ }).click()
  await expect(outdated).toHaveCount(0)
  await expect(report.text).toContainText('7 sources')
  await expect(report.text).toContainText('It is possibly so that solvents')

  const possibly = report.finding('“possibly”')
  await possibly.getByRole('button', { name: 'Waive…' }).click()
  await page.keyboard.type('It is a quotation of the harbour master.')
  await page.keyboard.press('Control+Enter')
  await expect(possibly).toHaveCount(0)
  await report.column.getByText('1 waived', { exact: true }).click()
  await expect(report.column).toContainText('It is a quotation of the harbour master.')
  await screen.isSaved()
  await expect((await desk.attest('log', quay.file)).out).toContain('It is a quotation of the harbour master.')
  await expect(report.column.getByRole('heading', { name: /^Export waits for/ })).toBeVisible()
})

test('an account has several reports, which are renamed, taken away and brought back', async ({ desk }) => {
  const { page, report, screen } = await openQuay(async () =>
    desk.start(await desk.account('The fire at Warehouse 7B.')),
  )
  await report.begin('One')
  await report.write('Words of the first.')
  await report.column.getByRole('button', { name: 'One', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Reports' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Two')
  await page.keyboard.press('Control+Enter')
  await expect(report.text).not.toContainText('Words of the first.')
  const title = report.column.getByRole('textbox', { name: 'Title of the report' })
  await title.fill('The second')
  await page.keyboard.press('Enter')
  await expect(report.column).toHaveAccessibleName('Report: The second')
  await report.column.getByRole('button', { name: 'The second', exact: true }).click()
  await dialog.getByRole('button', { name: 'Delete the report One' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+r')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('contentinfo')).toContainText('Taken back')
  await page.keyboard.press('Control+r')
  await expect(dialog.getByRole('button', { name: /^One/ })).toBeVisible()
  await dialog.getByRole('button', { name: /^One/ }).click()
  await expect(report.text).toContainText('Words of the first.')
  await screen.isSaved()
})
