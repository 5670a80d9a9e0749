import { promises as fs } from 'node:fs'
import path from 'node:path'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk'
import { type Desk, expect, type Running, test } from './app'
import { choose } from './file-menu'
import { killKeeper } from './kill-keeper'

const text = 'The ferry left at six, said the harbour clerk.\n\nThe company denies it.'

async function quotesIn(desk: Desk, file: string): Promise<readonly string[]> {
  const { out } = await desk.attest('show', file, '--json')
  return JSON.parse(out).annotations.map(({ quote }: { quote: string }) => quote)
}

/** Runs with an account that lies on a small disk of its own; where none can be mounted there is nothing to show. */
async function onSmallDisk(desk: Desk, work: (disk: SmallDisk, file: string) => Promise<void>): Promise<void> {
  const disk = mountSmallDisk(desk.at('disk'))
  test.skip(!disk, 'only root may mount a small disk')
  if (!disk) return
  try {
    const file = path.join(disk.folder, 'account.attest')
    await fs.copyFile(await desk.account(text), file)
    await work(disk, file)
  } finally {
    disk.remove()
  }
}

/** Whatever is saved next goes there, and the system's dialog is not shown. */
const saveTo = ({ app }: Pick<Running, 'app'>, place: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)

test('while the disk is full every change is held and said to be, and is saved by itself once there is room', async ({
  desk,
}) => {
  await onSmallDisk(desk, async ({ folder }, file) => {
    const { screen, page, quit } = await desk.start(file)
    await screen.tag('the harbour clerk', 'Source')
    await screen.isSaved()
    const ballast = path.join(folder, 'ballast')
    await fs.writeFile(ballast, Buffer.alloc(2_000_000)).catch(() => undefined)
    // More than what is left of the last block of the disk.
    await page.keyboard.press('m')
    await page.keyboard.insertText('w'.repeat(9000))
    await page.keyboard.press('Escape')
    await expect(page.getByText(/not saved/i).first()).toBeVisible()
    const words = ['The ferry', 'left at six', 'The company', 'denies it']
    for (const quote of words) await screen.tag(quote, 'Claim')
    await expect(page.getByText(/the disk is full/i).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save a copy elsewhere…' })).toBeVisible()
    await fs.rm(ballast)
    await screen.isSaved()
    await expect(page.getByText(/the disk is full/i)).toHaveCount(0)
    expect([...(await quotesIn(desk, file))].sort()).toEqual(['the harbour clerk', ...words].sort())
    await quit()
  })
})

test('what cannot be saved where it was is saved elsewhere, all of it, and work goes on there', async ({ desk }) => {
  const file = await desk.account(text)
  const { screen, page, app, quit } = await desk.start(file)
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  await fs.rename(file, `${file}.away`)
  await screen.tag('The company', 'Actor')
  await expect(page.getByText(/not saved/i).first()).toBeVisible()
  const elsewhere = desk.at('elsewhere.attest')
  await saveTo({ app }, elsewhere)
  await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  await screen.isSaved()
  await expect(page.getByRole('button', { name: 'Save a copy elsewhere…' })).toHaveCount(0)
  await expect(screen.cards).toHaveCount(2)
  await screen.tag('denies it', 'Claim')
  await screen.isSaved()
  await quit()
  expect([...(await quotesIn(desk, elsewhere))].sort()).toEqual(['The company', 'denies it', 'the harbour clerk'])
})

test('an account on a read-only medium can be read, and nothing pretends that it can be changed', async ({ desk }) => {
  await onSmallDisk(desk, async (disk, file) => {
    disk.setReadOnly(true)
    const { screen, page, quit } = await desk.start(file)
    await screen.shows('The ferry left')
    await expect(page.getByText(/read but not written|cannot be changed|read-only/i).first()).toBeVisible()
    await screen.select('the harbour clerk')
    await page.keyboard.press('1')
    await expect(screen.cards).toHaveCount(0)
    await quit()
  })
})

test('a killed keeper takes nothing with it, and work goes on without a word being typed again', async ({ desk }) => {
  const file = await desk.account(text)
  const { screen, app } = await desk.start(file)
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  await killKeeper({ app })
  await screen.tag('The company', 'Actor')
  await screen.isSaved()
  await expect(screen.cards).toHaveCount(2)
  expect([...(await quotesIn(desk, file))].sort()).toEqual(['The company', 'the harbour clerk'])
})

test('what the keeper was killed with while the file was away is saved by itself once the file is back', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const { screen, app, page } = await desk.start(file)
  await screen.shows('The ferry left')
  await fs.rename(file, `${file}.away`)
  await screen.tag('The company', 'Actor')
  await expect(page.getByText(/not saved/i).first()).toBeVisible()
  await killKeeper({ app })
  await expect(page.getByText('There is no file “account.attest”.').first()).toBeVisible()
  await fs.rename(`${file}.away`, file)
  await screen.isSaved()
  expect(await quotesIn(desk, file)).toEqual(['The company'])
})

