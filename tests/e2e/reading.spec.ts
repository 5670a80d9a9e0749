import { promises as fs } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, test } from './app'
import { type } from './type'

const text = [
  'The ferry left at six, said the harbour clerk.',
  'A deckhand, who asked not to be named, told the Tidings that the ramp had been unsafe for weeks.',
  'The company denies it.',
  ...Array.from({ length: 60 }, (_, i) => `Witness ${i} says nothing of it.`),
].join('\n\n')

test('the toolbar comes back when the same words are selected again', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.select('the harbour clerk')
  await expect(screen.toolbar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(screen.toolbar).toBeHidden()
  await screen.select('the harbour clerk')
  await expect(screen.toolbar).toBeVisible()
})

test('a selection dragged into the margin ends on the line beside the pointer', async ({ desk }) => {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'source', '--quote', 'the harbour clerk')
  const { page, screen } = await desk.start(file)
  await screen.shows('The ferry left')
  const [line, margin] = await Promise.all([
    screen.account.getByText('The company denies it.').boundingBox(),
    screen.annotations.boundingBox(),
  ])
  if (!line || !margin) throw new Error('not shown')
  const y = line.y + 10
  await page.mouse.move(line.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(line.x + 100, y, { steps: 3 })
  await page.mouse.move(margin.x + 40, y, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The company denies it.')
  await expect(screen.toolbar).toBeVisible()
})

test('the ground of a passage stays on its own line', async ({ desk }) => {
  const { screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.tag('The company', 'Actor')
  await screen.tag('Witness 3', 'Source')
  const mark = screen.account.locator('mark')
  for (const one of [mark.first(), mark.last()]) {
    const clip = await one.evaluate((element) => getComputedStyle(element).backgroundClip)
    expect(clip.split(', ').at(-1)).toBe('content-box')
  }
})

test('cards stay beside their passages when the text of a short account is made larger', async ({ desk }) => {
  const file = await desk.account('The ferry left at six.\n\nNobody knows why it did.\n\nThe company denies it.')
  await desk.attest('annotate', file, '--kind', 'actor', '--quote', 'The company')
  const { page, screen } = await desk.start(file)
  await expect(screen.card('Actor', 'The company')).toBeVisible()
  for (let size = 17; size < 26; size++) await page.keyboard.press('Control+=')
  await expect
    .poll(async () => {
      const [card, mark] = await Promise.all([
        screen.card('Actor', 'The company').boundingBox(),
        screen.account.locator('mark').boundingBox(),
      ])
      return card && mark && Math.abs(card.y - mark.y)
    })
    .toBeLessThan(14)
})

test('a long message leaves the status line its words', async ({ desk }) => {
  const { screen } = await desk.start(await desk.account(`${'A long title. '.repeat(20)}\n\n${text}`))
  await screen.shows('The ferry left')
  await screen.isSaved()
  expect(await screen.status.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
})

test('Tab goes outward through passages within passages, and then on to the margin', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.tag('A deckhand, who asked not to be named', 'Source')
  await screen.tag('deckhand', 'Actor')
  await expect(screen.card('Actor', 'deckhand').getByRole('button', { expanded: true })).toBeVisible()
  await page.keyboard.press('Tab')
  const outer = screen.card('Source', 'A deckhand, who asked not to be named')
  await expect(outer.getByRole('button', { expanded: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Claims/ })).toBeFocused()
})

test('what is tagged is seen, even where its kind was hidden', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await screen.tag('The company', 'Actor')
  await page.keyboard.press('Alt+2')
  await expect(screen.cards).toHaveCount(0)
  await screen.tag('A deckhand', 'Actor')
  await expect(screen.cards).toHaveCount(2)
})

test('a note on a passage that is out of view is written in view', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  // All of a card is there once one was opened: what comes above the field afterwards takes it away.
  await screen.tag('A deckhand', 'Claim')
  await expect(screen.cards.getByRole('region', { name: 'Grades' })).toBeVisible()
  await page.getByRole('document', { name: 'account' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await screen.tag('The company', 'Actor')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeInViewport()
})

test('all of the account is selected wherever the focus is, and in a text field what is in the field', async ({
  desk,
}) => {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'source', '--quote', 'the harbour clerk', '--note', 'Which one?')
  const { page, screen } = await desk.start(file)
  await screen.shows('The ferry left')
  const selected = () => page.evaluate(() => String(getSelection()).split(/\n+/).join('\n\n'))
  const clear = () => page.evaluate(() => getSelection()?.removeAllRanges())

  await page.keyboard.press('Control+a')
  expect(await selected()).toBe(text)
  await clear()
  await screen.cards.first().getByRole('button').click()
  await page.keyboard.press('Control+a')
  expect(await selected()).toBe(text)
  await clear()
  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('Control+a')
  expect(await selected()).toBe(text)
  await expect(screen.account.getByRole('document')).toBeFocused()

  const note = page.getByRole('textbox', { name: 'Note' })
  await note.click()
  await page.keyboard.press('Control+a')
  await type(page, 'No.')
  await expect(note).toHaveValue('No.')
})

const long = Array.from({ length: 4000 }, (_, i) => `Witness ${i} says nothing of it, and nobody asks.`).join('\n\n')

test('all of a long account is copied, wherever one has come since it was selected', async ({ desk }) => {
  const file = await desk.account(long)
  const { page, screen } = await desk.start(file)
  await screen.shows('Witness 0 says')
  await screen.account.getByRole('document').focus()
  await page.keyboard.press('Control+A')
  await screen.account.evaluate((region) => region.parentElement?.scrollTo(0, 40_000))
  const seenIsSelected = () => {
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('p')?.textContent ?? 'nothing'
    return !seen.startsWith('Witness 0 ') && String(getSelection()).includes(seen)
  }
  await expect.poll(() => page.evaluate(seenIsSelected)).toBe(true)
  const copied = await screen.account.getByRole('document').evaluate((element) => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    element.dispatchEvent(event)
    return event.clipboardData?.getData('text/plain')
  })
  expect(copied).toBe((await desk.attest('text', file)).out)
})

