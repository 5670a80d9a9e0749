import { expect, test } from './app'
import { findViolations } from './axe'
import { type } from './type'

const text = [
  'Smith said no. SMITH, a smith by trade, knew Smithson.',
  'Mr Smith left; nobody followed Smith.',
  'قال الكاتب إن الباب مفتوح، وغادر الكاتب.',
].join('\n\n')

test('all occurrences of a name are tagged in one step, but for those that were struck out', async ({ desk }) => {
  const file = await desk.account(text)
  const at = text.indexOf('Smith left')
  const place = ['--start', String(at), '--end', String(at + 5)]
  const passage = (await desk.attest('annotate', file, '--kind', 'actor', ...place)).out.trim()
  const person = (await desk.attest('entity', 'add', file, 'John Smith', '--type', 'person')).out.trim()
  await desk.attest('set', file, passage, `entity=${person}`)
  const { page, screen } = await desk.start(file)
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Tag all occurrences of “Smith”' })
  const boxes = dialog.getByRole('list', { name: 'Occurrences' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(4)
  await expect(dialog.getByRole('status')).toContainText('1 is tagged already')
  await expect(dialog.getByRole('checkbox', { name: 'Each of them is John Smith' })).toBeChecked()
  await boxes.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Tag 3 as actor' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(screen.cards).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(screen.cards).toHaveCount(4)
  await screen.isSaved()
  const [{ mentions }] = JSON.parse((await desk.attest('entity', 'list', file, '--json')).out)
  expect(mentions).toHaveLength(4)
})

test('the selected words are tagged wherever they stand, in Arabic too', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('Smith said')
  await screen.select('الكاتب')
  await page.keyboard.press('Shift+T')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Actor' })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Source' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(screen.cards).toHaveCount(2)
  await expect(screen.card('Source', 'الكاتب').first()).toBeVisible()
})

test('find looks for whole words, the same capitals and the same accents where that is asked', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('Smith said')
  await page.keyboard.press('Control+f')
  await type(page, 'smith')
  const bar = page.getByRole('search')
  await expect(bar).toContainText('of 6')
  await page.keyboard.press('Alt+w')
  await expect(bar).toContainText('of 5')
  await expect(bar.getByRole('button', { name: 'Whole words', pressed: true })).toBeVisible()
  await page.keyboard.press('Alt+c')
  await expect(bar).toContainText('1 of 1')
  await page.keyboard.press('Alt+c')
  await page.keyboard.press('Alt+a')
  await expect(bar).toContainText('of 5')
  expect(await findViolations(page)).toEqual([])
})
