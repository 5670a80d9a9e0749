import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'
import { standsStill } from './stands-still'

const text = [
  'The ferry left at six, said the harbour clerk, who had seen it go.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'The company denies it.',
].join('\n\n')

/** Where a hand takes hold of a post: a little beside it. */
async function postOf(page: Page, end: 'start' | 'end') {
  const post = page.locator(`.post[data-end=${end}]`)
  // It is put in anew wherever its passage is drawn again, as once its card has been measured.
  let box = await post.boundingBox()
  await expect.poll(async () => (box ??= await post.boundingBox())).not.toBeNull()
  if (!box) throw new Error('no passage is active')
  const rtl = await post.evaluate((element) => getComputedStyle(element).direction === 'rtl')
  const beside = (end === 'end') === rtl ? -1 : 1
  return { x: box.x + beside, y: box.y + box.height / 2, beside }
}

/** An edge of some words of the account, and the middle of their line. */
const placeOf = (page: Page, words: string, side: 'left' | 'right' = 'left') =>
  standsStill(() => measure(page, words, side))

const measure = (page: Page, words: string, side: 'left' | 'right') =>
  page.getByRole('region', { name: 'Account' }).evaluate(
    (region, [words, side]) => {
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(words)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        const box = range.getBoundingClientRect()
        return { x: box[side], y: box.top + box.height / 2 }
      }
      throw new Error(`“${words}” is not in one piece`)
    },
    [words, side] as const,
  )

async function opened(desk: Desk) {
  const running = await desk.start(await desk.account(text))
  await running.screen.shows('The ferry left')
  await running.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return running
}

async function dragTo(page: Page, end: 'start' | 'end', to: { x: number; y: number }) {
  const from = await standsStill(() => postOf(page, end))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
  await page.mouse.move(to.x + from.beside, to.y, { steps: 4 })
}

const quoteOf = (page: Page) => page.locator('.card[data-open=true] blockquote')

test('the posts of the active passage are dragged to trim and to extend it, each time one step', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('said the harbour clerk', 'Source')
  await dragTo(page, 'end', await placeOf(page, 'harbour', 'right'))
  await page.mouse.up()
  await expect(quoteOf(page)).toHaveText('said the harbour')
  await dragTo(page, 'start', await placeOf(page, 'left at'))
  await page.mouse.up()
  await expect(quoteOf(page)).toHaveText('left at six, said the harbour')
  await dragTo(page, 'end', await placeOf(page, 'denies', 'right'))
  await page.mouse.up()
  await expect(quoteOf(page)).toContainText('The company denies')
  for (const words of ['left at six, said the harbour', 'said the harbour', 'said the harbour clerk']) {
    await page.keyboard.press('Control+z')
    await expect(quoteOf(page)).toHaveText(words)
  }
  await screen.isSaved()
})

test('a dragged end shows what the passage would be, and Escape leaves it as it was', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('said the harbour clerk', 'Source')
  await dragTo(page, 'end', await placeOf(page, 'who had', 'right'))
  const drafted = () =>
    page.evaluate(() =>
      [...((CSS.highlights.get('draft') ?? []) as Iterable<StaticRange>)].map((draft) => {
        const range = document.createRange()
        range.setStart(draft.startContainer, draft.startOffset)
        range.setEnd(draft.endContainer, draft.endOffset)
        return String(range)
      }),
    )
  await expect.poll(drafted).toEqual(['said the harbour clerk, who had'])
  await expect(page.locator('.dragged-end')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(drafted).toEqual([])
  await page.mouse.up()
  await expect(page.locator('.dragged-end')).toBeHidden()
  await expect(quoteOf(page)).toHaveText('said the harbour clerk')
})

test('a click on a post changes nothing, and selects nothing', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('said the harbour clerk', 'Source')
  const { x, y } = await postOf(page, 'end')
  await page.mouse.click(x, y)
  await expect(quoteOf(page)).toHaveText('said the harbour clerk')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
})

test('the ends of an Arabic passage are dragged the way it is read', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('الشاهدة إن الباب', 'Claim')
  await dragTo(page, 'end', await placeOf(page, 'مفتوحا'))
  await page.mouse.up()
  await expect(quoteOf(page)).toHaveText('الشاهدة إن الباب كان مفتوحا')
})

test('the first and the last words of an active passage can still be selected', async ({ desk }) => {
  const { screen } = await opened(desk)
  await screen.tag('said the harbour clerk', 'Claim')
  await screen.select('said the')
  await screen.select('harbour clerk')
  await screen.tag('the harbour', 'Actor')
  // Right beside both posts.
  await screen.select('clerk')
  await screen.select('said')
  await screen.tag('الشاهدة إن الباب', 'Claim')
  await screen.select('الشاهدة')
  await screen.select('الباب')
})

test('no line breaks between the last word of an active passage and its full stop', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  await screen.tag('who had seen it go', 'Claim')
  await expect(page.locator('.post')).toHaveCount(2)
  const parted = await page.evaluate(() => {
    const paragraph = document.querySelector<HTMLElement>('.account .paragraph')
    const stop = paragraph?.lastChild as Text
    const word = paragraph?.querySelector('mark')?.lastChild as Text
    const bottomOf = (text: Text, from: number) => {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, from + 1)
      return range.getBoundingClientRect().bottom
    }
    return Array.from({ length: 200 }, (_, i) => 300 + i).filter((width) => {
      if (paragraph) paragraph.style.width = `${width}px`
      return bottomOf(stop, 0) !== bottomOf(word, word.length - 1)
    })
  })
  expect(parted).toEqual([])
})

test('letters that are joined stay so beside a post within their word, which can be dragged as any other', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const start = text.indexOf('الشاهدة') + 4
  const range = ['--start', String(start), '--end', String(start + 12)]
  expect((await desk.attest('annotate', file, '--kind', 'claim', ...range)).code).toBe(0)
  const { page, screen } = await desk.start(file)
  await screen.shows('The ferry left')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const width = () =>
    page.locator('.account .naskh').evaluate((paragraph) => {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      return range.getBoundingClientRect().width
    })
  const before = await width()
  await page.getByRole('document', { name: 'account' }).focus()
  await page.keyboard.press('j')
  await expect(page.locator('.post.within')).toHaveCount(1)
  expect(await width()).toBeCloseTo(before, 1)
  await dragTo(page, 'start', await placeOf(page, 'قالت', 'right'))
  await page.mouse.up()
  await expect(quoteOf(page)).toHaveText(/^قالت الشاهدة إن/)
})
