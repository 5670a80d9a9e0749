import { promises as fs } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { findViolations } from './axe'
import { type } from './type'

const words = 'The clerk said that nobody came. She swore that she saw two trucks. قالت الشاهدة إنها رأتهم.'

const tree = (page: Page) => page.getByRole('tree', { name: 'Tags' })

/** The rows of the tree as they are read: how deep each is, and its name. */
const rows = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((all) =>
      all.map((row) => `${row.getAttribute('aria-level')} ${row.querySelector('.tag-row-name')?.textContent}`),
    )

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

const openCard = (page: Page) => page.locator('.card[data-open=true]')

/** What a person would answer the system's dialogs. */
const answering = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, file)

test('a codebook is made, reorganised and tagged from by keyboard alone, and every step is undone', async ({
  desk,
}) => {
  test.slow()
  const file = await desk.account(words, 'Statement')
  for (const quote of ['nobody came', 'she saw two trucks', 'رأتهم'])
    await desk.attest('annotate', file, '--kind', 'claim', '--quote', quote)
  const { page, screen } = await desk.start(file)
  await screen.shows('The clerk said')
  await press(page, 'Control+Shift+B')
  await expect(tree(page).getByRole('treeitem', { name: /^Claims/ })).toBeFocused()
  // New tags below claims, one below another.
  await press(page, 'Insert')
  await type(page, 'Eyewitness')
  await press(page, 'Enter')
  await expect(tree(page).getByRole('treeitem', { name: /^Eyewitness/ })).toBeFocused()
  await press(page, 'Insert')
  await type(page, 'Under oath')
  await press(page, 'Enter')
  await expect(tree(page).getByRole('treeitem', { name: /^Under oath/ })).toBeVisible()
  expect(await rows(page)).toEqual(['1 Claims', '2 Eyewitness', '3 Under oath', '1 Actors', '1 Sources'])
  // Renamed, and given a key.
  await press(page, 'ArrowUp', 'Enter')
  await type(page, 'Saw it')
  await press(page, 'Enter', 'Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Key' }).focus()
  await page.keyboard.type('s')
  await press(page, 'Enter')
  await expect(tree(page).getByRole('treeitem', { name: 'Saw it key S 0 passages' })).toBeFocused()
  // A key that is another’s is refused.
  await press(page, 'ArrowDown')
  await page.getByRole('textbox', { name: 'Key' }).focus()
  await page.keyboard.type('s')
  await press(page, 'Enter')
  await expect(page.getByRole('alert')).toHaveText('The key S is that of the tag “Saw it” already.')
  await press(page, 'Escape')
  // Moved out of the other, and back by undo.
  await press(page, 'Alt+ArrowLeft')
  await expect.poll(() => rows(page)).toEqual(['1 Claims', '2 Saw it', '2 Under oath', '1 Actors', '1 Sources'])
  await press(page, 'Control+z')
  await expect.poll(() => rows(page)).toEqual(['1 Claims', '2 Saw it', '3 Under oath', '1 Actors', '1 Sources'])
  expect(await findViolations(page)).toEqual([])

  // Tagging: by its key, by words of its name, and a new one as one goes.
  await press(page, 'Control+Shift+B', 'j', 'x', 's')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('Saw it')
  await press(page, 'j', 'x')
  await type(page, ' oath')
  await expect(page.getByRole('option', { name: /Under oath/ })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await press(page, 'Enter')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('Under oath')
  await press(page, 'j', 'x')
  await type(page, 'بالعين')
  await press(page, 'Enter')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('بالعين')
  await press(page, 'Control+z')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).not.toContainText('بالعين')
  await press(page, 'Control+Shift+Z')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('بالعين')
  expect(await findViolations(page)).toEqual([])
  // The list, kept to a tag and what hangs below it.
  await press(page, 'Alt+5')
  await type(page, 'saw')
  await press(page, 'Enter')
  await expect(page.getByRole('group', { name: 'Tag listed' })).toContainText('Saw it2')
  await press(page, 'Alt+5')
  await expect(page.getByRole('group', { name: 'Kinds listed' })).toBeVisible()

  // Merged into another: the annotation shows that; taken out again, all is as it was.
  await press(page, 'Control+Shift+B')
  await tree(page)
    .getByRole('treeitem', { name: /^Under oath/ })
    .focus()
  await page.getByRole('button', { name: 'Merge into…' }).press('Enter')
  await type(page, 'saw')
  await press(page, 'Enter')
  await expect(tree(page).getByRole('treeitem', { name: 'Saw it key S 2 passages' })).toBeVisible()
  await page.getByRole('button', { name: 'Take out again Under oath' }).press('Enter')
  await expect(tree(page).getByRole('treeitem', { name: 'Under oath 1 passage' })).toBeVisible()
  // Split: the chosen passage moves to a new tag.
  await tree(page)
    .getByRole('treeitem', { name: /^Saw it/ })
    .focus()
  await page.getByRole('checkbox', { name: 'Choose “nobody came”' }).press('Space')
  await page.getByRole('textbox', { name: /new tag called/ }).fill('Heard it')
  await press(page, 'Enter')
  await expect(tree(page).getByRole('treeitem', { name: 'Heard it 1 passage' })).toBeVisible()
  await expect(tree(page).getByRole('treeitem', { name: 'Saw it key S 0 passages' })).toBeVisible()
  await page.getByRole('button', { name: 'nobody came', exact: true }).press('Enter')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('Heard it')
})

