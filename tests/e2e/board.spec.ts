import type { Page } from '@playwright/test'
import { type Desk, expect, type Running, test } from './app'
import { findViolations } from './axe'
import { NotedAccount, quayFire } from './noted-account'
import { type } from './type'

const grid = (page: Page) => page.getByRole('grid', { name: 'Claims and sources' })

/** The cell that has the keyboard. */
const current = (page: Page) => page.locator('[data-active=true]')

async function openBoard({ page, screen }: Running): Promise<void> {
  await screen.shows('The fire at Warehouse')
  await page.keyboard.press('Control+e')
  await expect(grid(page)).toBeFocused()
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('the board says who claims what on whose word, by keyboard alone, and leads to the passage', async ({ desk }) => {
  test.slow()
  const quay = await quayFire(desk)
  const running = await desk.start(quay.file)
  const { page, screen } = running
  await openBoard(running)
  await expect(page.getByText('10 claims, 7 sources')).toBeVisible()
  await expect(current(page)).toContainText('The first blast was at about 02:10.')
  await press(page, 'ArrowDown', 'ArrowRight')
  await expect(current(page)).toHaveAccessibleName('Idris Belhane repeats claim 2, graded C3')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAccessibleName('The pilot’s log says nothing of claim 2')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAccessibleName('The Port Authority denies claim 2, graded C4')
  // The chosen claim is unfolded: in full, with its chain and its passages.
  await expect(grid(page)).toContainText('2 mentions, 2 sources, 1 independent origin')
  await expect(grid(page).getByRole('listitem', { name: 'Radio Sahil' })).toBeAttached()
  await expect(grid(page)).toContainText('Radio Sahil has it from a voice note')
  await expect(grid(page).getByRole('row', { name: /Two unmarked trucks/ })).toContainText('Contradicted')
  await expect(page.getByRole('columnheader', { name: /^Radio Sahil/ })).toContainText('One origin: a voice note')
  await press(page, 'End')
  await expect(current(page)).toContainText('Contradicted')
  await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
  // The passage of whoever denies it, and back to the same cell.
  await expect(screen.card('Claim', 'no vehicle entered the quay after 22:00')).toBeVisible()
  await expect(page.locator('.card[data-open=true]')).toContainText('no vehicle entered')
  await press(page, 'Control+e')
  await expect(current(page)).toHaveAccessibleName(/^The Port Authority denies claim 2/)
  await press(page, 'Tab', 'Enter')
  await expect(page.locator('.card[data-open=true]')).toContainText('two unmarked trucks')
  await press(page, 'Control+e', 'Escape')
  await expect(page.getByRole('region', { name: 'Account' })).toBeVisible()
  await expect(grid(page)).toHaveCount(0)
})

test('the board lists what is asked for, tells of actors and times, and grows as others work', async ({ desk }) => {
  test.slow()
  const quay = await quayFire(desk)
  const running = await desk.start(quay.file)
  const { page } = running
  await openBoard(running)
  await page.getByRole('button', { name: 'No source 1' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('button', { name: 'All 10' }).click()
  await page.getByRole('combobox', { name: 'By source' }).selectOption({ label: 'Gate camera 2' })
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('combobox', { name: 'By source' }).selectOption('')
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Fewest origins first' })
  await expect(grid(page).locator('[aria-rowindex="2"]').first()).toContainText('Somebody has opened the east door')

  // What comes in moves nothing that is looked at.
  await grid(page).focus()
  await press(page, 'End', 'Control+End')
  const chosen = current(page)
  const before = await chosen.boundingBox()
  await quay.tag('claim', 'The fire began with a fault in the substation')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '12')
  expect((await chosen.boundingBox())?.y).toBe(before?.y)

  await page.getByRole('button', { name: 'Actors', exact: true }).click()
  await expect(page.getByRole('listbox', { name: 'Actors' })).toBeFocused()
  await press(page, 'ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('حارس البوابة')
  await expect(page.getByRole('region', { name: 'حارس البوابة' })).toContainText('لم يسجل دخول الشاحنتين')
  await page.getByRole('button', { name: 'Timeline' }).click()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toContainText('13–14 March 2026')
  await expect(timeline.getByRole('button')).toHaveText([
    /Camera 2/,
    /unmarked trucks/,
    /masters/,
    /about 02:10|about…/,
    /02:25/,
  ])
  await timeline.getByRole('button').first().focus()
  await press(page, 'ArrowRight', 'ArrowRight', 'Enter')
  await expect(page.locator('.card[data-open=true]')).toContainText('masters were told')
})

test('the board lists what happened between two times, and what has the keyboard is graded by G', async ({ desk }) => {
  test.slow()
  const quay = await quayFire(desk)
  const running = await desk.start(quay.file)
  const { page, screen } = running
  await openBoard(running)
  const any = page.getByRole('button', { name: 'Any time' })
  await expect(any).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('textbox', { name: 'Event time from' }).focus()
  await page.keyboard.type('2026-03-14T01:00')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4')
  await expect(page.getByText('5 without a time left out')).toBeVisible()
  await press(page, 'Tab')
  await type(page, '2026-03-14T02')
  await expect(page.getByRole('alert').filter({ hasText: 'No such time' })).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '11')
  await page.keyboard.type(':00')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await any.focus()
  await press(page, 'Enter')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '11')

  await grid(page).focus()
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowRight')
  await expect(current(page)).toHaveAccessibleName('Idris Belhane repeats claim 2, graded C3')
  await press(page, 'g')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Two unmarked trucks unloaded drums')
  await expect(dialog.getByRole('button', { name: /^3, possibly true/ })).toBeFocused()
  // Nobody copies how far the source is trusted.
  await expect(page.locator('.board-grade').first()).toBeHidden()
  await expect(page.locator('.board-source .cut').first()).toBeHidden()
  await press(page, '4')
  await expect(dialog).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
  await expect(current(page)).toHaveAccessibleName('Idris Belhane repeats claim 2, graded C4')
  await press(page, 'Shift+G')
  await expect(dialog).toContainText('Idris Belhane')
  await press(page, 'd')
  await expect(current(page)).toHaveAccessibleName('Idris Belhane repeats claim 2, graded D4')
  await press(page, 'ArrowRight', 'g')
  await expect(page.getByText('This source says nothing of the claim.').first()).toBeAttached()
  await expect(dialog).toHaveCount(0)
  await screen.isSaved()
})

test('the whole board is printed, and nothing else of the window', async ({ desk }) => {
  test.slow()
  const quay = await quayFire(desk)
  // The same is claimed in an account that is in no folder of the library.
  const away = await NotedAccount.of(desk, 'Masters waited outside the breakwater.', 'Away')
  const waited = await away.tag('claim', 'Masters waited outside the breakwater')
  await quay.link(await quay.tag('claim', 'wait outside the breakwater'), 'same-as', `${away.file}#${waited}`)
  const running = await desk.start(quay.file)
  const { page, app } = running
  await openBoard(running)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print the board' }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('.printed-board table')
  await expect(table).toBeVisible()
  await expect(table.locator('tbody tr')).toHaveCount(11)
  await expect(page.locator('.printed-board')).toContainText(
    'Not counted: 1 mention in accounts that could not be read',
  )
  await expect(table.getByText('1†')).toHaveCount(1)
  await expect(table).toContainText('One origin: a voice note')
  await expect(grid(page)).toBeHidden()
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
    return printed?.toString('latin1') ?? ''
  })
  // A4, on its side.
  expect(pdf).toMatch(/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(table).toHaveCount(0)
})

