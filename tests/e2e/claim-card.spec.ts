import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { type } from './type'

const text = [
  'The harbour pilot says that two trucks came at night. He had it from a voice note.',
  'The port authority says that no truck came.',
  'وقالت إذاعة الساحل إن شاحنتين دخلتا الميناء.',
].join('\n\n')

/** An account in which everything is tagged and nothing said of it; the ids by their words. */
async function tagged(desk: Desk) {
  const file = await desk.account(text)
  const tag = async (kind: string, quote: string) =>
    (await desk.attest('annotate', file, '--kind', kind, '--quote', quote)).out.trim()
  return {
    file,
    pilot: await tag('source', 'The harbour pilot'),
    trucks: await tag('claim', 'two trucks came'),
    note: await tag('source', 'a voice note'),
    authority: await tag('source', 'The port authority'),
    none: await tag('claim', 'no truck came'),
    radio: await tag('source', 'إذاعة الساحل'),
    arabic: await tag('claim', 'شاحنتين دخلتا الميناء'),
  }
}

async function noted(desk: Desk, ...args: string[]): Promise<string> {
  const done = await desk.attest(...args)
  expect(done).toMatchObject({ code: 0 })
  return done.out.trim()
}

const boardOf = async (desk: Desk, file: string) => JSON.parse((await desk.attest('board', file, '--json')).out)

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes to the first passage, and on as often as it takes. */
async function goTo(page: Page, times: number): Promise<void> {
  await page.getByRole('region', { name: 'Account' }).focus()
  for (let i = 0; i < times; i++) await page.keyboard.press('j')
}

test('a claim gets its sentence, its source and its grade by keyboard, and hides the source’s grade until then', async ({
  desk,
}) => {
  const { file, pilot } = await tagged(desk)
  await noted(desk, 'grade', file, pilot, '--scale', 'reliability', '--value', 'C', '--author', 'Dalia Rahimi')
  const { page, screen } = await desk.start(file)
  const card = screen.card('Claim', 'two trucks came')
  await expect(card).toContainText('No source')
  await goTo(page, 2)
  await expect(card.getByRole('region', { name: 'Attributed to' })).toContainText('Speaker not identified')
  await expect(card.getByRole('region', { name: 'Corroboration' })).toContainText('Nobody is named as its source.')

  await press(page, 'w')
  await type(page, 'Two trucks entered the port by night.')
  await press(page, 'Enter', 's')
  const picker = page.getByRole('combobox', { name: 'Whose word it is' })
  await expect(picker).toBeFocused()
  await expect(page.getByRole('option')).toHaveText([
    /The harbour pilot/,
    /a voice note/,
    /port authority/,
    /إذاعة الساحل/,
  ])
  await page.keyboard.type('pilot')
  await expect(page.getByRole('option', { name: 'The harbour pilot' })).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Enter')
  await expect(card.getByRole('region', { name: 'Attributed to' })).toContainText('The harbour pilot says')
  await expect(card.getByRole('region', { name: 'Corroboration' })).toContainText('Only The harbour pilot says so.')

  const grades = card.getByRole('region', { name: 'Grades' })
  await expect(grades).toContainText('Shown once you have graded')
  await expect(grades).not.toContainText('Fairly reliable')
  await press(page, 'g', 'c')
  await expect(page.getByText('This is graded 1 to 6.').first()).toBeVisible()
  await press(page, '3')
  await expect(grades).toContainText('Fairly reliable')
  await expect(grades).toContainText('Possibly true')
  await press(page, 'g')
  await expect(grades).toContainText('Shown once you have graded')
  await press(page, 'Escape')
  await expect(grades).toContainText('Fairly reliable')
  await screen.isSaved()
  const [claim] = await boardOf(desk, file)
  expect(claim).toMatchObject({ mentions: 1, sources: 1, independentOrigins: 1 })

  await press(page, 'Escape')
  await expect(card.getByRole('button')).toContainText('Two trucks entered the port by night.')
  await expect(card).toContainText('graded C3')
  // What is taken back comes into view.
  await press(page, 'Control+z')
  await expect(grades).toContainText('Not graded')
})

test('selected words become the source of the active claim in one step', async ({ desk }) => {
  const { file } = await tagged(desk)
  const { page, screen } = await desk.start(file)
  await goTo(page, 2)
  await screen.select('He had it')
  await expect(screen.toolbar.getByRole('button', { name: 'Source of the active claim' })).toBeVisible()
  await press(page, 's')
  const chain = screen.card('Claim', 'two trucks came').getByRole('region', { name: 'Attributed to' })
  await expect(chain).toContainText('He had it says')
  await expect(screen.card('Source', 'He had it')).toBeVisible()
  await screen.select('had it from')
  await press(page, 'q')
  await press(page, 'o')
  await expect(screen.card('Claim', 'two trucks came')).toContainText('“had it from”')
  const drawn = () => page.evaluate(() => [...(CSS.highlights.get('cue') ?? [])].length)
  await expect.poll(drawn).toBe(1)
  await press(page, 'Escape', 'Control+z', 'Control+z')
  await expect(screen.card('Source', 'He had it')).toHaveCount(0)
})

