import { promises as fs } from 'node:fs'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { killKeeper } from './kill-keeper'

const head = 'On the quay it was as quiet as on any other evening of that month, until the lamp went out.'
const middle = 'قالت الشاهدة إن الباب كان مفتوحا طوال الليل، وإن أحدا لم يقترب منه 🚪.'

const earlier = [
  head,
  'The clerk said that two unmarked trucks came at dusk, and that Mr Jonson sat in the second of them.',
  middle,
  'The harbour office denies it. Nobody has seen a single light on the water.',
].join('\n\n')

const later = [
  head,
  middle,
  'The clerk said that three unmarked trucks came at dusk, and that Mr Johnson sat in the second of them.',
  'A spokesman declined to comment when he was called about it on Friday.',
].join('\n\n')

/** An account of each edition; in the earlier one passages that are kept, moved, corrected twice, and gone. */
async function twoEditions(desk: Desk) {
  const old = await desk.account(earlier, 'morning')
  const file = await desk.account(later, 'evening')
  const tag = async (kind: string, quote: string) =>
    desk.attest('annotate', old, '--kind', kind, '--quote', quote, '--note', `about ${quote}`)
  await tag('claim', 'quiet as on any other evening')
  await tag('source', 'الشاهدة إن الباب كان مفتوحا')
  await tag('claim', 'two unmarked trucks came at dusk')
  await tag('actor', 'Mr Jonson')
  await tag('source', 'The harbour office')
  const annotations = async () =>
    JSON.parse((await desk.attest('show', file, '--json')).out).annotations as { quote: string; note: string }[]
  return { old, file, annotations }
}

const command = 'Bring annotations from an earlier edition…'

test('annotations come to a new edition one decision at a time, and what has no place stays listed', async ({
  desk,
}) => {
  const { old, file, annotations } = await twoEditions(desk)
  const before = await Promise.all([old, file].map((one) => fs.readFile(one)))
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.shows('three unmarked trucks')
  await screen.isSaved()

  await choose(running, command, old)
  const dialog = page.getByRole('dialog', { name: 'Annotations of an earlier edition' })
  await expect(dialog).toContainText(
    '5 of 5 annotations of “morning” are not here yet: 1 exact, 1 moved, 2 changed and 1 orphaned.',
  )
  const changed = dialog.getByRole('list', { name: 'Changed' })
  await expect(changed.locator('ins')).toHaveText(['two', 'three', 'Jonson', 'Johnson'])
  await expect(dialog).not.toContainText('%')
  expect(await Promise.all([old, file].map((one) => fs.readFile(one)))).toEqual(before)

  await dialog.getByRole('button', { name: 'Accept all 1' }).click()
  await expect(dialog).toContainText('1 brought over; undo takes it away again. 4 of 5 annotations')
  await dialog.getByRole('button', { name: 'Leave: Actor “Mr Jonson”' }).click()
  await changed.getByRole('button', { name: 'Accept: Claim “two unmarked trucks came at dusk”' }).click()
  await expect(changed.getByRole('listitem')).toHaveCount(1)
  await expect(changed.getByRole('button', { name: 'Accept: Actor “Mr Jonson”' })).toBeFocused()
  await expect(dialog.getByRole('list', { name: 'Orphaned' }).getByRole('button')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(screen.card('Claim', 'three unmarked trucks came at dusk')).toBeVisible()
  await screen.isSaved()
  await expect.poll(async () => (await annotations()).length).toBe(2)
  expect(await annotations()).toMatchObject([{}, { note: 'about two unmarked trucks came at dusk' }])

  await choose(running, command, old)
  await expect(dialog).toContainText(
    '3 of 5 annotations of “morning” are not here yet: 1 moved, 1 changed and 1 orphaned.',
  )
  await expect(dialog.getByRole('list', { name: 'Orphaned' })).toContainText('The harbour office')
  expect(await fs.readFile(old)).toEqual(before[0])
})

test('all that are sure enough are accepted at once, but for those that were left', async ({ desk }) => {
  const { old, file, annotations } = await twoEditions(desk)
  const running = await desk.start(file)
  await running.screen.shows('three unmarked trucks')
  await choose(running, command, old)
  const changed = running.page.getByRole('region', { name: 'Changed' })
  await expect(changed.getByRole('button', { name: 'Accept 1 nearly certain' })).toBeVisible()
  await expect(changed.getByRole('button', { name: 'Accept 2 at least likely' })).toBeVisible()
  await changed.getByRole('button', { name: 'Leave: Actor “Mr Jonson”' }).click()
  await changed.getByRole('button', { name: 'Accept 1 at least likely' }).click()
  await expect(changed.getByRole('listitem')).toHaveCount(1)
  await expect(changed.getByRole('listitem')).toContainText('Jonson')
  await expect
    .poll(async () => (await annotations()).map(({ quote }) => quote))
    .toEqual(['three unmarked trucks came at dusk'])
  await running.quit()
  const later = await desk.start(file)
  await later.screen.shows('three unmarked trucks')
  await choose(later, command, old)
  const leave = later.page.getByRole('button', { name: 'Leave: Actor “Mr Jonson”' })
  await expect(leave).toHaveAttribute('aria-pressed', 'true')
  await expect(later.page.getByRole('button', { name: /nearly certain/ })).toHaveCount(0)
  await leave.click()
  await later.page.getByRole('button', { name: 'Accept 1 nearly certain' }).click()
  await expect(later.page.getByRole('region', { name: 'Changed' })).toHaveCount(0)
})

test('the queue is worked through by keys alone', async ({ desk }) => {
  const { old, file } = await twoEditions(desk)
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.shows('three unmarked trucks')
  await choose(running, command, old)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  const until = async (name: string) => {
    const wanted = dialog.getByRole('button', { name })
    for (let i = 0; i < 30 && !(await wanted.evaluate((one) => one === document.activeElement)); i++) {
      await page.keyboard.press('Shift+Tab')
    }
    await expect(wanted).toBeFocused()
  }
  await until('Accept: Source “الشاهدة')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Moved' })).toHaveCount(0)
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await until('Leave: Claim “two unmarked')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Leave: Claim “two unmarked' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(0)
})

test('a queue that the keeper died over is read again when its person says so', async ({ desk }) => {
  const { old, file } = await twoEditions(desk)
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.shows('three unmarked trucks')
  await choose(running, command, old)
  await expect(page.getByRole('list', { name: 'Changed' })).toBeVisible()
  await killKeeper(running)
  await expect(page.getByRole('dialog', { name: /^Interrupted at/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: 'Changed' })).toBeVisible()
})

test('what is no earlier edition is refused in a sentence', async ({ desk }) => {
  const { file } = await twoEditions(desk)
  const copy = desk.at('copy.attest')
  await fs.copyFile(file, copy)
  const running = await desk.start(file)
  await running.screen.shows('three unmarked trucks')
  await choose(running, command, copy)
  const dialog = running.page.getByRole('dialog', { name: 'Nothing can be brought over from “copy.attest”' })
  await expect(dialog).toContainText('a copy of this account, not an earlier edition of its text; merge it instead.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing wrong with the queue (${colorScheme})`, async ({ desk }) => {
    const { old, file } = await twoEditions(desk)
    const running = await desk.start(file)
    const { page, screen } = running
    await page.emulateMedia({ colorScheme })
    await screen.shows('three unmarked trucks')
    await choose(running, command, old)
    await expect(page.getByRole('list', { name: 'Changed' })).toBeVisible()
    await page.getByRole('button', { name: 'Leave: Actor “Mr Jonson”' }).click()
    expect(await findViolations(page)).toEqual([])
  })
}
