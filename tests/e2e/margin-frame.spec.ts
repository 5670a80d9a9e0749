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
