import { promises as fs } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { test as base, type Desk, expect, type Running } from './app'
import { named } from './named'
import { quayFire } from './noted-account'
import { ReportScreen } from './report-screen'
import { invite, join } from './team-hands'
import { type Server, startServer } from './team-server'

const test = base.extend<{ server: Server }>({
  server: async ({ desk }, use) => {
    const server = await startServer(desk.at('server'))
    await use(server)
    await server.stop()
  },
})

const line = ({ page }: Running) => page.getByRole('contentinfo')

/** Two people with one report, in which one has written and the other sees it. */
async function together(desk: Desk, otherDesk: Desk, server: Server) {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const quay = await quayFire(desk)
  const mona = await desk.start(quay.file)
  await mona.screen.shows('The fire at Warehouse')
  const link = await invite(mona, server, 'Editor')
  const dalia = await otherDesk.start(otherDesk.at('hello.attest'))
  await dalia.screen.shows('Hello.')
  await join(dalia, link, 'Quay 7 fire')
  await dalia.screen.shows('The fire at Warehouse')
  await mona.page.keyboard.press('Escape')
  await expect(mona.page.getByRole('dialog')).toHaveCount(0)

  const [hers, theirs] = [new ReportScreen(mona.page), new ReportScreen(dalia.page)]
  await hers.begin('Written together')
  await hers.write('The blast was heard.')
  await dalia.page.keyboard.press('Control+r')
  await expect(theirs.text).toContainText('The blast was heard.')
  return { mona, dalia, hers, theirs }
}

test('two people write one report, also out of reach of each other, and see when a source is graded otherwise', async ({
  desk,
  otherDesk,
  server,
}) => {
  test.slow()
  const { mona, dalia, hers, theirs } = await together(desk, otherDesk, server)
  // Each sees that the other is there, and where.
  await theirs.write(' The log has it')
  await expect(hers.column.locator('.report-writers')).toHaveText('Dalia Rahimi here')
  await dalia.screen.account.getByText('has the blast at 02:11').click()
  const card = dalia.page.locator('.card[data-open=true] .card-line')
  await card.dragTo(theirs.text.getByText('The log has it'))
  // The cards lie over the text here, until they are put away.
  await card.press('Escape')
  await dalia.page.keyboard.press('Escape')
  const logged = hers.citation(/^Citation: The pilot’s log, ¶ 5/)
  await expect(logged).toHaveAccessibleName('Citation: The pilot’s log, ¶ 5 graded B1')
  await expect(line(dalia)).toContainText('Safe at the server')

  // Out of reach both go on, and both have what both wrote when they meet again.
  await server.stop()
  await hers.write(' Mona writes alone.')
  await theirs.text.focus()
  await dalia.page.keyboard.press('Control+Home')
  await dalia.page.keyboard.type('Dalia begins. ')
  await server.startAgain()
  for (const report of [hers, theirs]) {
    await expect(report.text).toContainText('Mona writes alone.')
    await expect(report.text).toContainText('Dalia begins.')
  }
  await expect(line(mona)).toContainText('Safe at the server')
  await expect.poll(() => theirs.text.textContent()).toBe(await hers.text.textContent())

  // Dalia grades the source otherwise: the citation that Mona reads says so.
  await dalia.screen.account.getByText('The pilot’s log').click()
  await dalia.page.keyboard.press('g')
  await dalia.page.keyboard.press('e')
  await expect(logged).toHaveAccessibleName(/to be looked at again$/)
  await expect(hers.finding('graded')).toBeVisible()

  // And so does what leaves: as a draft, in the forms that are wanted.
  await mona.app.evaluate(({ app }, folder) => app.setPath('documents', folder), desk.folder)
  await mona.page.keyboard.press('Control+Shift+e')
  const dialog = mona.page.getByRole('dialog', { name: /^Export/ })
  await expect(dialog.getByRole('radio', { name: 'Written together' })).toBeChecked()
  for (const name of ['PDF', 'Word']) await dialog.getByRole('checkbox', { name, exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'Web page (HTML)' }).uncheck()
  await dialog.getByRole('button', { name: /^Export draft/ }).click()
  await expect(dialog).toContainText('2 files were written')
  expect((await fs.readFile(desk.at('Written together.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  const parts = unzipSync(await fs.readFile(desk.at('Written together.docx')))
  const told = (part: string) => strFromU8(parts[part] as Uint8Array).replace(/<[^>]+>/g, '')
  expect(told('word/document.xml')).toContain('Mona writes alone.')
  expect(told('word/footnotes.xml')).toContain('It is graded otherwise than when it was cited.')
  expect(
    Object.keys(parts)
      .filter((part) => part.startsWith('word/header'))
      .map(told)
      .join(),
  ).toContain('DRAFT – NOT CITABLE')
})

test('one takes back one’s own words only, goes on where one writes, and is told when another deletes the report', async ({
  desk,
  otherDesk,
  server,
}) => {
  test.slow()
  const { mona, dalia, hers, theirs } = await together(desk, otherDesk, server)
  await theirs.write(' It was loud.')
  await expect(hers.text).toContainText('It was loud.')
  await hers.text.focus()
  await mona.page.keyboard.press('Control+z')
  await expect(hers.text).toHaveText(' It was loud.')
  await expect(theirs.text).toHaveText(' It was loud.')

  const title = hers.column.getByRole('textbox', { name: 'Title of the report' })
  await title.focus()
  await theirs.write(' It was near.')
  await expect(hers.text).toContainText('It was near.')
  await expect(title).toBeFocused()

  await dalia.page.locator('.report-choose').click()
  await dalia.page.getByRole('button', { name: 'Delete the report Written together' }).click()
  await expect(hers.text).toHaveCount(0)
  await expect(mona.page.getByRole('contentinfo')).toContainText('“Written together” was deleted by Dalia Rahimi')
  await expect(mona.page.locator('.account')).toBeFocused()
})
