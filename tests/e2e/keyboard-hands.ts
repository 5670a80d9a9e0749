import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody who has no pointer: every step is a key, and the keyboard is always seen to be somewhere. */
export class KeyboardHands {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** From here on any event of a pointer is remembered. */
  static async at(page: Page): Promise<KeyboardHands> {
    await page.evaluate(() => {
      const pointed: string[] = []
      Object.assign(window, { pointed })
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'wheel', 'touchstart', 'dragstart'])
        window.addEventListener(type, () => pointed.push(type), { capture: true })
      // The browser tells of a pointer that rests wherever what lies under it has changed.
      const moved = ({ movementX, movementY }: PointerEvent) =>
        (movementX !== 0 || movementY !== 0) && pointed.push('pointermove')
      window.addEventListener('pointermove', moved, { capture: true })
    })
    return new KeyboardHands(page)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Whatever has the keyboard takes what is typed. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** Goes on with one key until it has the keyboard. */
  async go(key: string, to: Locator, most = 60): Promise<void> {
    await expect(to).toBeVisible()
    for (let i = 0; i < most; i++) {
      if (await to.evaluate((element) => element === document.activeElement)) return this.isSeen()
      await this.press(key)
    }
    await expect(to).toBeFocused()
  }

  /** Selects words of the account by finding them. */
  async select(words: string): Promise<void> {
    await this.press('Control+f')
    await expect(this.page.getByRole('textbox', { name: 'Find in this account' })).toBeFocused()
    await this.type(words)
    await this.press('Enter', 'Escape')
    await expect.poll(() => this.page.evaluate(() => String(getSelection()))).toBe(words)
  }

  /** What has the keyboard is in the window and drawn as such. */
  async isSeen(): Promise<void> {
    await expect.poll(() => this.page.evaluate(whereFocusIsSeen)).toMatch(/^seen/)
  }

  async usedNoPointer(): Promise<void> {
    expect(await this.page.evaluate(() => (window as unknown as { pointed: string[] }).pointed)).toEqual([])
  }
}

/** In the page: by what one sees where the keyboard is, or why one does not. */
function whereFocusIsSeen(): string {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the keyboard'
  // A text field has the browser's own caret, whatever it lists.
  const isField = focused.matches('input:not([type=checkbox], [type=radio]), textarea')
  const pointed = isField ? null : focused.getAttribute('aria-activedescendant')
  const element = (pointed !== null && document.getElementById(pointed)) || focused
  const name = `${element.tagName} ${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`
  const { top, bottom, left, right } = element.getBoundingClientRect()
  if (bottom < 1 || right < 1 || top > innerHeight - 1 || left > innerWidth - 1) return `${name} is out of sight`
  if (element.matches('.account')) {
    const caret = document.querySelector<HTMLElement>('.reader-caret')
    return caret && !caret.hidden ? 'seen by its caret' : 'the text has no caret'
  }
  for (let one: Element | null = element, up = 0; one && up < 3; one = one.parentElement, up++) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return 'seen by its outline'
    const { content, borderTopWidth } = getComputedStyle(one, '::after')
    if (content !== 'none' && Number.parseFloat(borderTopWidth) > 1) return 'seen by its frame'
    if (up === 0 && boxShadow !== 'none') return 'seen by its shadow'
  }
  return isField ? 'seen by its caret' : `${name} is not drawn so`
}