test('what the keeper was killed with while the file was away can be saved elsewhere with all that is kept here', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const { screen, app, page } = await desk.start(file)
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  await fs.rename(file, desk.at('taken along.attest'))
  await killKeeper({ app })
  await expect(page.getByText(/Changes cannot be saved now/).first()).toBeVisible()
  await screen.tag('The company', 'Actor')
  await expect(
    page.getByText(/Your last change is not saved\. There is no file “account\.attest”/).first(),
  ).toBeVisible()
  const elsewhere = desk.at('elsewhere.attest')
  await saveTo({ app }, elsewhere)
  await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  await screen.isSaved()
  await expect(page.getByText(/could not be reached\. This copy was made from the backup of/)).toBeVisible()
  await expect(screen.cards).toHaveCount(2)
  expect([...(await quotesIn(desk, elsewhere))].sort()).toEqual(['The company', 'the harbour clerk'])
})

test('a copy takes the name of an older file, which is kept, and never that of an open account', async ({ desk }) => {
  const file = await desk.account(text)
  const older = await desk.account('Another account.', 'older')
  const before = await fs.readFile(older)
  const running = await desk.start(file)
  const { page, screen } = running
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  const share = async (place: string) => {
    await saveTo(running, place)
    await choose(running, 'Share a copy…')
    await page.getByRole('button', { name: 'Save the copy…' }).click()
  }
  await share(older)
  await expect(page.getByRole('main')).toContainText(`What was there before is kept as ${older}.bak.`)
  expect(await fs.readFile(`${older}.bak`)).toEqual(before)
  expect(await quotesIn(desk, older)).toEqual(['the harbour clerk'])
  await share(file)
  await expect(page.getByRole('main')).toContainText(
    '“account.attest” is open and was left as it is; choose another name.',
  )
  expect(await quotesIn(desk, file)).toEqual(['the harbour clerk'])
})

test('a killed window comes back with everything that was done in it', async ({ desk }) => {
  const file = await desk.account(text)
  const { screen, app } = await desk.start(file)
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return
    // What a page is asked as it dies is never answered.
    const back = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
    process.kill(window.webContents.getOSProcessId(), 'SIGKILL')
    await back
  })
  // Playwright has lost the page with its process; the app has not.
  await expect
    .poll(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return window?.webContents
          .executeJavaScript("document.querySelector('[aria-label=Annotations]')?.textContent ?? ''")
          .catch(() => '')
      }),
    )
    .toContain('the harbour clerk')
})

test('what a damaged file has lost comes back, and the file as it was found stays beside it', async ({ desk }) => {
  const file = await desk.account(text)
  for (const quote of ['The ferry', 'left at six', 'The company']) {
    await desk.attest('annotate', file, '--kind', 'claim', '--quote', quote)
  }
  const bytes = await fs.readFile(file)
  const at = bytes.lastIndexOf('left at six') > 0 ? bytes.lastIndexOf('claim') : bytes.length - 900
  bytes[at] = (bytes[at] as number) ^ 1
  await fs.writeFile(file, bytes)
  const { screen, page } = await desk.start(file)
  await expect(screen.cards).toHaveCount(3)
  await expect(page.getByText(/put back from a second copy/).first()).toBeVisible()
  expect(await fs.readFile(`${file}.damaged-1`)).toEqual(bytes)
})
