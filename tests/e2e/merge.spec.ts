import { promises as fs } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Desk, expect, type Running, test } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { killKeeper } from './kill-keeper'

const text = [
  'The clerk said that two unmarked trucks came at dusk, and that nobody else was there.',
  'قالت الشاهدة إن الباب كان مفتوحا طوال الليل.',
  'The harbour office denies it, and calls the lamp a matter of routine.',
].join('\n\n')

interface Copies {
  readonly mine: string
  readonly theirs: string
  /** Of the annotations both have: on “two unmarked trucks”, and on “the lamp”. */
  readonly trucks: string
  readonly lamp: string
}

/** An account of Mona's with two annotations, and a copy of it at Dalia's. Both go on alone. */
async function twoCopies(desk: Desk, otherDesk: Desk): Promise<Copies> {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const mine = await desk.account(text, 'quay')
  const tag = async (of: Desk, file: string, kind: string, quote: string, note: string) =>
    (await of.attest('annotate', file, '--kind', kind, '--quote', quote, '--note', note)).out.trim()
  const trucks = await tag(desk, mine, 'claim', 'two unmarked trucks', 'first heard')
  const lamp = await tag(desk, mine, 'claim', 'the lamp', '')
  const theirs = otherDesk.at('from Dalia.attest')
  await fs.copyFile(mine, theirs)
  await desk.attest('note', mine, trucks, 'Two lorries without plates, seen at dusk by the clerk')
  await otherDesk.attest('note', theirs, trucks, 'Two unmarked trucks, seen at dusk by the clerk')
  await desk.attest('note', mine, lamp, 'compare with the gate book')
  await otherDesk.attest('delete', theirs, lamp)
  await tag(desk, mine, 'source', 'The harbour office', 'names nobody')
  await tag(otherDesk, theirs, 'source', 'The harbour office', 'third statement')
  await tag(otherDesk, theirs, 'source', 'الشاهدة', '')
  return { mine, theirs, trucks, lamp }
}

async function named(desk: Desk, name: string): Promise<void> {
  await fs.writeFile(desk.at('hello.txt'), 'Hello.')
  await desk.attest('import', desk.at('hello.txt'), '-o', desk.at('hello.attest'))
  const file = `${desk.profile}/identity.json`
  await fs.writeFile(file, JSON.stringify({ ...JSON.parse(await fs.readFile(file, 'utf8')), name }))
}

const mergeDialog = (page: Page) => page.getByRole('dialog')

const annotationsIn = async (desk: Desk, file: string) => {
  const { annotations } = JSON.parse((await desk.attest('show', file, '--json')).out)
  return annotations as { id: string; quote: string; note: string; author: string; kind: string }[]
}