const panel = (page: Page) => page.getByRole('region', { name: 'Checks' })

async function unsourced(desk: Desk): Promise<NotedAccount> {
  const account = await NotedAccount.of(desk, 'The fire at Warehouse 7B began at two. He left.', 'Short')
  await account.grade(await account.tag('claim', 'The fire at Warehouse 7B began at two'), '3')
  await account.tag('actor', 'He')
  return account
}

test('what stands is found by its check, settled or waived with a reason, and stands again', async ({ desk }) => {
  const account = await unsourced(desk)
  const { page, screen } = await desk.start(account.file)
  await screen.shows('The fire at Warehouse')
  await expect(page.getByRole('button', { name: 'Checks 2 standing' })).toBeVisible()
  await press(page, 'Control+Shift+K')
  await expect(panel(page)).toBeFocused()
  await expect(panel(page)).toContainText('2 standing, 0 waived')
  await expect(panel(page)).toContainText('that is known once the file was verified')
  const pronoun = panel(page).getByRole('region', { name: 'Everybody who is spoken of is known' })
  await pronoun.getByRole('button', { name: /It is not said who/ }).click()
  await expect(page.locator('.card[data-open=true]')).toContainText('He')
  const source = panel(page).getByRole('region', { name: 'Every claim has a source' })
  await source.getByRole('button', { name: 'Attribute…' }).click()
  await expect(page.locator('.card[data-open=true]')).toContainText('The fire at Warehouse 7B')
  // The keyboard is where a source is chosen.
  await expect(page.locator('.card[data-open=true] input:focus')).toBeVisible()
  await source.getByRole('button', { name: 'Waive…' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
  await press(page, 'Control+Enter')
  await type(page, 'It is the author’s own.')
  await press(page, 'Control+Enter')
  await expect(panel(page)).toContainText('1 standing, 1 waived')
  await expect(page.getByRole('button', { name: 'Checks: 1 standing' })).toBeVisible()
  await screen.isSaved()
  const told = JSON.parse((await desk.attest('check', account.file, '--json')).out)
  expect(told.filter(({ waived }: { waived: unknown }) => waived).length).toBe(1)
  await panel(page).getByText('1 waived', { exact: true }).click()
  await expect(panel(page)).toContainText('“It is the author’s own.”')
  await panel(page).getByRole('button', { name: 'Take back' }).click()
  await expect(panel(page)).toContainText('2 standing, 0 waived')
  const days = panel(page).getByRole('textbox', { name: 'Grades are looked at again after' })
  await days.fill('0')
  await days.press('Enter')
  await expect(panel(page).getByRole('alert')).toHaveText('Write a whole number of days, from 1 to 36,500.')
  await days.fill('90')
  await days.press('Enter')
  await expect(panel(page).getByRole('alert')).toHaveCount(0)
  await press(page, 'Control+Shift+K')
  await page.reload()
  await screen.shows('The fire at Warehouse')
  await press(page, 'Control+Shift+K')
  await expect(days).toHaveValue('90')
  await press(page, 'Control+Shift+K')
  await expect(panel(page)).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing wrong with the board and the checks (${theme})`, async ({ desk }) => {
    test.slow()
    const quay = await quayFire(desk)
    const running = await desk.start(quay.file)
    const { page } = running
    await page.emulateMedia({ colorScheme: theme })
    await openBoard(running)
    expect(await findViolations(page), 'the board').toEqual([])
    await press(page, 'ArrowDown', 'ArrowRight')
    expect(await findViolations(page), 'a chosen cell').toEqual([])
    await page.getByRole('button', { name: 'Actors', exact: true }).click()
    await expect(page.getByRole('listbox', { name: 'Actors' })).toBeFocused()
    expect(await findViolations(page), 'the actors').toEqual([])
    await page.getByRole('button', { name: 'Timeline' }).click()
    expect(await findViolations(page), 'the timeline').toEqual([])
    await press(page, 'Control+Shift+K')
    await expect(panel(page)).toContainText('standing')
    await panel(page).getByRole('button', { name: 'Waive…' }).first().click()
    expect(await findViolations(page), 'the checks').toEqual([])
  })
}
