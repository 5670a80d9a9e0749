import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, type Running, test } from './app'
import { type } from './type'

const text = [
  'The ramp was unsafe, the deckhand said on Tuesday, and had been for weeks.',
  'A clerk, who told the Tidings, saw it all and said nothing.',
  'قالت الشاهدة، وهي تبكي، إن الباب كان مفتوحا.',
  'The company denies it. So does the port.',
].join('\n\n')

async function opened(desk: Desk): Promise<Running & { readonly file: string }> {
  const file = await desk.account(text)
  const running = await desk.start(file)
  await running.screen.shows('The ramp was unsafe')
  await running.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { ...running, file }
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const times = (count: number, key: string) => Array.from({ length: count }, () => key)
const quoteOf = (page: Page) => page.locator('.card[data-open=true] blockquote')

async function annotationsOf(desk: Desk, file: string) {
  const shown = JSON.parse((await desk.attest('show', file, '--json')).out)
  return shown.annotations as readonly { kind: string; ranges: [number, number][] }[]
}

const wordsOf = (ranges: readonly [number, number][]) => ranges.map((range) => text.slice(...range))

test('a page is tagged by keyboard alone: in pieces, trimmed, walked through, taken back', async ({ desk }) => {
  const { page, screen, file } = await opened(desk)
  await page.getByRole('document', { name: 'account' }).focus()

  // A claim that “he said” interrupts, in two pieces, the second by words.
  await press(page, 'Control+Home', ...times(4, 'Control+Shift+ArrowRight'), '1')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe')
  await press(page, ...times(6, 'Control+ArrowRight'), ...times(4, 'Control+Shift+ArrowRight'), '+')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe … had been for weeks')
  await expect(page.getByRole('listitem', { name: /in 2 pieces/ })).toBeVisible()
  await expect(page.locator('.account mark').last()).toHaveAttribute('aria-description', 'Claim, piece 2 of 2')
  // Each piece has its posts, and what lies between is joined.
  await expect(page.locator('.post')).toHaveCount(4)
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('bridge')?.size)).toBe(1)
  await press(page, '[', '{')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe … had been for')
  await press(page, 'Alt+]')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe … had been for w')
  await press(page, 'Control+z', ']')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe … had been for weeks')

  // The piece at the caret goes, and comes back in one step.
  await press(page, '-')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe')
  await press(page, 'Control+z')
  await expect(quoteOf(page)).toHaveText('The ramp was unsafe … had been for weeks')

  // Words out of the middle of one make two of it.
  await press(page, 'Escape', 'Control+ArrowDown', 'Shift+End', '3')
  await press(
    page,
    'Home',
    ...times(2, 'Control+ArrowRight'),
    ...times(4, 'Control+Shift+ArrowRight'),
    'Shift+ArrowRight',
    '-',
  )
  await expect(quoteOf(page)).toHaveText('A clerk … saw it all and said nothing.')

  // In Arabic the arrows go the way they point.
  await press(page, 'Escape', 'Control+ArrowDown', ...times(2, 'Control+Shift+ArrowLeft'), '1')
  await expect(quoteOf(page)).toHaveText('قالت الشاهدة')
  await press(page, ...times(2, 'Control+ArrowLeft'), ...times(4, 'Control+Shift+ArrowLeft'), '+')
  await expect(quoteOf(page)).toHaveText('قالت الشاهدة … إن الباب كان مفتوحا')

  await screen.isSaved()
  const kept = await annotationsOf(desk, file)
  expect(kept.map(({ kind, ranges }) => [kind, wordsOf(ranges)])).toEqual([
    ['claim', ['The ramp was unsafe', 'had been for weeks']],
    ['source', ['A clerk', 'saw it all and said nothing.']],
    ['claim', ['قالت الشاهدة', 'إن الباب كان مفتوحا']],
  ])
})