test('a chain is nested, drawn to its end and counted as one origin', async ({ desk }) => {
  const { file, pilot, note, radio, trucks, arabic } = await tagged(desk)
  await noted(desk, 'link', file, '--type', 'attributed-to', '--from', trucks, '--to', pilot)
  await noted(desk, 'link', file, '--type', 'attributed-to', '--from', arabic, '--to', radio)
  await noted(desk, 'link', file, '--type', 'derived-from', '--from', radio, '--to', note)
  const { page, screen } = await desk.start(file)
  // The pilot has it from the note.
  await goTo(page, 1)
  await press(page, 's')
  await expect(page.getByRole('combobox', { name: 'Where it has it from' })).toBeFocused()
  await page.keyboard.type('voice')
  await press(page, 'Enter')
  await press(page, 'j')
  await expect(screen.annotations.getByRole('list').filter({ hasText: 'not first-hand' })).toContainText(
    'a voice note says',
  )
  // The same claim, in Arabic.
  await press(page, 'l')
  await type(page, 'same')
  await press(page, 'Enter')
  await type(page, 'شاحنتين')
  await press(page, 'Enter')
  const card = screen.card('Claim', 'two trucks came')
  await expect(card.getByRole('region', { name: 'Corroboration' })).toContainText('2 mentions · 2 sources')
  await expect(card.getByRole('region', { name: 'Corroboration' })).toContainText('Both go back to a voice note.')
  // Through whom it came to us, who is nowhere in the text.
  await press(page, 'Shift+S')
  await type(page, 'The Courier')
  await press(page, 'Enter')
  await expect(card.getByRole('region', { name: 'Attributed to' })).toContainText('The Courier passed it on')
  await press(page, 'l', 'Enter')
  await type(page, 'no truck')
  await press(page, 'Enter')
  await expect(card).toContainText('Denied once')
  expect(await findViolations(page)).toEqual([])
  await card.getByRole('button', { name: 'Contradicts no truck came', exact: true }).focus()
  await press(page, 'Enter')
  await expect(screen.card('Claim', 'no truck came')).toContainText('Denied once')
  await screen.isSaved()
  const [claim] = await boardOf(desk, file)
  expect(claim).toMatchObject({ mentions: 2, sources: 2, independentOrigins: 1 })
})

test('another grade of a source says why, keeps the earlier one and lists the claims that rest on it', async ({
  desk,
}) => {
  const { file, pilot, note, trucks } = await tagged(desk)
  await noted(desk, 'link', file, '--type', 'attributed-to', '--from', trucks, '--to', pilot)
  await noted(desk, 'link', file, '--type', 'derived-from', '--from', pilot, '--to', note)
  await noted(desk, 'grade', file, note, '--scale', 'reliability', '--value', 'B', '--author', 'Dalia Rahimi')
  // Another account of the library makes the same claim.
  const radio = await desk.account('The gate was open, says the note.', 'Radio')
  const kept = path.join(desk.profile, 'library', 'Radio.attest')
  await fs.mkdir(path.dirname(kept), { recursive: true })
  const gate = await noted(desk, 'annotate', radio, '--kind', 'claim', '--quote', 'The gate was open')
  await noted(desk, 'link', radio, '--type', 'same-as', '--from', gate, '--to', `${file}#${trucks}`)
  await fs.rename(radio, kept)
  const { page, screen } = await desk.start(file)
  const card = screen.card('Source', 'a voice note')
  await goTo(page, 3)
  await expect(card.getByRole('list', { name: 'Standing grades' })).toContainText('Dalia Rahimi')
  await press(page, 'g', 'd')
  const resting = card.getByRole('list', { name: 'In this account' })
  await expect(resting).toContainText('two trucks came')
  await expect(card.getByRole('button', { name: '2 claims rest on this source' })).toBeVisible()
  await expect(card.getByRole('list', { name: 'In other accounts' })).toHaveText(/The gate was open, in Radio, ¶ 1$/)
  await card.getByRole('textbox', { name: 'Why you gave D' }).focus()
  await page.keyboard.type('Nobody knows who speaks.')
  await press(page, 'Enter')
  await expect(card.getByRole('list', { name: 'Standing grades' })).toContainText('Nobody knows who speaks.')
  await card.getByRole('button', { name: '1 earlier grade' }).focus()
  await press(page, 'Enter')
  await expect(card.getByRole('list', { name: 'Earlier grades' })).toContainText('Dalia Rahimi')
  await press(page, 'Escape', 'o')
  await card.getByRole('combobox', { name: 'Kind' }).selectOption('Anonymous')
  await card.getByRole('textbox', { name: 'Access' }).focus()
  await page.keyboard.type('Says that he was there.')
  await press(page, 'Enter')
  await screen.isSaved()
  expect(await findViolations(page)).toEqual([])
  await resting.getByRole('button').focus()
  await press(page, 'Enter')
  await expect(screen.card('Claim', 'two trucks came').getByRole('region', { name: 'Attributed to' })).toContainText(
    'a voice note says, unnamed',
  )
})

