import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Desk, expect, type Running, test } from './app'

const text = 'The ferry left at six, said the harbour clerk.\n\nThe company denies it.'

async function choose({ page }: Running, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill(command)
  await page.getByRole('option', { name: command }).click()
}

/** As if the account had been worked on some days ago, with one passage tagged. */
async function withBackup(desk: Desk): Promise<string> {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'actor', '--quote', 'The company')
  const folder = path.join(desk.profile, 'backups')
  const [id] = await fs.readdir(folder)
  const [name] = await fs.readdir(path.join(folder, id as string))
  const at = (file: string) => path.join(folder, id as string, file)
  await fs.copyFile(file, at((name as string).replace(/^.{10}/, '2026-03-17')))
  return file
}

test('a backup opens for reading from the list of days, and work goes on in a copy of it', async ({ desk }) => {
  const file = await withBackup(desk)
  const running = await desk.start(file)
  const { page, screen, app } = running
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  await choose(running, 'Backups of this account')
  const dialog = page.getByRole('dialog', { name: 'Backups of this account' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: /17 March 2026/ }).click()
  await expect(page.getByText(/as it was on 17 March 2026/)).toBeVisible()
  await expect(screen.cards).toHaveCount(1)
  await screen.select('denies it')
  await page.keyboard.press('1')
  await expect(screen.cards).toHaveCount(1)
  const copy = desk.at('went on.attest')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, copy)
  await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  await expect(page.getByText(/as it was on 17 March 2026/)).toHaveCount(0)
  await screen.tag('denies it', 'Claim')
  await screen.isSaved()
  const shown = JSON.parse((await desk.attest('show', copy, '--json')).out)
  expect(shown.annotations).toHaveLength(2)
})

test('where a file can no longer be opened its backup is offered', async ({ desk }) => {
  const file = await withBackup(desk)
  await fs.writeFile(file, 'overwritten by who knows what')
  const { page, screen } = await desk.start(file)
  await expect(page.getByText(/is not an Attest account/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Open it' }).click()
  await screen.shows('The ferry left')
  await expect(page.getByText(/from a backup/)).toBeVisible()
})

test('a copy for somebody else is redacted as it was asked for', async ({ desk }) => {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'The ferry', '--note', 'ask the pilot')
  const running = await desk.start(file)
  const { page, app, screen } = running
  await screen.shows('The ferry left')
  const copy = desk.at('redacted.attest')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, copy)
  await choose(running, 'Share a copy')
  const dialog = page.getByRole('dialog', { name: 'Share a copy' })
  await dialog.getByRole('radio', { name: /A redacted copy/ }).check()
  await dialog.getByRole('checkbox', { name: 'The notes' }).uncheck()
  await dialog.getByRole('button', { name: 'Save the copy…' }).click()
  await expect(page.getByText(/The copy is at/).first()).toBeAttached()
  const [original, redacted] = await Promise.all(
    [file, copy].map(async (one) => JSON.parse((await desk.attest('show', one, '--json')).out)),
  )
  expect(redacted.id).not.toBe(original.id)
  expect(redacted.annotations).toMatchObject([{ quote: 'The ferry', note: '' }])
  expect(redacted.meta.copyOf).toBe(original.id)
})