test('two people merge what they did apart, and decide what only they can', async ({ desk, otherDesk }) => {
  const { mine, theirs, trucks, lamp } = await twoCopies(desk, otherDesk)
  const running = await desk.start(mine)
  const { page, screen } = running
  await screen.shows('two unmarked trucks')
  await screen.isSaved()
  const before = await fs.readFile(mine)

  await choose(running, 'Merge from file…', theirs)
  const dialog = mergeDialog(page)
  await expect(dialog.getByRole('heading', { name: 'Merge “from Dalia.attest”' })).toBeVisible()
  await expect(dialog).toContainText('From Dalia Rahimi: 2 tags, 1 edit and 1 deletion. Nothing is lost.')
  await expect(dialog).toContainText('Three things need a decision.')
  await expect(dialog).toContainText('The claim “two unmarked trucks” was noted on twice')
  await expect(dialog.getByRole('button', { name: 'Restore it' })).toHaveCount(0)
  expect(await fs.readFile(mine)).toEqual(before)

  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('heading', { name: '“from Dalia.attest” is merged' })).toBeVisible()
  await expect(screen.cards).toHaveCount(4)
  await expect.poll(async () => (await annotationsIn(desk, mine)).length).toBe(4)

  await dialog.getByRole('button', { name: 'Undo merge' }).click()
  const takenBack = page.getByRole('main').getByText('The account is as it was before “from Dalia.attest” was merged.')
  await expect(takenBack).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(screen.cards).toHaveCount(3)
  expect(await fs.readFile(mine)).toEqual(before)

  await choose(running, 'Merge from file…', theirs)
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Undo merge' })).toBeVisible()
  await expect(takenBack).toHaveCount(0)

  const version = (pressed: boolean) => dialog.locator(`button[aria-pressed=${pressed}]`)
  const [chosen, other] = [version(true), version(false)]
  const wanted = (await other.textContent())?.includes('lorries') ? 'Two lorries without plates' : 'Two unmarked trucks'
  await other.click()
  await expect(chosen).toContainText(wanted)
  await expect(dialog.getByRole('button', { name: 'Undo merge' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(dialog.getByRole('button', { name: 'Restored' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Join them' }).click()
  await expect(dialog.getByRole('button', { name: 'One annotation' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await screen.isSaved()
  const after = await annotationsIn(desk, mine)
  expect(after.find(({ id }) => id === trucks)?.note).toMatch(wanted)
  expect(after.find(({ id }) => id === lamp)?.note).toBe('compare with the gate book')
  expect(after.filter(({ quote }) => quote === 'The harbour office')).toMatchObject([
    { author: 'Mona Chen', note: 'names nobody\n\nthird statement' },
  ])

  await otherDesk.attest('merge', theirs, mine, '-o', theirs)
  expect(await annotationsIn(otherDesk, theirs)).toEqual(after)
})

test('a copy that is dropped on the window is merged by keys alone, and again there is nothing new', async ({
  desk,
  otherDesk,
}) => {
  const { mine, theirs } = await twoCopies(desk, otherDesk)
  const running = await desk.start(mine)
  const { page, screen } = running
  await screen.shows('two unmarked trucks')
  await drop(running, theirs)
  const dialog = mergeDialog(page)
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(screen.cards).toHaveCount(4)

  await choose(running, 'Show the last merge')
  await expect(dialog).toContainText('was noted on twice')
  await page.keyboard.press('Escape')
  await drop(running, theirs)
  await expect(dialog).toContainText('Nothing new: all that the copy holds is in this account already.')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
})

test('a keeper that dies takes neither a preview with it nor what a merge came to', async ({ desk, otherDesk }) => {
  const { mine, theirs } = await twoCopies(desk, otherDesk)
  const running = await desk.start(mine)
  const { page, screen } = running
  await screen.shows('two unmarked trucks')
  await choose(running, 'Merge from file…', theirs)
  const dialog = mergeDialog(page)
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeFocused()
  await killKeeper(running)
  await expect(dialog.getByRole('heading', { name: 'Interrupted at “from Dalia.attest”' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Compare again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Three things need a decision.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: 'Undo merge' })).toBeVisible()
  await killKeeper(running)
  await expect(screen.cards).toHaveCount(4)
  await expect(dialog.getByRole('heading', { name: '“from Dalia.attest” is merged' })).toBeVisible()
  await page.keyboard.press('Escape')
  await screen.tag('nobody else was there', 'Claim')
  await screen.isSaved()
  await running.quit()
  const later = await desk.start(mine)
  await later.screen.shows('two unmarked trucks')
  await choose(later, 'Show the last merge')
  await expect(mergeDialog(later.page)).toContainText('was noted on twice')
  await expect(mergeDialog(later.page).getByRole('button', { name: 'Undo merge' })).toHaveCount(0)
})

test('what is no copy is refused by name, and another account of the text offers its annotations', async ({
  desk,
  otherDesk,
}) => {
  const { mine } = await twoCopies(desk, otherDesk)
  const [another, sameText] = [
    await otherDesk.account('Another text.', 'حساب آخر'),
    await otherDesk.account(text, 'twin'),
  ]
  await otherDesk.attest('annotate', sameText, '--kind', 'claim', '--quote', 'nobody else was there')
  const running = await desk.start(mine)
  const { page, screen } = running
  await screen.shows('two unmarked trucks')
  const dialog = mergeDialog(page)
  await choose(running, 'Merge from file…', another)
  const refusal = dialog.getByText(
    '“حساب آخر.attest” is another account, “\u2068حساب آخر\u2069”, and only copies of “quay” can be merged with it.',
  )
  // An English sentence, whatever it begins with.
  await expect(refusal).toHaveCSS('direction', 'ltr')
  await page.keyboard.press('Escape')
  await choose(running, 'Merge from file…', sameText)
  await expect(dialog).toContainText('1 annotation, by Dalia Rahimi, can be brought over')
  await dialog.getByRole('button', { name: 'Bring 1 over' }).click()
  await expect(dialog).toContainText('1 annotation, by Dalia Rahimi, is here now.')
  await page.keyboard.press('Escape')
  await expect(screen.card('Claim', 'nobody else was there')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(screen.card('Claim', 'nobody else was there')).toHaveCount(0)
})

test('many passages that both tagged alike are joined at once, and a line of the report leads to its passage', async ({
  desk,
  otherDesk,
}) => {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const mine = await desk.account(text, 'quay')
  const theirs = otherDesk.at('from Dalia.attest')
  await fs.copyFile(mine, theirs)
  const quotes = ['The clerk', 'two unmarked trucks', 'الباب كان مفتوحا', 'the lamp']
  for (const quote of quotes) {
    await desk.attest('annotate', mine, '--kind', 'claim', '--quote', quote, '--note', 'mine')
    await otherDesk.attest('annotate', theirs, '--kind', 'claim', '--quote', quote, '--note', 'theirs')
  }
  await otherDesk.attest('annotate', theirs, '--kind', 'actor', '--quote', 'The harbour office')
  const running = await desk.start(mine)
  const { page, screen } = running
  await screen.shows('two unmarked trucks')
  await choose(running, 'Merge from file…', theirs)
  const dialog = mergeDialog(page)
  await expect(dialog).toContainText('4 passages were tagged on both sides alike, word for word')
  await page.keyboard.press('Control+Enter')
  await expect(screen.cards).toHaveCount(9)
  await dialog.getByRole('button', { name: 'Join all 4' }).click()
  await expect(dialog.getByRole('button', { name: 'All joined' })).toBeVisible()
  await expect(screen.cards).toHaveCount(5)
  const notes = async () => (await annotationsIn(desk, mine)).map(({ note }) => note).filter((note) => note !== '')
  await expect.poll(notes).toEqual(Array.from(quotes, () => 'mine\n\ntheirs'))
  await dialog.getByRole('button', { name: 'Show “The harbour office”' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(screen.card('Actor', 'The harbour office')).toHaveAttribute('data-open', 'true')
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(9)
})

test('an Arabic wording begins at the right, before the merge and after it', async ({ desk, otherDesk }) => {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const mine = await desk.account(text, 'quay')
  const tagged = await desk.attest('annotate', mine, '--kind', 'claim', '--quote', 'الباب كان مفتوحا')
  const theirs = otherDesk.at('from Dalia.attest')
  await fs.copyFile(mine, theirs)
  await desk.attest('note', mine, tagged.out.trim(), 'الباب الكبير')
  await otherDesk.attest('note', theirs, tagged.out.trim(), 'الباب الصغير')
  const running = await desk.start(mine)
  await running.screen.shows('two unmarked trucks')
  await choose(running, 'Merge from file…', theirs)
  const words = mergeDialog(running.page).locator('.version .version-words')
  const gaps = () =>
    words.evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        return Math.round(one.getBoundingClientRect().right - range.getBoundingClientRect().right)
      }),
    )
  await expect(words).toHaveCount(2)
  expect(await gaps()).toEqual([0, 0])
  await running.page.keyboard.press('Control+Enter')
  await expect(mergeDialog(running.page).locator('button.version')).toHaveCount(2)
  expect(await gaps()).toEqual([0, 0])
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing wrong with merging (${theme})`, async ({ desk, otherDesk }) => {
    const { mine, theirs } = await twoCopies(desk, otherDesk)
    const running = await desk.start(mine)
    const { page, screen } = running
    await screen.shows('two unmarked trucks')
    await page.emulateMedia({ colorScheme: theme })
    const dialog = mergeDialog(page)
    await choose(running, 'Merge from file…', theirs)
    await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeVisible()
    expect(await findViolations(page), 'what it would come to').toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('button', { name: 'Undo merge' })).toBeVisible()
    expect(await findViolations(page), 'what it came to').toEqual([])
    await page.keyboard.press('Control+Enter')
    await choose(running, 'Merge from file…', await otherDesk.account('Another text.', 'another'))
    await expect(dialog).toContainText('is another account')
    expect(await findViolations(page), 'a refusal').toEqual([])
  })
}

/** A file dropped on the window: the page sees only that one was, the preload where it is. */
async function drop({ page }: Running, file: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const input = document.createElement('input')
    input.type = 'file'
    document.body.append(input)
    return input
  })
  await input.asElement()?.setInputFiles(file)
  await page.evaluate((input) => {
    const files = new DataTransfer()
    for (const one of (input as HTMLInputElement).files ?? []) files.items.add(one)
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    ;(input as HTMLInputElement).remove()
  }, input)
}
