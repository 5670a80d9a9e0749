import { type Desk, expect, type Running, test } from './app'
import { quayFire } from './noted-account'
import { ReportScreen } from './report-screen'

interface Writing extends Running {
  readonly report: ReportScreen
}

async function write(desk: Desk, file: string, template = 'Blank'): Promise<Writing> {
  const running = await desk.start(file)
  await running.screen.shows('The fire at Warehouse')
  const report = new ReportScreen(running.page)
  await report.begin('Written', template)
  await expect(report.text).toBeFocused()
  return { ...running, report }
}

const plain = (desk: Desk) => desk.account('The fire at Warehouse 7B.')

test('signs and keys make what a report has, and Escape leads out of it', async ({ desk }) => {
  const { page, report } = await write(desk, await plain(desk))
  const item = (words: string) => report.text.getByText(words, { exact: true }).locator('xpath=ancestor::li')
  await page.keyboard.type('1. First\nBelow')
  await page.keyboard.press('Tab')
  await expect(item('Below')).toHaveCount(2)
  await page.keyboard.press('Shift+Tab')
  await expect(item('Below')).toHaveCount(1)
  await page.keyboard.type('\n\n- [x] Done\nTo do\n\n')
  await expect(report.text.getByRole('checkbox', { name: 'Done' })).toBeChecked()
  await expect(report.text.getByRole('checkbox', { name: 'To do' })).not.toBeChecked()
  await page.keyboard.type('#### Four are too many\n')
  await expect(report.text.getByRole('heading')).toHaveCount(0)
  // Behind a word as well.
  await page.keyboard.type('Word')
  await report.column.getByRole('button', { name: /^Cite/ }).click()
  await expect(page.getByText('No passage has these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('.account')).toBeFocused()
})

test('what is pasted from elsewhere becomes what a report has', async ({ desk }) => {
  const file = await plain(desk)
  const { report, screen } = await write(desk, file)
  const html =
    '<blockquote><p>One</p><p>Two</p></blockquote><h5>Deep</h5><ul><li><p>Three</p><p>Four</p></li></ul><table><tr><td>a</td><td><ul><li>Five</li><li>Six</li></ul></td></tr></table>'
  await report.text.evaluate((text, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
  await expect(report.text.getByRole('heading', { name: 'Deep', level: 3 })).toBeVisible()
  await expect(report.text.getByRole('blockquote')).toHaveText('OneTwo')
  await screen.isSaved()
  const { out } = await desk.attest('report', 'show', file, 'Written')
  expect(out).not.toMatch(/OneTwo|ThreeFour|FiveSix/)
})

test('what says that every selection is tagged stays in the column of the account, however wide that is', async ({
  desk,
}) => {
  const { app, page } = await write(desk, await plain(desk))
  await page.keyboard.press('Escape')
  await expect(page.locator('.account')).toBeFocused()
  await page.keyboard.press('t')
  const bar = page.getByRole('group', { name: 'Every selection is tagged' })
  const isInside = () =>
    bar.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      const column = element.closest('.workspace')?.getBoundingClientRect()
      const inner = [...element.children].map((child) => child.getBoundingClientRect())
      return (
        column !== undefined &&
        left >= column.left &&
        right <= column.right &&
        inner.every((box) => box.left >= left && box.right <= right)
      )
    })
  for (const [width, height] of [
    [1280, 800],
    [1000, 700],
    [960, 700],
    [1640, 900],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      [width, height] as const,
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await expect.poll(isInside, `at ${width}`).toBe(true)
  }
})

test('a judgment stays one whatever is typed around it, and the keyboard stays where it is described', async ({
  desk,
}) => {
  const { page, report } = await write(desk, (await quayFire(desk)).file)
  await page.keyboard.type('It burns')
  await page.keyboard.press('Control+Shift+d')
  const judgments = report.column.getByRole('region', { name: /^Judgment/ })
  const words = report.text.locator('p[data-judgment]')
  await expect(judgments).toHaveCount(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(words).toHaveText('It burns')
  await page.keyboard.press('Backspace')
  await expect(report.text.locator('p')).toHaveCount(1)
  await expect(words).toHaveText('It burns')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Delete')
  await expect(report.text.locator('p')).toHaveCount(1)
  await expect(words).toHaveText('It burns')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Beside it')
  await expect(words).toHaveText('It burns')

  await judgments.getByRole('button', { name: 'on no claim yet' }).click()
  const claim = page.getByRole('searchbox', { name: 'Find a claim that it rests on' })
  await claim.fill('sprinkler')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(claim).toBeFocused()
  const assumptions = page.getByRole('textbox', { name: 'Assumptions' })
  await assumptions.focus()
  await page.keyboard.type('That it is so')
  // Saved once its writer has rested; they go on where they are.
  await expect(judgments).toContainText('on 1 claim, with assumptions')
  await page.keyboard.type(', and more')
  await expect(assumptions).toHaveValue('That it is so, and more')
  await page.keyboard.press('Escape')
  await expect(report.text).toHaveText('It burnsBeside it')
  await judgments.getByRole('button', { name: /with assumptions/ }).click()
  await expect(assumptions).toHaveValue('That it is so, and more')
  await page.keyboard.press('Escape')

  await judgments.getByRole('radio', { name: /^almost no chance/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(judgments.getByRole('radio', { name: /^unlikely/ })).toBeChecked()
  await expect(judgments.getByRole('radio', { name: /^unlikely/ })).toBeFocused()
})

test('a template is filled from the account at once, and a title is kept when the window closes', async ({ desk }) => {
  const quay = await quayFire(desk)
  const { app, page, report, screen } = await write(desk, quay.file, 'Assessment')
  await expect(report.text).toContainText('7 sources')
  await expect(report.column.locator('.section-head').getByText('Not filled yet')).toHaveCount(0)
  // Its key judgments are still to be made.
  await expect(report.column.getByText('1 standing, 0 waived')).toBeVisible()
  // It is no edit of one's own: taking edits back leaves it.
  await page.keyboard.press('Control+z')
  await expect(report.text).toContainText('7 sources')
  await screen.isSaved()
  // The keyboard is the writer's while sections are filled.
  const title = report.column.getByRole('textbox', { name: 'Title of the report' })
  await report.column.getByRole('button', { name: /^Fill all sections/ }).click()
  await title.focus()
  await expect(page.getByRole('contentinfo')).toContainText('sections filled from the account')
  await expect(title).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' anew')
  await app.close()
  expect((await desk.attest('report', 'list', quay.file)).out).toContain('Written anew')
})

test('a report gives its place to the history while that is open, and keeps to its own account', async ({ desk }) => {
  const other = await desk.start(await desk.account('Words of another account.', 'other'))
  await other.screen.shows('Words of another account.')
  await other.quit()
  const { page, report, screen } = await write(desk, await plain(desk))
  await page.setViewportSize({ width: 1600, height: 1000 })
  await page.keyboard.type('Mine.')
  await page.keyboard.press('Escape')
  const history = page.getByRole('region', { name: 'History' })
  await page.keyboard.press('Control+Shift+H')
  await expect(history).toBeVisible()
  await expect(report.column).toHaveCount(0)
  await page.keyboard.press('Control+r')
  await expect(report.text).toBeFocused()
  await expect(history).toHaveCount(0)

  const accounts = page.getByLabel('Accounts', { exact: true })
  await accounts.getByRole('button', { name: /^other/ }).click()
  await screen.shows('Words of another account.')
  await expect(page.locator('.report-column')).toHaveCount(0)
  await accounts.getByRole('button', { name: /^account/ }).click()
  await expect(report.text).toHaveText('Mine.')
})

test('Tab goes on through a table, and from its last cell into a new row', async ({ desk }) => {
  const { page, report } = await write(desk, await plain(desk))
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  const cells = report.text.getByRole('cell').or(report.text.getByRole('columnheader'))
  const before = await cells.count()
  for (let cell = 0; cell < before; cell += 1) {
    await page.keyboard.type(`${cell} `)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('below')
  await expect(report.text.getByRole('row').last()).toContainText('below')
  await expect(report.text.getByRole('row').last().getByRole('cell').first()).toHaveText('below')
  expect(await cells.count()).toBeGreaterThan(before)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('last of before')
  await expect(cells.nth(before - 1)).toContainText('last of before')
})

test('what is found of passages is said while they are looked for, and not behind every “@”', async ({ desk }) => {
  const { page } = await write(desk, await plain(desk))
  await page.keyboard.type('Posted by @harbourwatch')
  const nothing = page.getByText('No passage has these words.')
  await expect(nothing).toBeVisible()
  await page.keyboard.type(' and read by many')
  await expect(nothing).toHaveCount(0)
})

test('a key acts where the key before it has moved the caret, however soon it comes', async ({ desk }) => {
  const { page, report } = await write(desk, await plain(desk))
  await page.keyboard.type('It burns')
  await expect(report.text).toHaveText('It burns')
  await report.text.evaluate((text) => {
    getSelection()?.collapse(document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode(), 3)
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(report.text.locator('p')).toHaveText([/^It\s*$/, 'burns'])
})

test('Enter and Tab take what is typed, and not what the list behind it still shows', async ({ desk }) => {
  const { page, report } = await write(desk, await plain(desk))
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'What to put in' })).toBeVisible()
  const typeAndPress = (words: string, key: 'Enter' | 'Tab') =>
    report.text.evaluate(
      (text, [words, key]) => {
        document.execCommand('insertText', false, words)
        text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      },
      [words, key] as const,
    )
  await typeAndPress('quote', 'Enter')
  await expect(report.text.getByRole('blockquote')).toHaveText('')
  await page.keyboard.type('Said\n')
  await typeAndPress('/heading 2', 'Enter')
  await expect(report.text.getByRole('heading', { level: 2 })).toHaveText('')
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'What to put in' })).toBeVisible()
  await typeAndPress('heading 3', 'Tab')
  await expect(report.text.getByRole('heading', { level: 3 })).toHaveText('')
  // What is chosen with the arrows is what is taken.
  const listed = page.getByRole('listbox', { name: 'What to put in' }).getByRole('option')
  await page.keyboard.type('/heading')
  await expect(listed).toHaveText(['Heading 1', 'Heading 2', 'Heading 3'])
  await page.keyboard.press('ArrowDown')
  await expect(listed.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(report.text.getByRole('heading', { level: 2 })).toHaveText('')
  await expect(report.text).toHaveText('Said')
})
