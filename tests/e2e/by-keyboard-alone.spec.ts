import { promises as fs } from 'node:fs'
import { type Desk, expect, type Running, test } from './app'
import { KeyboardHands } from './keyboard-hands'
import { RegistryScreen } from './registry-screen'

const text = [
  'The ramp was unsafe, the deckhand said on Tuesday, and had been for weeks.',
  'A clerk at the gate, who told the Tidings, saw two trucks before midnight and, he added, a third at dawn.',
  'The port denies that any truck came. Its spokeswoman, Ann Roe, called the story invented.',
  'Ms Roe also said that the gate, which nobody guards, had been locked since noon.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'A post by harbourwatch counts four people treated for smoke. The hospital confirms a pair.',
  'Somebody opened the east door. She was not named.',
].join('\n\n')

const keys = { claim: '1', actor: '2', source: '3' } as const

/** Twenty passages; what is claimed with an interruption is in two pieces. */
const passages: readonly (readonly [kind: keyof typeof keys, ...pieces: string[]])[] = [
  ['claim', 'The ramp was unsafe', 'had been for weeks'],
  ['source', 'the deckhand'],
  ['claim', 'saw two trucks before midnight', 'a third at dawn'],
  ['source', 'A clerk at the gate'],
  ['source', 'the Tidings'],
  ['actor', 'The port'],
  ['claim', 'any truck came'],
  ['source', 'Its spokeswoman'],
  ['actor', 'Ann Roe'],
  ['claim', 'the story invented'],
  ['actor', 'Ms Roe'],
  ['claim', 'the gate, which nobody', 'had been locked since noon'],
  ['source', 'الشاهدة'],
  ['claim', 'الباب كان مفتوحا'],
  ['source', 'harbourwatch'],
  ['claim', 'four people treated for smoke'],
  ['source', 'The hospital'],
  ['claim', 'confirms a pair'],
  ['claim', 'Somebody opened the east door'],
  ['actor', 'She was'],
]

interface Annotation {
  readonly id: string
  readonly kind: string
  readonly ranges: readonly [number, number][]
}

async function begun(desk: Desk): Promise<Running & { readonly hands: KeyboardHands }> {
  const running = await desk.start()
  await running.screen.shows('The night gate')
  await running.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { ...running, hands: await KeyboardHands.at(running.page) }
}