test('an actor is resolved to whoever is picked or entered, and likely ones are only offered', async ({ desk }) => {
  const file = await desk.account('Élise Roux left. Later Elise Roux came back. She said nothing.')
  for (const quote of ['Élise Roux', 'Elise Roux', 'She'])
    await desk.attest('annotate', file, '--kind', 'actor', '--quote', quote)
  const { page, screen } = await desk.start(file)
  await goTo(page, 1)
  await press(page, 'w')
  await expect(page.getByRole('combobox', { name: 'Who it is' })).toHaveValue('Élise Roux')
  await press(page, 'Enter')
  await expect(screen.card('Actor', 'Élise Roux').getByRole('region', { name: 'Who it is' })).toContainText('person')
  await press(page, 'j')
  const second = screen.card('Actor', 'Elise Roux')
  await expect(second.getByRole('region', { name: 'Who it is' })).toContainText('Nobody has said who it is')
  await second.getByRole('button', { name: 'It is Élise Roux' }).focus()
  await press(page, 'Enter')
  await expect(second.getByRole('button', { name: '2 mentions' })).toBeVisible()
  await press(page, 'j', 'w')
  await type(page, 'Madame R.')
  await press(page, 'Enter', 'w')
  await type(page, 'roux')
  await press(page, 'Enter')
  const she = screen.card('Actor', 'She')
  await expect(she.getByRole('list', { name: 'Said to be the same' })).toContainText(
    'Madame R. is the same as Élise Roux',
  )
  await expect(she.getByRole('button', { name: '3 mentions' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await she.getByRole('button', { name: 'Madame R. is not the same as Élise Roux' }).focus()
  await press(page, 'Enter')
  await expect(she.getByRole('list', { name: 'Said to be the same' })).toHaveCount(0)
  await expect(she.getByRole('button', { name: '3 mentions' })).toHaveCount(0)
})

test('an event time that cannot be read is said so, and kept to be mended', async ({ desk }) => {
  const { file, trucks } = await tagged(desk)
  const { page, screen } = await desk.start(file)
  await goTo(page, 2)
  await press(page, 'o')
  const card = screen.card('Claim', 'two trucks came')
  const time = card.getByRole('textbox', { name: 'Event time' })
  await time.focus()
  await page.keyboard.type('2026-02-30')
  await press(page, 'Enter')
  await expect(card.getByRole('alert')).toContainText('“2026-02-30” cannot be read as a time.')
  await expect(time).toBeFocused()
  await press(page, 'Backspace', 'Backspace')
  await type(page, '28?')
  await press(page, 'Enter')
  await expect(card.getByRole('alert')).toHaveCount(0)
  await screen.isSaved()
  const { annotations } = JSON.parse((await desk.attest('show', file, '--json')).out)
  expect(annotations.find(({ id }: { id: string }) => id === trucks).details).toMatchObject({
    eventTime: '2026-02-28?',
  })
})

test('a card of the account as it was is only read', async ({ desk }) => {
  const { file, trucks, pilot } = await tagged(desk)
  await noted(desk, 'link', file, '--type', 'attributed-to', '--from', trucks, '--to', pilot)
  await noted(desk, 'grade', file, pilot, '--scale', 'reliability', '--value', 'B', '--author', 'Dalia Rahimi')
  await noted(desk, 'set', file, trucks, 'statement=Two trucks came.')
  await noted(desk, 'set', file, trucks, 'statement=Three trucks came.')
  const { page, screen } = await desk.start(file)
  await goTo(page, 2)
  const card = screen.card('Claim', 'two trucks came')
  const statement = card.getByRole('textbox', { name: 'What is claimed' })
  await expect(statement).toHaveValue('Three trucks came.')
  await press(page, 'Control+Shift+H')
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Two trucks came\./ })
    .last()
    .click()
  await page.getByRole('button', { name: 'View as it was' }).click()
  await expect(statement).toHaveValue('Two trucks came.')
  await expect(statement).not.toBeEditable()
  await expect(card.getByRole('region', { name: 'Grades' })).toContainText('Usually reliable')
  await expect(card.getByRole('region', { name: 'Grades' }).getByRole('button')).toHaveCount(0)
  await expect(card.getByRole('button', { name: 'Attribute to a source' })).toHaveCount(0)
  await press(page, 's')
  await expect(page.getByRole('combobox')).toHaveCount(0)
})
