import { promises as fs } from 'node:fs'
import { expect, test } from './app'
import { type } from './type'

const text = [
  'The ferry left at six, said the harbour clerk.',
  'A deckhand, who asked not to be named, told the Tidings that the ramp had been unsafe for weeks.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'The company denies it.',
].join('\n\n')

test('a text is imported, tagged three ways, closed, and found again as it was', async ({ desk }) => {
  await fs.writeFile(desk.at('ferry.txt'), text)
  const first = await desk.start(desk.at('ferry.txt'))
  await first.screen.shows('The ferry left at six')
  await first.screen.tag('the ramp had been unsafe for weeks', 'Claim')
  await first.screen.tag('The company', 'Actor')
  await first.screen.tag('the harbour clerk', 'Source')
  await first.screen.tag('الشاهدة', 'Source')
  await first.screen.isSaved()
  await first.quit()

  const second = await desk.start()
  await second.screen.shows('The ferry left at six')
  await expect(second.screen.cards).toHaveCount(4)
  const names = await second.screen.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))
  expect(names.map((name) => name?.replace(/ by .*/, ''))).toEqual([
    'Source: “the harbour clerk”',
    'Claim: “the ramp had been unsafe for weeks”',
    'Source: “الشاهدة”',
    'Actor: “The company”',
  ])
})

test('the keys 1 2 3 tag what is selected, and nothing while a note is written', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.select('The ferry left at six')
  await page.keyboard.press('1')
  await expect(screen.card('Claim', 'The ferry left at six')).toBeVisible()
  await page.keyboard.press('m')
  await type(page, '1 of 3: ask the 2 clerks')
  await page.keyboard.press('Escape')
  await screen.isSaved()
  await expect(screen.cards).toHaveCount(1)
  const shown = JSON.parse((await desk.attestProgram('show', desk.at('account.attest'), '--json')).out)
  expect(shown.annotations).toMatchObject([{ kind: 'claim', note: '1 of 3: ask the 2 clerks' }])
})

test('undo and redo go through tagging, retagging, deleting and notes', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.tag('The ferry left at six', 'Claim')
  await screen.tag('the harbour clerk', 'Source')
  await page.keyboard.press('Delete')
  await expect(screen.cards).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(screen.cards).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await expect(screen.cards).toHaveCount(2)
  await screen.isSaved()
})

test('passages overlap, nest and cross paragraphs', async ({ desk }) => {
  const { screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.tag('A deckhand, who asked not to be named', 'Source')
  await screen.tag('deckhand', 'Actor')
  await screen.tag('named, told the Tidings that the ramp', 'Claim')
  await screen.isSaved()
  await expect(screen.account.locator('mark').filter({ hasText: /^deckhand$/ })).toBeVisible()
  const shown = JSON.parse((await desk.attest('show', desk.at('account.attest'), '--json')).out)
  expect(shown.annotations.map(({ quote }: { quote: string }) => quote)).toEqual([
    'A deckhand, who asked not to be named',
    'deckhand',
    'named, told the Tidings that the ramp',
  ])
})

test('what the command line tags while the app is open appears within moments', async ({ desk }) => {
  const file = await desk.account(text)
  const { screen } = await desk.start(file)
  await screen.shows('The ferry left')
  const made = await desk.attestProgram(
    'annotate',
    file,
    '--kind',
    'actor',
    '--quote',
    'The company',
    '--author',
    'Dana',
  )
  expect(made.code).toBe(0)
  await expect(screen.annotations.getByRole('listitem', { name: 'Actor: “The company” by Dana' })).toBeVisible()
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  const shown = JSON.parse((await desk.attest('show', file, '--json')).out)
  expect(shown.annotations).toHaveLength(2)
})

test('what was called saved is there after a kill', async ({ desk }) => {
  const file = await desk.account(text)
  const first = await desk.start(file)
  await first.screen.shows('The ferry left')
  await first.screen.tag('The company', 'Actor')
  await first.screen.isSaved()
  await first.kill()
  const second = await desk.start()
  await expect(second.screen.card('Actor', 'The company')).toBeVisible()
})

test('a note is not called saved while it is being written, and is kept when the window closes over it', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const { page, screen, quit } = await desk.start(file)
  await screen.shows('The ferry left')
  await screen.tag('The company', 'Actor')
  await screen.isSaved()
  await page.keyboard.press('m')
  await type(page, 'Which one?')
  await expect(screen.status).toHaveText('Saving…')
  await quit()
  const shown = JSON.parse((await desk.attest('show', file, '--json')).out)
  expect(shown.annotations).toMatchObject([{ note: 'Which one?' }])
})

test('two people work side by side on one computer', async ({ desk, otherDesk }) => {
  const [a, b] = [await desk.account(text, 'a'), await otherDesk.account('Nobody was there.', 'b')]
  const [first, second] = await Promise.all([desk.start(a), otherDesk.start(b)])
  await first.screen.shows('The ferry left')
  await second.screen.shows('Nobody was there.')
  await first.screen.tag('The company', 'Actor')
  await second.screen.tag('Nobody', 'Actor')
  await expect(first.screen.cards).toHaveCount(1)
  await expect(second.screen.cards).toHaveCount(1)
})

test('two people have one account open and see what the other tags', async ({ desk, otherDesk }) => {
  const file = await desk.account(text)
  const [first, second] = await Promise.all([desk.start(file), otherDesk.start(file)])
  await first.screen.shows('The ferry left')
  await second.screen.shows('The ferry left')
  await first.screen.tag('The company', 'Actor')
  await second.screen.tag('the harbour clerk', 'Source')
  for (const { screen } of [first, second]) await expect(screen.cards).toHaveCount(2)
})

test('a newcomer is asked for a name and shown the sample account', async ({ newcomer }) => {
  const { page, screen } = await newcomer.start()
  const name = page.getByRole('textbox', { name: /name/i })
  await expect(name).not.toHaveValue('')
  await name.fill('Rana')
  await page.keyboard.press('Enter')
  await expect(screen.cards.first()).toBeVisible()
  await expect(name).toBeHidden()
})
