import { expect, type Locator, type Page } from '@playwright/test'
import { standsStill } from './stands-still'

/** The window as a person works with it, by the names of what is on it. */
export class AccountScreen {
  readonly page: Page
  readonly account: Locator
  readonly annotations: Locator
  readonly cards: Locator
  readonly toolbar: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.account = page.getByRole('region', { name: 'Account' })
    this.annotations = page.getByRole('list', { name: 'Annotations' })
    // What is in an open card has lists of its own.
    this.cards = this.annotations.locator(':scope > li')
    this.toolbar = page.getByRole('toolbar', { name: 'Tag selection' })
    // A dialog has one of its own.
    this.status = page.getByRole('contentinfo').getByRole('status')
  }

  /** With all that is noted in the account: its text stands there before. */
  async shows(words: string): Promise<void> {
    await expect(this.account).toContainText(words)
    await expect(this.status.filter({ hasText: /^Opening…$/ })).toHaveCount(0)
  }

  /** Drags the mouse over words of the text, from the first letter to the last. */
  async select(words: string): Promise<void> {
    await this.shows(words)
    // Words stand elsewhere once their font has come.
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
    const ends = await standsStill(() => this.account.evaluate(endsOfWords, words))
    await this.page.mouse.move(ends.from.x, ends.from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 })
    await this.page.mouse.move(ends.to.x, ends.to.y, { steps: 3 })
    await this.page.mouse.up()
    await expect.poll(() => this.page.evaluate(() => String(getSelection()))).toBe(words)
  }

  async tag(words: string, kind: 'Claim' | 'Actor' | 'Source'): Promise<void> {
    await this.select(words)
    await this.toolbar.getByRole('button', { name: kind, exact: true }).click()
    await expect(this.card(kind, words)).toBeVisible()
  }

  card(kind: 'Claim' | 'Actor' | 'Source', words: string): Locator {
    return this.annotations.getByRole('listitem', { name: `${kind}: “${words}”` })
  }

  async isSaved(): Promise<void> {
    await expect(this.status).toContainText('Saved on this computer')
  }
}

/** In the page: where the first letter of some words begins and the last one ends, scrolled into view. */
function endsOfWords(region: Element, words: string): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text)
    text += (node as Text).data
  }
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the account`)
  const at = (offset: number, end: boolean): [Text, number] => {
    let rest = offset
    for (const node of nodes) {
      if (rest < node.length || (end && rest === node.length)) return [node, rest]
      rest -= node.length
    }
    throw new Error('unreachable')
  }
  const box = (from: number, to: number) => {
    const range = document.createRange()
    range.setStart(...at(from, false))
    range.setEnd(...at(to, true))
    return range.getBoundingClientRect()
  }
  const [node] = at(start, false)
  node.parentElement?.scrollIntoView({ block: 'center' })
  const first = box(start, start + 1)
  const last = box(start + words.length - 1, start + words.length)
  const rtl = node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl'
  const side = (rect: DOMRect, beginning: boolean) => (beginning !== rtl ? rect.left + 0.5 : rect.right - 0.5)
  return {
    from: { x: side(first, true), y: first.top + first.height / 2 },
    to: { x: side(last, false), y: last.top + last.height / 2 },
  }
}
