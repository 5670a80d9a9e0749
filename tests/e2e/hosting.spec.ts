import { promises as fs } from 'node:fs'
import { type Desk, expect, type Running, test } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'

const text = 'The clerk said that two unmarked trucks came at dusk.\n\nThe harbour office denies it.'

async function named(desk: Desk, name: string): Promise<void> {
  await fs.writeFile(desk.at('hello.txt'), 'Hello.')
  await desk.attest('import', desk.at('hello.txt'), '-o', desk.at('hello.attest'))
  const file = `${desk.profile}/identity.json`
  await fs.writeFile(file, JSON.stringify({ ...JSON.parse(await fs.readFile(file, 'utf8')), name }))
}

const line = ({ page }: Running) => page.getByRole('contentinfo')

/** Hosts the account in view on this computer, by keyboard. */
async function host({ page, ...running }: Running): Promise<void> {
  await choose({ page, ...running }, 'Share with a team…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'On this computer' }).check()
  await expect(dialog.getByRole('combobox', { name: 'Network' })).not.toHaveValue('')
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Host here' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'The team of this account' })).toBeVisible()
}

test('a team meets on the computer of one of them, until it ends, and again', async ({ desk, otherDesk }) => {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const file = await desk.account(text, 'quay')
  const mona = await desk.start(file)
  await mona.screen.shows('two unmarked trucks')
  await host(mona)
  const dialog = mona.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create invitation' }).click()
  const link = await dialog.getByRole('textbox', { name: /^The invitation/ }).inputValue()
  await mona.page.keyboard.press('Escape')
  await expect(line(mona)).toContainText(/Hosting on .* · 1 connected/)

  const dalia = await otherDesk.start(otherDesk.at('hello.attest'))
  await dalia.screen.shows('Hello.')
  await dalia.page.keyboard.press('Control+Shift+J')
  await dalia.page.getByRole('dialog').getByRole('textbox').fill(link)
  await dalia.page.keyboard.press('Enter')
  await dalia.screen.shows('two unmarked trucks')
  await expect(line(dalia)).toContainText('Safe at the server')
  await expect(line(dalia)).toContainText('2 here')

  await line(mona)
    .getByRole('button', { name: /Hosting on/ })
    .click()
  const card = mona.page.getByRole('dialog', { name: 'This computer hosts a team' })
  await expect(card.getByRole('listitem')).toHaveText(['Dalia Rahimi', 'Mona Chen'])
  await card.getByRole('button', { name: 'Stop hosting' }).click()
  await expect(line(mona)).not.toContainText('Hosting')
  await expect(line(dalia)).toContainText('Server not reached')

  await mona.page.getByRole('button', { name: 'Host again' }).click()
  await expect(line(mona)).toContainText(/Hosting on/)
  await expect(line(dalia)).toContainText('Safe at the server')
})

test('a computer hosts nobody once its app has ended, and says so when it is back', async ({ desk }) => {
  await named(desk, 'Mona Chen')
  const file = await desk.account(text, 'quay')
  const first = await desk.start(file)
  await first.screen.shows('two unmarked trucks')
  await host(first)
  await first.page.keyboard.press('Escape')
  await first.quit()
  const again = await desk.start(file)
  await again.screen.shows('two unmarked trucks')
  await expect(again.page.getByText('meets on this computer, which does not host it now')).toBeVisible()
  await expect(line(again)).toContainText('Server not reached')
})