test('a jump to any place of a long account shows its words in the next frame', async ({ desk }) => {
  const { screen } = await desk.start(await desk.account(long))
  await screen.shows('Witness 3999 says')
  const shown = await screen.account.evaluate(async (region) => {
    const scroller = region.parentElement as HTMLElement
    const { left, top, width, height } = scroller.getBoundingClientRect()
    const { port1, port2 } = new MessageChannel()
    const frame = () =>
      new Promise<void>((resolve) => {
        port1.onmessage = () => resolve()
        // A message posted in a frame arrives once it has been drawn.
        requestAnimationFrame(() => port2.postMessage(null))
      })
    const there: (string | undefined)[] = []
    for (const share of [0.5, 0.9, 0.1, 0.7]) {
      await frame()
      scroller.scrollTop = share * scroller.scrollHeight
      await frame()
      there.push(document.elementFromPoint(left + width / 3, top + height / 2)?.closest('p')?.textContent ?? undefined)
    }
    return there
  })
  for (const words of shown) expect(words).toMatch(/^Witness \d+ says/)
})

test('what one has scrolled past is not kept laid out', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(long))
  await screen.shows('Witness 3999 says')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const scrollOn = (screens: number) =>
    screen.account.evaluate(async (region, screens) => {
      const scroller = region.parentElement as HTMLElement
      for (let i = 0; i < screens; i++) {
        scroller.scrollTop += scroller.clientHeight
        await new Promise(requestAnimationFrame)
      }
    }, screens)
  const laidOut = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? Number.NaN
  }
  await scrollOn(20)
  const before = await laidOut()
  await scrollOn(100)
  // Their paragraphs alone would be several times as many.
  expect((await laidOut()) - before).toBeLessThan(2000)
})

test('the cells of a table stand below one another', async ({ desk }) => {
  const table = [
    '| Who | Seen | Where |',
    '|---|---|---|',
    '| Reem | nobody | gate |',
    '| A clerk | two trucks | quay |',
  ]
  await fs.writeFile(desk.at('table.md'), `The night.\n\n${table.join('\n')}\n`)
  await desk.attest('import', desk.at('table.md'), '-o', desk.at('table.attest'))
  const { screen } = await desk.start(desk.at('table.attest'))
  await screen.shows('two trucks')
  const columns = await screen.account.locator('.row').evaluateAll((rows) =>
    rows.map((row) => {
      const words = row.firstChild as Text
      const cells = [...words.data.matchAll(/[^\t]+/g)].map(({ index }) => index)
      return cells.map((at) => {
        const range = document.createRange()
        range.setStart(words, at)
        range.setEnd(words, at + 1)
        return Math.round(range.getBoundingClientRect().left)
      })
    }),
  )
  expect(columns).toHaveLength(3)
  for (const row of columns) expect(row).toEqual(columns[0])
})

test('Arabic names stand where the sentence around them has them', async ({ desk }) => {
  const file = await desk.account('قال الحارس إن الباب كان مفتوحا.', 'الميناء')
  await desk.attest('annotate', file, '--kind', 'source', '--quote', 'الحارس', '--author', 'منى')
  const { page, screen } = await desk.start(file)
  await screen.card('Source', 'الحارس').click()
  /** Whether the parts of a line stand one after the other as they are read in English. */
  const inOrder = (line: Locator) =>
    line.evaluate((element) => {
      const boxes = [...element.childNodes].map((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return range.getBoundingClientRect().left
      })
      return boxes.length > 1 && boxes.every((left, i) => i === 0 || left >= (boxes[i - 1] as number))
    })
  await expect.poll(() => inOrder(page.locator('.card-by'))).toBe(true)
  await page.keyboard.press('Control+e')
  await expect(page.locator('.top-about')).toContainText('0 claims')
  await expect.poll(() => inOrder(page.locator('.top-about'))).toBe(true)
  await page.keyboard.press('Control+Shift+B')
  await expect(page.locator('.top-about')).toContainText('0 tags')
  await expect.poll(() => inOrder(page.locator('.top-about'))).toBe(true)
})
