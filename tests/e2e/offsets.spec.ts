import { promises as fs } from 'node:fs'
import fc from 'fast-check'
import { anyText, rangeIn } from '../support/arbitraries'
import { expect, test } from './app'

/** Many texts in one account: everything that makes offsets hard, and paragraphs longer than one element shows. */
function manyTexts(): string {
  const texts = fc.sample(anyText, { numRuns: 60, seed: 7 })
  const long = fc.sample(anyText, { numRuns: 200, seed: 8 }).map((text) => text.replace(/\s+/g, ' '))
  return [...texts, long.join(''), 'The end.'].join('\n').replace(/\r/g, '')
}

test('a place in the window and an offset in the text lead to one another, for any text', async ({ desk }) => {
  await fs.writeFile(desk.at('any.txt'), manyTexts())
  await desk.attest('import', desk.at('any.txt'), '-o', desk.at('any.attest'))
  const text = (await desk.attest('text', desk.at('any.attest'))).out
  const ranges = fc.sample(rangeIn(text), { numRuns: 120, seed: 9 }).filter(([start, end]) => end - start < 4000)
  const lines = ranges.map(([start, end], i) =>
    JSON.stringify({ kind: ['claim', 'actor', 'source'][i % 3], start, end }),
  )
  await fs.writeFile(desk.at('ranges.jsonl'), lines.join('\n'))
  const ids = (await desk.attest('annotate', desk.at('any.attest'), '--batch', desk.at('ranges.jsonl'))).out
    .trim()
    .split('\n')
  expect(ids).toHaveLength(ranges.length)

  const { screen, page } = await desk.start(desk.at('any.attest'))
  await screen.shows('The end.')
  await expect(screen.cards).toHaveCount(ids.length)
  await page.keyboard.press('Control+Home')

  // From offsets to places: the marks of a passage hold its words, wherever the reader has drawn them.
  const drawn = new Map<string, string>()
  for (let height = 0; ; height += 500) {
    const found = await screen.account.evaluate(collectMarks, height)
    for (const [id, words] of found.marks) drawn.set(id, words)
    if (found.atEnd) break
  }
  const withoutBreaks = (words: string) => words.replace(/[\n\s]/g, '')
  for (const [i, id] of ids.entries()) {
    const [start, end] = ranges[i] as readonly [number, number]
    const words = withoutBreaks(text.slice(start, end))
    if (words !== '') expect(withoutBreaks(drawn.get(id) ?? ''), `${start}–${end}`).toBe(words)
  }

  // From places to offsets: what is copied between any two places is the text between them, to the unit.
  const copied = await screen.account.evaluate(copyBetweenPlaces, 200)
  let from = 0
  for (const { before, words } of copied) {
    from = text.indexOf(words, Math.max(0, from))
    if (from < 0) from = text.indexOf(words)
    expect(from, JSON.stringify(words)).toBeGreaterThanOrEqual(0)
    expect(withoutBreaks(words), JSON.stringify(before)).toBe(withoutBreaks(before))
  }
})

/** In the page: scrolls to a height and reads the marks there, piece after piece. */
async function collectMarks(region: Element, height: number): Promise<{ marks: [string, string][]; atEnd: boolean }> {
  const scroller = region.parentElement as HTMLElement
  scroller.scrollTop = height
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
  const words = new Map<string, string>()
  for (const mark of region.querySelectorAll<HTMLElement>('mark[data-a]')) {
    for (const id of (mark.dataset['a'] ?? '').split(' ')) words.set(id, (words.get(id) ?? '') + mark.textContent)
  }
  return { marks: [...words], atEnd: scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2 }
}

/** In the page: selects between places taken all over it, copies, and says what the page shows and what was copied. */
function copyBetweenPlaces(region: Element, count: number): { before: string; words: string }[] {
  const root = region.querySelector('[role=document]') as HTMLElement
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).length > 0) nodes.push(node as Text)
  let seed = 42
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  const splits = (node: Text, at: number) =>
    /[\uD800-\uDBFF]/.test(node.data[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(node.data[at] ?? '')
  const results: { before: string; words: string }[] = []
  while (results.length < count) {
    const first = random(nodes.length)
    const last = Math.min(nodes.length - 1, first + random(6))
    const [a, b] = [nodes[first] as Text, nodes[last] as Text]
    const [from, to] = [random(a.length + 1), random(b.length + 1)]
    if ((first === last && from >= to) || splits(a, from) || splits(b, to)) continue
    getSelection()?.setBaseAndExtent(a, from, b, to)
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    root.dispatchEvent(event)
    const words = event.clipboardData?.getData('text/plain') ?? ''
    const between = nodes.slice(first, last + 1).map((node, i, all) => {
      const end = i === all.length - 1 ? to : node.length
      return node.data.slice(i === 0 ? from : 0, end)
    })
    results.push({ before: between.join(''), words })
  }
  return results
}