/** Types words and presses Enter before the window can have drawn anything: as fast as anybody could. */
const typeAndEnter = async (page: Page, words: string) => {
  await expect(page.locator('input:focus')).toBeVisible()
  await page.evaluate((words) => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement)) throw new Error('No field has the keyboard.')
    document.execCommand('insertText', false, words)
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  }, words)
}

test('Enter right behind the words takes what they mean, however far behind the list is', async ({ desk }) => {
  const file = await desk.account(words, 'Statement')
  for (const name of ['Eyewitness', 'Hearsay', 'Under oath']) await desk.attest('codebook', 'add', file, 'claim', name)
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'nobody came')
  const { page, screen } = await desk.start(file)
  await screen.shows('The clerk said')
  await expect(page.locator('.card')).toHaveCount(1)
  await press(page, 'j', 'x')
  await typeAndEnter(page, ' oath')
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toHaveText(/Under oath/)
  await press(page, 'Alt+5')
  await typeAndEnter(page, 'oath')
  await expect(page.getByRole('group', { name: 'Tag listed' })).toContainText('Under oath')
  await press(page, 'Control+k')
  await typeAndEnter(page, 'list only what has a tag')
  await expect(page.getByRole('group', { name: 'Kinds listed' })).toBeVisible()
})

test('a name that begins with the key of another tag finds its own, and none of its letters is a command', async ({
  desk,
}) => {
  const file = await desk.account(words, 'Statement')
  await desk.attest('codebook', 'add', file, 'claim', 'Under oath', '--key', 'h')
  await desk.attest('codebook', 'add', file, 'claim', 'Hearsay')
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'nobody came')
  const { page, screen } = await desk.start(file)
  await screen.shows('The clerk said')
  await expect(page.locator('.card')).toHaveCount(1)
  const tags = openCard(page).getByRole('group', { name: 'Tags' })
  await press(page, 'j', 'x')
  await expect(page.getByRole('combobox')).toBeFocused()
  // One key is not kept waiting for what the window does at the one before.
  await Promise.all([...'hearsay'].map((key) => page.keyboard.press(key)))
  await expect(page.getByRole('option', { name: /Hearsay/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('option', { name: /Under oath/ })).toHaveCount(0)
  // A key that is left over when letters are taken out is none that was pressed first.
  for (const _ of 'earsay') await press(page, 'Backspace')
  await page.waitForTimeout(500)
  await expect(page.getByRole('combobox')).toHaveValue('h')
  await page.keyboard.type('earsay')
  await press(page, 'Enter')
  await expect(tags).toContainText('Hearsay')
  await expect(tags).not.toContainText('Under oath')
  await screen.isSaved()
  const out = desk.at('after.jsonl')
  await desk.attest('export', file, '--format', 'jsonl', '-o', out)
  expect(await fs.readFile(out, 'utf8')).not.toContain('agree')
  // The key alone tags after a moment, and with Enter at once.
  await press(page, 'x', 'h')
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(tags).toContainText('Under oath')
  await press(page, 'x')
  await typeAndEnter(page, 'h')
  await expect(tags).not.toContainText('Under oath')
  // Whoever goes to another row means that one.
  await press(page, 'x', 'h', 'ArrowDown')
  await page.waitForTimeout(500)
  await expect(page.getByRole('option', { name: /Hearsay/ })).toHaveAttribute('aria-selected', 'true')
})

test('a codebook is dragged about, written to a file, taken in by another account and kept for new ones', async ({
  desk,
}) => {
  test.slow()
  const file = await desk.account(words, 'One')
  const seen = (await desk.attest('codebook', 'add', file, 'claim', 'Eyewitness', '--key', 'e')).out.trim()
  await desk.attest('codebook', 'add', file, 'claim', 'Under oath')
  const { page, screen, app, quit } = await desk.start(file)
  await screen.shows('The clerk said')
  await press(page, 'Control+Shift+B')
  const row = (name: RegExp) => tree(page).getByRole('treeitem', { name })
  await row(/^Under oath/).dragTo(row(/^Eyewitness/))
  await expect.poll(() => rows(page)).toEqual(['1 Claims', '2 Eyewitness', '3 Under oath', '1 Actors', '1 Sources'])
  const book = desk.at('book.json')
  await answering(app, book)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Codebook (JSON)' }).click()
  await expect.poll(() => fs.readFile(book, 'utf8').catch(() => '')).toContain(seen)
  await page.getByRole('button', { name: 'Use for new accounts' }).click()
  await expect(page.getByRole('button', { name: 'Used for new accounts' })).toHaveAttribute('aria-pressed', 'true')
  await row(/^Under oath/).focus()
  await press(page, 'Delete')
  await expect(row(/^Under oath/)).toHaveCount(0)
  // What the file has is offered, and taken in only then.
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Changed: Under oath (restored)')
  expect(await findViolations(page)).toEqual([])
  await press(page, 'Enter')
  await expect(row(/^Under oath/)).toBeVisible()
  // Words that are not tagged yet become what the tag hangs below, with it.
  await press(page, 'Escape')
  await screen.select('nobody came')
  await press(page, 'x', 'e')
  await expect(screen.card('Claim', 'nobody came')).toBeVisible()
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).toContainText('Eyewitness')
  await openCard(page).getByRole('button', { name: 'Take the tag “Eyewitness” off' }).click()
  await expect(openCard(page).getByRole('group', { name: 'Tags' })).not.toContainText('Eyewitness')
  await quit()
  const other = await desk.account(words, 'Two')
  expect(JSON.parse((await desk.attest('codebook', 'list', other, '--json')).out)).toMatchObject([
    { id: seen, name: 'Eyewitness', key: 'e' },
    { name: 'Under oath', path: ['Eyewitness', 'Under oath'] },
  ])
})
