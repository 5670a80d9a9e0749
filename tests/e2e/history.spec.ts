import { promises as fs } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'

const text = [
  'The ramp at quay seven had been unsafe for months, the foreman said.',
  'The harbour office denies it.',
  'وقالت إذاعة الساحل إن شاحنتين بلا لوحات دخلتا الميناء.',
].join('\n\n')

const change = (page: Page, name: string | RegExp) => page.getByRole('listbox').getByRole('option', { name })

/** An account on which three have worked; one has deleted what another had tagged. */
async function workedOn(desk: Desk): Promise<string> {
  const file = await desk.account(text, 'Quay seven')
  const annotate = async (kind: string, quote: string, author: string) =>
    (await desk.attest('annotate', file, '--kind', kind, '--quote', quote, '--author', author)).out.trim()
  const unsafe = await annotate('claim', 'unsafe for months', 'Mara')
  await desk.attest('note', file, unsafe, 'Who else says so?', '--author', 'Jonas')
  await annotate('actor', 'شاحنتين بلا لوحات', 'Dalia')
  await desk.attest('delete', file, unsafe, '--author', 'Jonas')
  return file
}

test('the history says who did what, by keyboard alone, and brings back what was deleted', async ({ desk }) => {
  const file = await workedOn(desk)
  const { page, screen } = await desk.start(file)
  await screen.shows('The ramp at quay seven')
  await page.keyboard.press('Control+Shift+H')
  await expect(change(page, /^Jonas deleted the claim “unsafe for months”/i)).toBeVisible()
  await expect(change(page, /^Dalia tagged “\u2068شاحنتين بلا لوحات\u2069” as actor/i)).toBeVisible()
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(change(page, /^Jonas deleted/i)).toHaveAttribute('aria-selected', 'true')
  await expect(screen.card('Claim', 'unsafe for months')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('mark', { hasText: 'unsafe for months' })).toBeVisible()
  await expect(change(page, /restored the claim “unsafe for months”/i)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore' })).toBeHidden()
  await screen.isSaved()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(page.locator('mark', { hasText: 'unsafe for months' })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+H')
  await expect(screen.cards).toHaveCount(1)
  expect((await desk.attest('verify', file)).code).toBe(0)
})

test('the account is shown as it was, where nothing can be changed, and as it is again', async ({ desk }) => {
  const { page, screen } = await desk.start(await workedOn(desk))
  await screen.shows('The ramp at quay seven')
  await page.keyboard.press('Control+Shift+H')
  await change(page, /^Jonas wrote a note on “unsafe for months”/i).click()
  await page.getByRole('button', { name: 'View as it was' }).click()
  const bar = page.getByText(/^You are looking at the account as it was on .*, after Jonas’s change/)
  await expect(bar).toBeVisible()
  await expect(screen.cards).toHaveCount(1)
  const note = page.getByRole('textbox', { name: 'Note' })
  await expect(note).toHaveValue('Who else says so?')
  await expect(note).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0)
  await screen.select('The harbour office')
  await expect(screen.toolbar).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(screen.cards).toHaveCount(1)
  await page.getByRole('button', { name: 'Before the change' }).click()
  await expect(page.getByText(/before Jonas’s change/).first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(bar).toBeHidden()
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Control+Shift+H')
  await expect(screen.card('Actor', 'شاحنتين بلا لوحات')).toBeVisible()
  await expect(screen.cards).toHaveCount(1)
})

test('the first change of a long history is one key away', async ({ desk }) => {
  const file = await workedOn(desk)
  const lines = Array.from({ length: 400 }, (_, i) =>
    JSON.stringify({ kind: 'claim', start: i % 60, end: (i % 60) + 3 }),
  )
  await fs.writeFile(desk.at('many.jsonl'), lines.join('\n'))
  expect((await desk.attest('annotate', file, '--batch', desk.at('many.jsonl'))).err).toBe('')
  const { page, screen } = await desk.start(file)
  await screen.shows('The ramp at quay seven')
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('End')
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  await expect(chosen).toHaveAttribute('aria-setsize', (await chosen.getAttribute('aria-posinset')) ?? '')
})

test('the history is listed by person and by what was deleted, and grows as others work', async ({ desk }) => {
  const file = await workedOn(desk)
  const { page, screen } = await desk.start(file)
  await screen.shows('The ramp at quay seven')
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Deleted only' }).click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'By whom' }).selectOption({ label: 'Mara (3)' })
  await expect(page.getByText('Mara deleted nothing here.')).toBeVisible()
  await page.getByRole('button', { name: 'Deleted only' }).click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(3)
  await page.getByRole('combobox', { name: 'By whom' }).selectOption('')
  await desk.attest('annotate', file, '--kind', 'source', '--quote', 'the foreman', '--author', 'Zoe')
  await expect(change(page, /^Zoe tagged “the foreman” as source/i)).toBeVisible()
})
