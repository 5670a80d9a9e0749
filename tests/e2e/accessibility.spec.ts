import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Desk, expect, type Running, test } from './app'
import { findViolations } from './axe'
import { LibraryScreen } from './library-screen'
import { type } from './type'

const text = [
  'The ferry left at six, said the harbour clerk.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'The company denies it.',
].join('\n\n')

type State = readonly [name: string, reach: (running: Running & { readonly desk: Desk }) => Promise<void>]

/** Each is reached from the one before. */
const states: readonly State[] = [
  ['an account without tags', ({ screen }) => screen.shows('The ferry left')],
  [
    'a selection',
    async ({ screen }) => {
      await screen.select('the harbour clerk')
      await expect(screen.toolbar).toBeVisible()
    },
  ],
  [
    'an open card',
    async ({ screen, page }) => {
      await page.keyboard.press('3')
      await expect(screen.card('Source', 'the harbour clerk')).toBeVisible()
      await screen.isSaved()
    },
  ],
  [
    'what people say, and being asked for a reason',
    async ({ screen, page }) => {
      await page.keyboard.press('r')
      await type(page, 'Who else? قالت الشاهدة.')
      await page.keyboard.press('Control+Enter')
      await expect(screen.annotations.getByRole('list', { name: 'Thread' })).toContainText('Who else?')
      await page.keyboard.press('Escape')
      await page.keyboard.press('d')
      await expect(page.getByRole('textbox', { name: 'Why you dispute it' })).toBeFocused()
    },
  ],
  [
    'a disputed passage and a resolved thread',
    async ({ screen, page }) => {
      await page.keyboard.type('He was away.')
      await page.keyboard.press('Control+Enter')
      await expect(screen.annotations.getByRole('list', { name: 'Verdicts' })).toContainText('disputes this')
      await page.keyboard.press('e')
      await expect(screen.annotations).toContainText('Resolved by')
    },
  ],
  [
    'several tags, none open',
    async ({ screen, page }) => {
      await screen.tag('الشاهدة', 'Source')
      await screen.tag('The company denies it', 'Claim')
      await screen.tag('The company', 'Actor')
      await page.keyboard.press('Escape')
    },
  ],
  [
    'a review of nothing',
    async ({ screen, page }) => {
      await page.keyboard.press('Alt+4')
      await expect(page.getByRole('group', { name: 'Review' })).toContainText('Needs review')
      await expect(page.getByText('Nothing needs review.')).toBeVisible()
      await expect(screen.cards).toHaveCount(0)
    },
  ],
  [
    'find',
    async ({ page }) => {
      await page.keyboard.press('Alt+4')
      await page.keyboard.press('Control+f')
      await type(page, 'the')
    },
  ],
  [
    'find without a hit',
    async ({ page }) => {
      await page.keyboard.type('zzz')
      await expect(page.getByRole('search')).toContainText('Not found')
    },
  ],
  [
    'the history',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+H')
      await expect(page.getByRole('option', { name: /tagged “The company”/i })).toBeVisible()
    },
  ],
  [
    'a chosen change',
    async ({ page }) => {
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('button', { name: 'View as it was' })).toBeVisible()
    },
  ],
  [
    'the account as it was',
    async ({ page }) => {
      await page.getByRole('button', { name: 'View as it was' }).click()
      await expect(page.getByText(/^You are looking at the account as it was/)).toBeVisible()
      await page.getByRole('button', { name: 'Before the change' }).click()
      await expect(page.getByText(/before .*’s change/).first()).toBeVisible()
    },
  ],
  [
    'a history without what is looked for',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Back to now' }).click()
      await page.getByRole('button', { name: 'Deleted only' }).click()
      await expect(page.getByText('Nobody has deleted anything here.')).toBeVisible()
    },
  ],
  [
    'the palette',
    async ({ page }) => {
      await page.keyboard.press('Control+Shift+H')
      await expect(page.getByRole('region', { name: 'History' })).toBeHidden()
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  ['the palette without a hit', ({ page }) => page.keyboard.type('zzz')],
  [
    'the shortcut help',
    async ({ page, screen }) => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await screen.account.click({ position: { x: 5, y: 5 } })
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the inbox with nothing in it',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('i')
      await expect(page.getByRole('dialog', { name: 'Replies and mentions' })).toBeVisible()
    },
  ],
  [
    'pasting a text',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+v')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'changing the name',
    async ({ page, app }) => {
      await page.keyboard.press('Escape')
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'help.name'),
      )
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the export dialog',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Export' }).click()
      await expect(page.getByRole('dialog', { name: /^Export/ })).toBeVisible()
    },
  ],
  [
    'a file that cannot be opened',
    async ({ page, app }) => {
      await page.keyboard.press('Escape')
      await app.evaluate(({ app }) => app.emit('open-file', { preventDefault() {} }, '/nowhere/at-all.txt'))
      await expect(page.getByText(/no file/).first()).toBeVisible()
    },
  ],
  ['the library', ({ page }) => new LibraryScreen(page).open()],
  [
    'the library with a title being written',
    async ({ page }) => {
      await page.getByRole('row', { name: /account/ }).click()
      await page.keyboard.press('F2')
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
    },
  ],
  [
    'what a search has found',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      const library = new LibraryScreen(page)
      await library.search('clerk')
      await expect(page.locator('.hit')).toHaveCount(2)
    },
  ],
  [
    'a search that found nothing',
    async ({ page }) => {
      await new LibraryScreen(page).search('zzz')
      await expect(page.getByText('No account says that.')).toBeVisible()
    },
  ],
  [
    'the trash',
    async ({ page, desk }) => {
      await desk.attest('library', 'trash', path.join(desk.profile, 'library', 'thrown.attest'))
      await page.getByRole('button', { name: 'Show the trash' }).click()
      await expect(page.getByRole('button', { name: 'Restore thrown' })).toBeVisible()
    },
  ],
  [
    'what is said before an account is deleted for good',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Delete for good… thrown' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'a narrow window',
    async ({ page, app }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(820, 600))
      await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(900)
    },
  ],
  ['its drawer', ({ page }) => page.getByRole('button', { name: 'Show the annotations' }).click()],
]

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing wrong in any state of the window (${theme})`, async ({ desk }) => {
    // Some thirty states, one after the other, each looked at from top to bottom.
    test.slow()
    const file = await desk.account(text)
    await fs.mkdir(path.join(desk.profile, 'library'))
    const listed = path.join(desk.profile, 'library', 'account.attest')
    await fs.copyFile(file, listed)
    await desk.attest('annotate', listed, '--kind', 'source', '--quote', 'the harbour clerk', '--note', 'Which one?')
    await fs.copyFile(
      await desk.account('Nobody was there.', 'thrown'),
      path.join(desk.profile, 'library', 'thrown.attest'),
    )
    const running = { ...(await desk.start(file)), desk }
    // Playwright pretends a light system, whatever the app asks for.
    await running.page.emulateMedia({ colorScheme: theme })
    expect(await running.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme)
    for (const [name, reach] of states) {
      await reach(running)
      expect(await findViolations(running.page), name).toEqual([])
    }
  })
}

test('axe-core finds nothing wrong with a first start, nor with work that cannot be saved', async ({ newcomer }) => {
  const { page, screen, kill } = await newcomer.start()
  await expect(page.getByRole('textbox', { name: /name/i })).toBeVisible()
  // The sample opens behind the welcome; what is said of it must not begin to fade in while colours are looked at.
  await expect(page.getByText(/^Opened /).first()).toBeAttached()
  expect(await findViolations(page), 'welcome').toEqual([])
  await page.keyboard.press('Enter')
  await expect(screen.cards.first()).toBeVisible()
  expect(await findViolations(page), 'the sample').toEqual([])
  await fs.rename(path.join(newcomer.profile, 'library'), path.join(newcomer.profile, 'library.away'))
  await screen.select('Nobody died')
  await page.keyboard.press('1')
  await expect(page.getByText(/not saved/i).first()).toBeVisible()
  expect(await findViolations(page), 'not saved').toEqual([])
  // Closing it would ask, rightly, whether the change may be lost.
  await kill()
})

test('axe-core finds nothing wrong with cards out of sight, nor with a text that is imported again', async ({
  desk,
}) => {
  const file = await desk.account(text, 'quay')
  const lines = Array.from({ length: 30 }, (_, i) => JSON.stringify({ kind: 'actor', start: i, end: i + 10 }))
  await fs.writeFile(desk.at('tags.jsonl'), lines.join('\n'))
  await desk.attest('annotate', file, '--batch', desk.at('tags.jsonl'))
  const { page, app } = await desk.start(file)
  await expect(page.getByRole('button', { name: /more below/ })).toBeVisible()
  await app.evaluate(({ app }, file) => app.emit('open-file', { preventDefault() {} }, file), desk.at('quay.txt'))
  await expect(page.getByRole('button', { name: 'Make a second account' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

test('the whole job can be done by keyboard alone', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await page.keyboard.press('Control+f')
  await type(page, 'ferry')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  // The hit is selected, and the text has the focus.
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('ferry')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(screen.toolbar).toBeVisible()
  await page.keyboard.press('2')
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('m')
  await type(page, 'which one?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('1')
  await expect(screen.cards).toHaveCount(2)
  await page.keyboard.press('j')
  await page.keyboard.press(']')
  await page.keyboard.press('Delete')
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(2)
  await screen.isSaved()
  const shown = JSON.parse((await desk.attest('show', desk.at('account.attest'), '--json')).out)
  expect(shown.annotations.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['actor', 'claim'])
  expect(shown.annotations.map(({ note }: { note: string }) => note)).toContain('which one?')
})
