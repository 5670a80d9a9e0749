import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'

const long = Array.from({ length: 3000 }, (_, i) => `Witness ${i} says nothing of it, and nobody asks.`).join('\n\n')

/** Which witness speaks in the line near the top; NaN while none does. */
const topOf = async (page: Page) => {
  const line = await page.evaluate(() => {
    const view = document.querySelector('.reader')?.getBoundingClientRect()
    if (!view) return ''
    const { left, top, width } = view
    return document.elementFromPoint(left + width / 3, top + 60)?.closest('p')?.textContent ?? ''
  })
  return Number(/^Witness (\d+)/.exec(line)?.[1])
}

const keptIn = async ({ profile }: Desk): Promise<readonly { offset: number }[]> =>
  JSON.parse(await fs.readFile(path.join(profile, 'settings.json'), 'utf8')).places ?? []

test('an account opens where one was reading it, also after a restart', async ({ desk }) => {
  const file = await desk.account(long)
  const first = await desk.start(file)
  await first.screen.shows('Witness 0 says')
  await first.screen.account.evaluate((region) => region.parentElement?.scrollTo(0, 60_000))
  await expect.poll(() => topOf(first.page)).toBeGreaterThan(100)
  await expect.poll(async () => (await keptIn(desk))[0]?.offset ?? 0).toBeGreaterThan(1000)
  const left = await topOf(first.page)
  await first.quit()

  const second = await desk.start(file)
  const isThere = async (page: Page) => Math.abs((await topOf(page)) - left) <= 1
  await expect.poll(() => isThere(second.page)).toBe(true)
  // Again and again, with no line lost each time.
  await second.page.mouse.move(500, 400)
  await second.page.mouse.wheel(0, 1)
  await second.quit()
  const third = await desk.start(file)
  await expect.poll(() => isThere(third.page)).toBe(true)
  await third.page.getByRole('document', { name: 'account' }).focus()
  await third.page.keyboard.press('Control+Home')
  await expect.poll(async () => (await keptIn(desk))[0]?.offset).toBe(0)
})