test('one walks through all passages, those of a kind, and claims on nobody’s word', async ({ desk }) => {
  const file = await desk.account(text)
  const ids: Record<string, string> = {}
  for (const [kind, quote] of [
    ['claim', 'The ramp was unsafe'],
    ['source', 'the deckhand'],
    ['claim', 'A clerk, who told the Tidings, saw it all'],
    ['actor', 'The company'],
    ['claim', 'The company denies it'],
  ] as const) {
    ids[quote] = (await desk.attest('annotate', file, '--kind', kind, '--quote', quote)).out.trim().split(/\s/)[0] ?? ''
  }
  const link = ['--from', ids['The ramp was unsafe'] ?? '', '--to', ids['the deckhand'] ?? '']
  expect((await desk.attest('link', file, '--type', 'attributed-to', ...link)).code).toBe(0)
  const { page, screen } = await desk.start(file)
  await expect(screen.cards).toHaveCount(5)
  const shows = (words: string) => expect(quoteOf(page)).toHaveText(words)

  await press(page, 'j')
  await shows('The ramp was unsafe')
  await expect(page.getByText(/^1 of 5: Claim: “The ramp was unsafe” by/).first()).toBeAttached()
  await press(page, 'j')
  await shows('the deckhand')
  await press(page, 'Alt+s')
  await shows('A clerk, who told the Tidings, saw it all')
  await press(page, 'Alt+s')
  await shows('The company denies it')
  await press(page, 'Alt+s')
  await expect(page.getByText('That was the last of 2.').first()).toBeAttached()
  await press(page, 'Alt+k', 'Alt+k')
  await shows('The ramp was unsafe')
  await press(page, 'Shift+J', 'Shift+J', 'Shift+K')
  await shows('the deckhand')
  // Selecting goes on from the passage one has come to.
  await press(page, 'Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('t')
})

test('one chooses whose passages to go through: a colleague’s, or those that mention somebody', async ({ desk }) => {
  // The registry tells of accounts of the library.
  const file = path.join(desk.profile, 'library', 'account.attest')
  await fs.mkdir(path.dirname(file))
  await fs.rename(await desk.account(text), file)
  const noted = async (...args: readonly string[]) => {
    const { code, out, err } = await desk.attest(...args)
    expect(err).toBe('')
    expect(code).toBe(0)
    return out.trim()
  }
  const tag = (author: string, quote: string) =>
    noted('annotate', file, '--kind', 'actor', '--quote', quote, '--author', author)
  const [first, second] = [await tag('Mira', 'the deckhand'), await tag('Jonas', 'A clerk')]
  await tag('Jonas', 'the Tidings')
  await tag('Mira', 'The company')
  const person = await noted('entity', 'add', file, 'Ann Roe', '--type', 'person')
  for (const id of [first, second]) await noted('set', file, id, `entity=${person}`)

  const { page, screen } = await desk.start(file)
  await expect(screen.cards).toHaveCount(4)
  const shows = (words: string) => expect(quoteOf(page)).toHaveText(words)
  const reader = page.getByRole('document', { name: 'account' })
  await reader.focus()
  // Nobody was chosen yet: the key asks whom.
  await press(page, 'Alt+u')
  await expect(page.getByRole('combobox')).toBeFocused()
  await expect(page.getByRole('option')).toHaveText([
    /^Mira ?2 annotations/,
    /^Jonas ?2 annotations/,
    /^Ann Roe ?2 mentions/,
  ])
  await page.keyboard.type('jon')
  await press(page, 'Enter')
  await shows('A clerk')
  await expect(reader).toBeFocused()
  await press(page, 'Alt+u')
  await shows('the Tidings')
  await press(page, 'Alt+u')
  await expect(page.getByText('That was the last of 2.').first()).toBeAttached()
  await press(page, 'Alt+Shift+u')
  await shows('A clerk')

  await press(page, 'Alt+p')
  await type(page, 'roe')
  await press(page, 'Enter')
  await shows('the deckhand')
  await press(page, 'Alt+p', 'Escape')
  await expect(reader).toBeFocused()

  // From the card of somebody, and from the registry.
  const mentions = page.getByRole('button', { name: '2 mentions' })
  await mentions.focus()
  await press(page, 'Enter', 'Tab', 'Enter')
  await shows('A clerk')
  await expect(reader).toBeFocused()
  await press(page, 'Control+j')
  await expect(page.getByRole('list', { name: 'Actors and sources' })).toContainText('Ann Roe')
  await press(page, 'ArrowDown')
  const go = page.getByRole('button', { name: /^Go through the mentions in account/ })
  await go.focus()
  await press(page, 'Enter')
  await expect(reader).toBeFocused()
  await shows('the deckhand')
  await press(page, 'Alt+u')
  await shows('A clerk')
})

test('Tab walks outward through what lies at the caret and back, and then leaves the text', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('the Tidings, saw it', 'Claim')
  await screen.tag('told the Tidings', 'Claim')
  await screen.tag('Tidings', 'Actor')
  await press(page, 'Escape', 'Control+ArrowLeft', 'Tab')
  const shows = (words: string) => expect(quoteOf(page)).toHaveText(words)
  await shows('Tidings')
  await press(page, 'Tab')
  await shows('told the Tidings')
  await press(page, 'Tab')
  await shows('the Tidings, saw it')
  await press(page, 'Shift+Tab')
  await shows('told the Tidings')
  await press(page, 'Tab', 'Tab')
  await expect(page.getByRole('button', { name: /^Claims/ })).toBeFocused()
})

