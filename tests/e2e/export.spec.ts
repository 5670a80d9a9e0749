import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checkWithQpdf, has, readWithPoppler } from '../outside/programs'
import { expect, test } from './app'

const text =
  'The ferry left at six, said the harbour clerk.\n\nقالت الشاهدة إن الباب كان مفتوحا.\n\nThe company denies it 👩‍✈️ flatly.'

async function taggedAccount(desk: Parameters<Parameters<typeof test>[2]>[0]['desk']): Promise<string> {
  const file = await desk.account(text)
  await desk.attest(
    'annotate',
    file,
    '--kind',
    'source',
    '--quote',
    'the harbour clerk',
    '--author',
    'Dana',
    '--note',
    'Was he on the quay?',
  )
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'الباب كان مفتوحا')
  await desk.attest('annotate', file, '--kind', 'actor', '--quote', 'The company')
  return file
}

test('the HTML report opens in a browser with its passages and notes linked both ways', async ({ desk }) => {
  const file = await taggedAccount(desk)
  const { app, page, screen } = await desk.start(file)
  await expect(screen.cards).toHaveCount(3)
  const target = desk.at('account.html')
  await app.evaluate(({ app }, folder) => app.setPath('documents', folder), desk.folder)
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() =>
      fs.stat(target).then(
        (s) => s.size,
        () => 0,
      ),
    )
    .toBeGreaterThan(1000)

  const seen = await app.evaluate(async ({ BrowserWindow }, url) => {
    const browser = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'report' } })
    await browser.loadURL(url)
    const seen = await browser.webContents.executeJavaScript(`({
      marks: [...document.querySelectorAll('mark')].map((mark) => mark.textContent),
      dead: [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length,
      links: document.querySelectorAll('a[href^="#"]').length,
      scripts: document.scripts.length,
      policy: document.querySelector('meta[http-equiv]')?.content,
    })`)
    browser.destroy()
    return seen
  }, pathToFileURL(target).toString())
  expect(seen.marks.join('|')).toContain('the harbour clerk')
  expect(seen.links).toBeGreaterThanOrEqual(6)
  expect(seen).toMatchObject({ dead: 0, scripts: 0 })
  expect(seen.policy).toContain("default-src 'none'")
})

test('the PDF is printed by the runtime with its fonts inside, from the window and from the command line', async ({
  desk,
}) => {
  const file = await taggedAccount(desk)
  const { app, page, screen } = await desk.start(file)
  await expect(screen.cards).toHaveCount(3)
  await app.evaluate(({ app }, folder) => app.setPath('documents', folder), desk.folder)
  await page.keyboard.press('Control+p')
  await page.getByRole('checkbox', { name: 'PDF', exact: true }).check()
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() =>
      fs.stat(desk.at('account.pdf')).then(
        (s) => s.size,
        () => 0,
      ),
    )
    .toBeGreaterThan(5000)
  const printed = await new Promise<{ code: number; err: string }>((resolve) => {
    const args = ['run', '--silent', 'attest', '--', 'export', file, '--format', 'pdf', '-o', desk.at('line.pdf')]
    execFile('npm', args, { env: { ...process.env, ATTEST_PROFILE: desk.profile } }, (error, _, err) =>
      resolve({ code: error ? 1 : 0, err }),
    )
  })
  expect(printed).toMatchObject({ code: 0 })
  for (const name of ['account.pdf', 'line.pdf']) {
    const pdf = (await fs.readFile(desk.at(name))).toString('latin1')
    expect(pdf.startsWith('%PDF-'), name).toBe(true)
    expect(pdf, name).toMatch(/\/FontFile[23]?/)
    expect(pdf, name).toMatch(/NotoNaskhArabic/)
    expect(pdf, name).toMatch(/SourceSerif/)
    if (has.qpdf) checkWithQpdf(desk.at(name))
    if (!has.poppler) continue
    const fonts = readWithPoppler('pdffonts', desk.at(name)).trim().split('\n').slice(2)
    // The columns from the end: object and generation, whether to Unicode, subset, embedded.
    expect(fonts.map((line) => line.trim().split(/\s+/).at(-5))).toEqual(fonts.map(() => 'yes'))
    expect(readWithPoppler('pdfinfo', desk.at(name))).toMatch(/^Creator:\s+Attest /m)
    expect(readWithPoppler('pdftotext', desk.at(name), '-')).toContain('The ferry left at six, said the harbour clerk')
  }
})

test('the JSON-LD holds every annotation with positions in code points', async ({ desk }) => {
  const file = await taggedAccount(desk)
  await desk.attest('export', file, '--format', 'jsonld', '-o', desk.at('a.jsonld'))
  const exported = JSON.parse(await fs.readFile(desk.at('a.jsonld'), 'utf8'))
  const points = [...text]
  const items: { target: { selector: { type: string; start?: number; end?: number; exact?: string }[] } }[] =
    exported.items ?? exported.first.items
  expect(items).toHaveLength(3)
  for (const { target } of items) {
    const position = target.selector.find(({ type }) => type === 'TextPositionSelector')
    const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector')
    expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
  }
})

test('annotations of another program are shown with what cannot be carried, and come in with their authors', async ({
  desk,
}) => {
  const file = await taggedAccount(desk)
  await desk.attest('export', file, '--format', 'jsonld', '-o', desk.at('notes.jsonld'))
  const notes = JSON.parse(await fs.readFile(desk.at('notes.jsonld'), 'utf8'))
  notes.first.items[0].target.selector = { type: 'TextQuoteSelector', exact: 'words of another text' }
  // Another program may know of no kinds.
  notes.first.items[2].body = []
  await fs.writeFile(desk.at('notes.jsonld'), JSON.stringify(notes))
  const { app, page, screen } = await desk.start(await desk.account(text, 'second'))
  await screen.shows('The ferry left')
  await app.evaluate(({ app }, notes) => app.emit('open-file', { preventDefault() {} }, notes), desk.at('notes.jsonld'))
  const dialog = page.getByRole('dialog', { name: 'Annotations in “notes.jsonld”' })
  await expect(dialog).toContainText('1 annotation')
  await expect(dialog).toContainText('It says neither claim, actor nor source')
  await dialog.getByRole('combobox').selectOption('sources')
  await expect(dialog).toContainText('2 annotations')
  await expect(dialog).toContainText('Its words are not in this text')
  await expect(screen.cards).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Bring 2 over' }).click()
  await expect(screen.card('Claim', 'الباب كان مفتوحا')).toBeVisible()
  await expect(screen.card('Source', 'The company')).toBeVisible()
  await expect(screen.cards).toHaveCount(2)
})
