import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { type } from './type'

/** Two accounts of the library that report one thing, each on the word of somebody who was entered. */
async function reported(desk: Desk) {
  const library = path.join(desk.profile, 'library')
  await fs.mkdir(library, { recursive: true })
  const print = async (...args: string[]) => {
    const done = await desk.attest(...args)
    expect(done.err).toBe('')
    return done.out.trim()
  }
  const report = async (name: string, text: string, quote: string, source: string) => {
    const file = path.join(library, `${name}.attest`)
    await fs.writeFile(desk.at(`${name}.txt`), `${text}\n`)
    await print('import', desk.at(`${name}.txt`), '-o', file)
    const claim = await print('annotate', file, '--kind', 'claim', '--quote', quote)
    const named = await print('entity', 'add', file, source)
    await print('link', file, '--type', 'attributed-to', '--from', claim, '--to', named)
    return { file, claim, named }
  }
  const radio = await report(
    'إذاعة الساحل',
    'قالت الإذاعة إن شاحنتين دخلتا الميناء ليلا.',
    'شاحنتين دخلتا الميناء',
    'راديو الساحل',
  )
  const ferry = await report(
    'Ferry log',
    'Two trucks came at night, the pilot noted.',
    'Two trucks came',
    'The harbour pilot',
  )
  return { ferry, radio, print }
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a claim is found in another account, related to, gone to and come back from, by keyboard', async ({ desk }) => {
  const { ferry, radio } = await reported(desk)
  const { page, screen } = await desk.start(ferry.file)
  await screen.shows('Two trucks came')
  const card = screen.card('Claim', 'Two trucks came')
  await page.getByRole('region', { name: 'Account' }).focus()
  await press(page, 'j')
  await expect(card.getByRole('region', { name: 'Corroboration' })).toContainText('1 independent origin')

  await press(page, 'l')
  await type(page, 'same claim')
  await press(page, 'Enter')
  await type(page, 'الميناء')
  const found = page.getByRole('option', { name: 'شاحنتين دخلتا الميناء' })
  await expect(found).toContainText('إذاعة الساحل')
  await press(page, 'Enter')
  const related = card.getByRole('region', { name: 'Relations' })
  await expect(related).toContainText('Same claim as شاحنتين دخلتا الميناء, in إذاعة الساحل')
  const rests = card.getByRole('region', { name: 'Corroboration' })
  await expect(rests).toContainText('2 mentions · 2 sources')
  await expect(rests).toContainText('2 independent origins')
  expect(await findViolations(page)).toEqual([])

  await related.getByRole('button', { name: /^Same claim as شاحنتين/ }).click()
  await screen.shows('قالت الإذاعة')
  const there = screen.card('Claim', 'شاحنتين دخلتا الميناء')
  await expect(there.getByRole('region', { name: 'Relations' })).toContainText(
    'Same claim as Two trucks came, in Ferry log',
  )
  await expect(there.getByRole('region', { name: 'Corroboration' })).toContainText('2 independent origins')
  await expect(page.getByText('You came here from a claim in Ferry log')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await press(page, 'b')
  await screen.shows('the pilot noted')
  await expect(related).toContainText('Same claim as')
  await expect(page.getByText('You came here from')).toHaveCount(0)

  await press(page, 'Control+e')
  const board = page.getByRole('row', { name: /^2 mentions, 2 sources, 2 independent origins/ })
  await expect(board.getByRole('button', { name: 'in إذاعة الساحل' })).toBeVisible()
  await press(page, 'Control+e')

  await fs.rename(radio.file, `${radio.file}.away`)
  await press(page, 'Control+l')
  await expect(page.getByRole('row', { name: /إذاعة الساحل/ })).toHaveCount(0)
  await press(page, 'Control+l')
  await expect(rests).toContainText('Only The harbour pilot says so, as far as can be read.')
  await expect(rests).toContainText('1 more in an account that cannot be read now.')
  await expect(related).toContainText('Same claim as a claim in an account that cannot be read now')
})