test('while a tag is locked every selection is tagged at once, by pointer and by keyboard, until Escape', async ({
  desk,
}) => {
  const { page, screen } = await opened(desk)
  await page.keyboard.press('t')
  const bar = page.getByRole('group', { name: 'Every selection is tagged' })
  await expect(bar.getByRole('button', { name: 'claim', pressed: true })).toBeVisible()
  await page.keyboard.press('2')
  await expect(bar.getByRole('button', { name: 'actor', pressed: true })).toBeVisible()

  const drag = async (words: string) => {
    const line = screen.account.getByText(words)
    const box = await line.boundingBox()
    if (!box) throw new Error('not shown')
    await page.mouse.dblclick(box.x + 40, box.y + 14)
  }
  await drag('A clerk')
  await expect(screen.card('Actor', 'clerk')).toBeVisible()
  await expect(screen.toolbar).toBeHidden()

  // By keyboard once Shift is let go of, however many words that took.
  await press(page, 'Control+Home')
  await page.keyboard.down('Shift')
  await press(page, ...times(2, 'Control+ArrowRight'))
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.up('Shift')
  await expect(screen.card('Actor', 'The ramp')).toBeVisible()
  await press(page, '3', 'Control+ArrowRight', 'Control+Shift+ArrowRight')
  await expect(screen.card('Source', 'unsafe')).toBeVisible()

  await press(page, 'Escape')
  await expect(bar).toBeHidden()
  await press(page, 'Control+Shift+ArrowRight')
  await expect(screen.toolbar).toBeVisible()
  await expect(screen.cards).toHaveCount(3)
  await press(page, 't')
  await expect(screen.cards).toHaveCount(4)
})

test('a selection grows by character, word, sentence, line and paragraph, in every direction of writing', async ({
  desk,
}) => {
  const { page } = await opened(desk)
  await page.getByRole('document', { name: 'account' }).focus()
  const selected = () => page.evaluate(() => String(getSelection()))
  const after = async (...keys: readonly string[]) => {
    await press(page, ...keys)
    return selected()
  }
  expect(await after('Control+Home', 'Shift+ArrowRight')).toBe('T')
  expect(await after('Control+Shift+ArrowRight')).toBe('The')
  expect(await after('Shift+End')).toMatch(/^The ramp was unsafe, the deckhand/)
  expect(await after('ArrowLeft', 'Control+Shift+ArrowDown')).toMatch(/^The ramp .* weeks\.\s*$/)
  expect(await after('Control+End', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+Shift+ArrowDown')).toBe(
    'The company denies it. ',
  )
  expect(await after('Alt+Shift+ArrowDown')).toBe('The company denies it. So does the port.')
  // Onward is leftward in Arabic.
  expect(await after('Control+Home', ...times(2, 'Control+ArrowDown'), 'Shift+ArrowLeft')).toBe('ق')
  expect(await after('Control+Shift+ArrowLeft')).toBe('قالت')
  expect(await after('Shift+ArrowRight')).toBe('قال')
  expect(await after('Alt+Shift+ArrowDown')).toMatch(/^قالت الشاهدة، وهي تبكي، إن الباب كان مفتوحا\.\s*$/)
})

test('passages are marks with their kinds and pieces, and a step is told once', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('told the Tidings', 'Source')
  await screen.tag('Tidings', 'Actor')
  const marks = page.locator('.account mark')
  await expect(marks).toHaveCount(2)
  expect(await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-description')))).toEqual([
    'Source',
    'Actor; Source',
  ])
  // What is read aloud of one more tag: one sentence, and nothing of saving it.
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const region of document.querySelectorAll(
      '[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live=off])',
    )) {
      new MutationObserver(() => region.textContent && told.push(region.textContent)).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      })
    }
  })
  await screen.select('The company')
  await page.keyboard.press('2')
  await expect(screen.card('Actor', 'The company')).toBeVisible()
  await screen.isSaved()
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['Actor tagged'])
})

test('at twice the size everything can be reached, and the lock stays in the window', async ({ desk }) => {
  const { page, app } = await opened(desk)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(700)
  await page.keyboard.press('t')
  const bar = page.getByRole('group', { name: 'Every selection is tagged' })
  await expect(bar).toBeVisible()
  const isInside = await bar.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    const inner = [...element.children].map((child) => child.getBoundingClientRect())
    return left >= 0 && right <= innerWidth && inner.every((box) => box.left >= left && box.right <= right)
  })
  expect(isInside).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
