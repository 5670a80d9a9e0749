import * as Y from 'yjs'
import { expect, test } from './app'
import { ReportScreen } from './report-screen'
import { beginReport, writeInto } from './written-report'

function hologram(root: Y.XmlText): void {
  const made = new Y.XmlText()
  made.setAttribute('__type', 'hologram')
  root.insertEmbed(0, made)
  made.insert(0, 'Words of another program.')
}

const warning = 'Something in this report cannot be edited by this version of Attest.'

test('a report that another program has written is read where it cannot be edited, also while it is open', async ({
  desk,
}) => {
  const file = await desk.account('The fire at Warehouse 7B.')
  const [foreign, own] = [await beginReport(desk, file, 'Foreign'), await beginReport(desk, file, 'Own')]
  await writeInto(file, foreign, hologram)
  const { page, screen } = await desk.start(file)
  await screen.shows('The fire at Warehouse')
  await page.keyboard.press('Control+r')
  const dialog = page.getByRole('dialog', { name: 'Reports' })
  await dialog.getByRole('button', { name: /^Foreign/ }).click()
  const report = new ReportScreen(page)
  await expect(report.column.getByRole('alert')).toContainText(warning)
  await expect(report.column).toContainText('Words of another program.')

  // The other, which is written in, gets such a part meanwhile.
  await report.column.getByRole('button', { name: 'Foreign', exact: true }).click()
  await dialog.getByRole('button', { name: /^Own/ }).click()
  await report.write('Words of this one.')
  await screen.isSaved()
  await writeInto(file, own, hologram)
  await expect(report.column.getByRole('alert')).toContainText(warning)
  await expect(report.column).toContainText('Words of another program.')
  await expect(report.column).toContainText('Words of this one.')
  await expect(report.text).toHaveCount(0)
})
