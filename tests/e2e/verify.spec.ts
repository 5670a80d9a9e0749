import { promises as fs } from 'node:fs'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { killKeeper } from './kill-keeper'

async function tagged(desk: Desk): Promise<string> {
  const file = await desk.account('The ferry left at six, said the harbour clerk.')
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'The ferry left', '--note', 'by whose watch?')
  return file
}

test('an account is verified in the window in the words of the command line', async ({ desk }) => {
  const file = await tagged(desk)
  const said = (await desk.attestProgram('verify', file)).out.trim().split('\n')
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.shows('The ferry left')
  await choose(running, 'Verify account…')
  const dialog = page.getByRole('dialog', { name: '“account.attest” was verified' })
  await expect(dialog).toContainText('“account.attest” holds in everything that can be checked.')
  await expect(dialog.getByRole('listitem')).toHaveText(
    said.map(
      (line) =>
        new RegExp(
          line
            .replace(/^holds +/, '')
            .split(': ')
            .join('.*')
            .replace(/[.?]$/, ''),
        ),
    ),
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findViolations(page), colorScheme).toEqual([])
  }
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
})

test('what no longer holds is named, also after the keeper died meanwhile', async ({ desk }) => {
  const file = await tagged(desk)
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.shows('The ferry left')
  await screen.isSaved()
  const bytes = await fs.readFile(file)
  const handle = await fs.open(file, 'r+')
  await handle.write('X', bytes.lastIndexOf('by whose watch?'))
  await handle.close()
  await choose(running, 'Verify account…')
  const dialog = page.getByRole('dialog', { name: '“account.attest” was verified' })
  await expect(dialog).toContainText('“account.attest” does not hold: records')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'records' })).toContainText('fails')
  expect(await findViolations(page)).toEqual([])
  await killKeeper(running)
  await expect(dialog).toContainText('“account.attest” does not hold: records')
})