test('a text is imported, tagged, attributed, graded, checked and laid out without a pointer', async ({ desk }) => {
  test.slow()
  await fs.writeFile(desk.at('harbour.txt'), text)
  const { app, page, screen, hands } = await begun(desk)
  const quote = page.locator('.card[data-open=true] blockquote')
  const card = page.locator('.card[data-open=true]')
  const reader = page.getByRole('document', { name: 'harbour' })

  await test.step('a text is imported', async () => {
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    }, desk.at('harbour.txt'))
    await hands.press('Control+o')
    await screen.shows('The ramp was unsafe')
  })

  await test.step('twenty passages are tagged, three of them in pieces', async () => {
    for (const [kind, first = '', ...more] of passages) {
      await hands.select(first)
      await hands.press(keys[kind])
      for (const piece of more) {
        await hands.select(piece)
        await hands.press('+')
      }
      await expect(quote).toHaveText([first, ...more].join(' … '))
      await expect(reader).toBeFocused()
      await hands.isSeen()
    }
  })

  await test.step('a source is graded, and a claim attributed to it with its reporting words', async () => {
    await hands.press('Escape', 'Control+Home', 'j')
    await expect(quote).toHaveText('The ramp was unsafe … had been for weeks')
    await hands.press('s')
    await expect(page.getByRole('combobox', { name: 'Whose word it is' })).toBeFocused()
    await hands.isSeen()
    await hands.type('deckhand')
    await hands.press('Enter')
    await expect(reader).toBeFocused()
    await hands.select('said on Tuesday')
    await hands.press('q')
    await expect(page.getByText('Kept as the reporting words').first()).toBeAttached()
    await hands.press('j')
    await expect(quote).toHaveText('the deckhand')
    await hands.press('g')
    await hands.isSeen()
    await hands.press('c')
    await expect(card).toContainText('Fairly reliable')
    await expect(reader).toBeFocused()
    await hands.press('k')
    const grades = card.getByRole('region', { name: 'Grades' })
    await expect(grades).toContainText('Shown once you have graded')
    await hands.press('g')
    await hands.isSeen()
    await hands.press('2')
    await expect(grades).toContainText('Probably true')
    await expect(grades).toContainText('Fairly reliable')
    await expect(reader).toBeFocused()
    await hands.isSeen()
  })

  await test.step('two who were entered apart are one, and the registry says so', async () => {
    const goTo = async (words: string) => {
      await hands.select(words)
      await hands.press('ArrowLeft')
      await expect(screen.toolbar).toBeHidden()
      await hands.press('Escape')
      await expect(card).toHaveCount(0)
      await hands.press('Tab')
      await expect(quote).toHaveText(words)
    }
    await goTo('Ann Roe')
    await hands.press('w')
    await expect(page.getByRole('combobox', { name: 'Who it is' })).toBeFocused()
    await hands.press('Enter')
    await expect(card.getByRole('region', { name: 'Who it is' })).toContainText('person')
    await goTo('Ms Roe')
    await hands.press('w')
    await hands.type('Annabel Roe-Smith')
    await hands.press('Enter')
    await expect(card.getByRole('region', { name: 'Who it is' })).toContainText('Annabel Roe-Smith')
    await hands.press('w')
    await hands.type('ann roe')
    await hands.press('Enter')
    await expect(card.getByRole('list', { name: 'Said to be the same' })).toContainText('is the same as Ann Roe')
    await screen.isSaved()
    const registry = new RegistryScreen(page)
    await registry.open()
    await hands.isSeen()
    await hands.type('annabel')
    await registry.lists('Ann Roe')
    await hands.press('ArrowDown')
    await hands.isSeen()
    await expect(registry.part('Mentions')).toHaveCount(3)
    await expect(registry.part('Who says so')).toContainText('in harbour')
    await hands.press('Escape', 'Escape')
    await expect(registry.field).toHaveCount(0)
    await expect(reader).toBeFocused()
    await hands.isSeen()
  })

  await test.step('a check that stands is found and waived with a reason', async () => {
    await hands.press('Control+Shift+K')
    const panel = page.getByRole('region', { name: 'Checks' })
    await expect(panel).toBeFocused()
    const group = panel.getByRole('region', { name: 'Every claim has a source' })
    const finding = group.getByRole('listitem').filter({ hasText: 'Somebody opened the east door' })
    const standing = await panel.getByText(/^\d+ standing/).textContent()
    await hands.go('ArrowDown', finding.getByRole('button').first())
    await hands.go('Tab', finding.getByRole('button', { name: 'Waive…' }), 3)
    await hands.press('Enter')
    await expect(panel.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
    await hands.press('Escape')
    await expect(finding.getByRole('button', { name: 'Waive…' })).toBeFocused()
    await hands.press('Enter')
    await hands.type('It is the reporter’s own.')
    await hands.press('Control+Enter')
    await expect(panel).toContainText('1 waived')
    await expect(panel.getByText(standing ?? '')).toHaveCount(0)
    // On the finding that stands in its place.
    await expect(panel.locator(':focus')).toHaveCount(1)
    await hands.isSeen()
    await hands.press('Escape', 'Control+Shift+K')
    await expect(panel).toHaveCount(0)
    await expect(reader).toBeFocused()
  })

  await test.step('the board is opened, ordered and filtered, and leads to a passage', async () => {
    await hands.press('Control+e')
    const grid = page.getByRole('grid', { name: 'Claims and sources' })
    await expect(grid).toBeFocused()
    await hands.isSeen()
    await expect(grid).toHaveAttribute('aria-rowcount', '10')
    const order = page.getByRole('combobox', { name: 'Order' })
    await hands.go('Shift+Tab', order)
    await hands.press('ArrowDown', 'ArrowDown')
    await expect(order.locator('option:checked')).toHaveText('Most credible first')
    await expect(grid.locator('[aria-rowindex="2"]').first()).toContainText('The ramp was unsafe')
    await hands.go('Shift+Tab', page.getByRole('button', { name: /^No source/ }))
    await hands.press('Enter')
    await expect(grid).toHaveAttribute('aria-rowcount', '9')
    await hands.go('Shift+Tab', page.getByRole('button', { name: /^All/ }))
    await hands.press('Enter')
    await hands.go('Tab', grid)
    await hands.press('Control+Home', 'ArrowRight')
    await hands.isSeen()
    await expect(page.locator('[data-active=true]')).toHaveAccessibleName('the deckhand states claim 1, graded C2')
    await hands.press('Enter')
    await expect(quote).toHaveText('The ramp was unsafe … had been for weeks')
    await expect(reader).toBeFocused()
    await hands.isSeen()
  })

  await screen.isSaved()
  await hands.usedNoPointer()
  const [file] = (await fs.readdir(`${desk.profile}/library`)).filter((name) => name.startsWith('harbour'))
  const kept = `${desk.profile}/library/${file}`
  const { annotations } = JSON.parse((await desk.attest('show', kept, '--json')).out) as { annotations: Annotation[] }
  const tagged = annotations.map(({ kind, ranges }) => [kind, ...ranges.map((range) => text.slice(...range))])
  expect(tagged.sort()).toEqual([...passages].map((one) => [...one]).sort())
  const [claim] = JSON.parse((await desk.attest('board', kept, '--json')).out)
  expect(claim).toMatchObject({ mentions: 1, sources: 1, independentOrigins: 1 })
  const waived = JSON.parse((await desk.attest('check', kept, '--json')).out).filter(
    (one: { waived: boolean }) => one.waived,
  )
  expect(waived).toMatchObject([{ check: 'claim-without-source' }])
})

