import type { Page } from '@playwright/test'
import { expect, type Running, test } from './app'
import { findViolations } from './axe'
import { ReportScreen } from './report-screen'

const text = 'The ferry left the Zarqaab quay at six, said the harbour clerk.'

/** The words that are drawn as misspelt. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('misspelt') ?? [])].map((one) => {
      const range = document.createRange()
      range.setStart(one.startContainer, one.startOffset)
      range.setEnd(one.endContainer, one.endOffset)
      return String(range)
    }),
  )

const expectMarked = (page: Page, words: readonly string[]) => expect.poll(() => marked(page)).toEqual(words)

async function openWriting({ page, screen }: Running, title: string): Promise<ReportScreen> {
  await screen.shows('The ferry left')
  const report = new ReportScreen(page)
  await report.begin(title)
  return report
}

test('a misspelt word is marked, corrected by keyboard, and known once it is one’s own', async ({ desk }) => {
  const file = await desk.account(text)
  const first = await desk.start(file)
  const { page, screen } = first
  const report = await openWriting(first, 'Spelt')
  await report.write('The wrold is the colour of Zarqaab, said NGOs on wrold.example. Vlimp is a gost')
  // Not while it is being written.
  await expectMarked(page, ['wrold', 'Vlimp'])
  await page.keyboard.type(' here')
  await expectMarked(page, ['wrold', 'Vlimp', 'gost'])

  const menu = page.getByRole('menu', { name: /^Spelling of/ })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  await expect(menu).toHaveAccessibleName('Spelling of “wrold”')
  await expect(menu.getByRole('menuitem', { name: 'world' })).toBeFocused()
  expect(await findViolations(page)).toEqual([])
  // Whoever puts it away gets to the next, and after the last to the first again.
  for (const word of ['Vlimp', 'gost', 'wrold']) {
    await page.keyboard.press('Escape')
    await expect(report.text).toBeFocused()
    await page.keyboard.press('F7')
    await expect(menu).toHaveAccessibleName(`Spelling of “${word}”`)
    // Its keys are the menu's from the next frame on.
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(report.text).toContainText('The world is the colour')
  await expectMarked(page, ['Vlimp', 'gost'])

  // On to the next one; the keyboard is in the text again as soon as the menu is gone.
  await page.keyboard.press('F7')
  await expect(menu).toHaveAccessibleName('Spelling of “Vlimp”')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(menu.getByRole('menuitem', { name: 'Add “Vlimp” to my words' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expectMarked(page, ['gost'])
  await expect(report.text).toBeFocused()
  await page.keyboard.press('Control+z')
  await expectMarked(page, ['wrold', 'gost'])
  await screen.isSaved()
  await first.quit()

  const again = await desk.start(file)
  await again.screen.shows('The ferry left')
  await again.page.keyboard.press('Control+r')
  await expectMarked(again.page, ['wrold', 'gost'])
  // What was one's own can be given up where it stands.
  const { text: written } = new ReportScreen(again.page)
  await written.focus()
  await written.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const node = walker.nextNode() as Text
    getSelection()?.collapse(node, node.data.indexOf('Vlimp') + 2)
  })
  await again.page.keyboard.press('Shift+F10')
  await again.page.getByRole('menuitem', { name: 'Take “Vlimp” out of my words' }).click()
  await expectMarked(again.page, ['wrold', 'Vlimp', 'gost'])
})

test('what is pointed at is corrected with the other button; other languages are left alone, and so is all of it', async ({
  desk,
}) => {
  const running = await desk.start(await desk.account(text))
  const { app, page } = running
  const report = await openWriting(running, 'Pointed at')
  await report.write('Une phrase toute entière, dont aucun dictionnaire anglais ne sait rien\nقالت wrold الشاهدة\nfin')
  await expectMarked(page, ['wrold'])
  const box = await page.evaluate(() => {
    const [one] = CSS.highlights.get('misspelt') ?? []
    const range = document.createRange()
    range.setStart(one?.startContainer as Node, one?.startOffset ?? 0)
    range.setEnd(one?.endContainer as Node, one?.endOffset ?? 0)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await page.mouse.click(box.x, box.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'world' }).click()
  await expect(report.text).toContainText('قالت world الشاهدة')
  await expectMarked(page, [])

  await report.write(' wrold ')
  await expectMarked(page, ['wrold'])
  await app.evaluate(({ Menu, BrowserWindow }) =>
    Menu.getApplicationMenu()?.getMenuItemById('report.spelling')?.click(undefined, BrowserWindow.getAllWindows()[0]),
  )
  await expectMarked(page, [])
  await page.keyboard.press('F7')
  await expect(page.getByRole('contentinfo')).toContainText('Spelling is not checked here')
})
