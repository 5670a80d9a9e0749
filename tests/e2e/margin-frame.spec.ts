import { promises as fs } from 'node:fs'
import { type Desk, expect, test } from './app'

const crowd = Array.from({ length: 20 }, (_, i) => `witness ${i} agrees`)
const paragraphs = [
  'The ferry left at six, said the harbour clerk.',
  `Asked one by one, ${crowd.join(', ')}.`,
  ...Array.from({ length: 120 }, (_, i) => `Paragraph ${i} says nothing of it, and nobody has asked why that is so.`),
  'The company denies it.',
]
const text = paragraphs.join('\n\n')

async function opened(desk: Desk) {
  const file = await desk.account(text)
  const lines = [
    ...crowd.map((quote) => ({ kind: 'actor', quote: `${quote}` })),
    { kind: 'source', quote: 'the harbour clerk' },
    { kind: 'claim', quote: 'The company denies it' },
  ]
  await fs.writeFile(desk.at('tags.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  await desk.attest('annotate', file, '--batch', desk.at('tags.jsonl'))
  const running = await desk.start(file)
  await running.screen.shows('The ferry left')
  await expect(running.screen.cards).toHaveCount(22)
  return running
}

test('cards that others have pushed out of sight are counted, and can be gone to', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  const below = page.getByRole('button', { name: /more below/ })
  const last = screen.card('Actor', 'witness 19 agrees')
  await expect(below).toBeVisible()
  await expect(last).not.toBeInViewport()
  const seen = await screen.cards.evaluateAll(
    (cards) => cards.filter((card) => card.getBoundingClientRect().bottom <= innerHeight - 26 - 42).length,
  )
  // The one at the end of the account is where its passage is.
  await expect(below).toHaveText(`${22 - seen - 1} more below`)
  await below.click()
  await expect(last).toBeInViewport()
  await expect(below).toBeHidden()
})

test('the ruler shows where all passages are, and a click on it goes there', async ({ desk }) => {
  const { page, screen } = await opened(desk)
  const ruler = page.locator('.ruler svg')
  const lane = (kind: string) => ruler.locator(`path[data-kind=${kind}]`)
  for (const kind of ['claim', 'actor', 'source']) await expect(lane(kind)).toHaveAttribute('d', /^M\d/)
  expect(await page.locator('.ruler').getAttribute('aria-hidden')).toBe('true')

  const claim = await lane('claim').boundingBox()
  if (!claim) throw new Error('no claim on the ruler')
  await page.mouse.click(claim.x + 1, claim.y + 1)
  await expect(screen.card('Claim', 'The company denies it')).toHaveAttribute('data-open', 'true')
  await expect(screen.account.getByText('The company denies it.')).toBeInViewport()

  // Between passages it goes to the place.
  const box = await ruler.boundingBox()
  if (!box) throw new Error('no ruler')
  await page.mouse.click(box.x + 6, box.y + box.height / 2)
  await expect(screen.account.getByText('Paragraph 60 ')).toBeInViewport()

  await page.getByRole('button', { name: /^Claims/ }).click()
  await expect(lane('claim')).toHaveAttribute('d', '')
})

test('a card that is higher than the window scrolls in itself, with its head and its tools in view', async ({
  desk,
}) => {
  const file = await desk.account('The ferry left at six, said the clerk.')
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'The ferry left at six')
  const { page, screen } = await desk.start(file)
  await page.setViewportSize({ width: 1280, height: 860 })
  await expect(screen.cards).toHaveCount(1)
  await page.getByRole('document', { name: 'account' }).focus()
  await page.keyboard.press('j')
  const card = page.locator('.card[data-open=true]')
  // All of it is there: what is read later comes last.
  await expect(card.getByRole('button', { name: 'Agree' })).toBeVisible()
  await expect(card.getByRole('region', { name: 'Grades' })).toBeVisible()
  await expect(card).toHaveAttribute('data-tall', 'false')
  await page.keyboard.press('o')
  await expect(card.getByRole('textbox', { name: 'Event time' })).toBeVisible()
  await expect(card).toHaveAttribute('data-tall', 'true')
  await expect(card.getByRole('button', { name: 'Delete' })).toBeInViewport()
  await expect(card.locator('.card-line')).toBeInViewport()
  await expect(page.getByRole('button', { name: /more above/ })).toHaveCount(0)
  // By keyboard to the last of it.
  const note = card.getByRole('textbox', { name: /note/i })
  await note.focus()
  await expect(note).toBeInViewport()
  await expect(card.locator('.card-line')).toBeInViewport()
  await page.setViewportSize({ width: 1280, height: 1400 })
  await expect(card).toHaveAttribute('data-tall', 'false')
  // The ground of the margin reaches as far as what lies on it, and as the window.
  const ground = () =>
    page.locator('.margin').evaluate((margin) => {
      const { bottom } = margin.getBoundingClientRect()
      const scroller = margin.closest('.reader') as HTMLElement
      const last = Math.max(...[...margin.querySelectorAll('.card')].map((one) => one.getBoundingClientRect().bottom))
      return bottom >= last && bottom >= scroller.getBoundingClientRect().bottom - 1
    })
  await expect.poll(ground).toBe(true)
  await page.setViewportSize({ width: 1280, height: 500 })
  await expect.poll(ground).toBe(true)
})

test('the ruler is drawn in the colours of the system where that chooses them', async ({ desk }) => {
  const { page } = await opened(desk)
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.locator('.ruler path')).toHaveCount(3)
  const colours = await page.locator('.ruler path').evaluateAll((paths) => {
    const probe = document.createElement('i')
    probe.style.color = 'CanvasText'
    document.body.append(probe)
    const text = getComputedStyle(probe).color
    probe.remove()
    return paths.map((path) => getComputedStyle(path).fill === text)
  })
  expect(colours).toEqual([true, true, true])
})