/** Each by the key that opens it. */
const dialogs: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['Keyboard shortcuts', '?'],
  ['Find anything', 'Control+k'],
  ['Replies and mentions', 'i'],
  ['Whose passages?', 'Alt+p'],
  ['New account from pasted text', 'Control+Shift+V'],
  ['Join a team', 'Control+Shift+J'],
  ['Share with a team', 'Control+Shift+S'],
  ['Tag all occurrences', 'Shift+T'],
  ['Who is', 'Shift+W'],
]

test('whatever is opened has the keyboard, shows where it is, and gives it back to the text', async ({ desk }) => {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'actor', '--quote', 'The port')
  const { page, screen } = await desk.start(file)
  await screen.shows('The ramp was unsafe')
  const hands = await KeyboardHands.at(page)
  const reader = page.getByRole('document', { name: 'account' })
  await hands.select('The ramp')
  await hands.press('j')
  await expect(page.locator('.card[data-open=true]')).toContainText('The port')
  for (const [name, ...pressed] of dialogs) {
    await test.step(name, async () => {
      await hands.press(...pressed)
      const dialog = page.getByRole('dialog', { name })
      await expect(dialog).toBeVisible()
      await hands.isSeen()
      for (let i = 0; i < 4; i++) {
        await hands.press('Tab')
        await hands.isSeen()
      }
      await hands.press('Escape')
      await expect(dialog).toHaveCount(0)
      await expect(reader).toBeFocused()
      await hands.isSeen()
    })
  }
  await test.step('a command chosen in the palette', async () => {
    await hands.press('Control+k')
    await hands.type('handling mark')
    await hands.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Handling mark' })
    await expect(dialog.getByRole('combobox').first()).toBeFocused()
    await hands.type('amber')
    await hands.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Handling mark: TLP:AMBER' })).toBeVisible()
    await expect(reader).toBeFocused()
    await hands.isSeen()
  })
  for (const [name, key] of [
    ['Library', 'Control+l'],
    ['Actors and sources', 'Control+j'],
    ['Evidence board', 'Control+e'],
  ] as const) {
    await test.step(name, async () => {
      await hands.press(key)
      await expect(page.getByRole('region', { name })).toBeVisible()
      await hands.isSeen()
      await hands.press('Escape')
      await expect(page.getByRole('region', { name })).toHaveCount(0)
      await expect(reader).toBeFocused()
      await hands.isSeen()
    })
  }
  for (const [name, key] of [
    ['History', 'Control+Shift+H'],
    ['Checks', 'Control+Shift+K'],
  ] as const) {
    await test.step(name, async () => {
      await hands.press(key)
      const region = page.getByRole('region', { name })
      await expect(region).toBeVisible()
      await expect.poll(() => region.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
      await hands.press(key)
      await expect(region).toHaveCount(0)
      await expect(reader).toBeFocused()
      await hands.isSeen()
    })
  }
  // From the card of a passage back to the text.
  await hands.press('j')
  await hands.press('Enter')
  await hands.isSeen()
  await hands.press('Escape')
  await expect(reader).toBeFocused()
  await hands.usedNoPointer()
})
