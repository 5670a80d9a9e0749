import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { LibraryScreen } from './library-screen'
import { type } from './type'

/** Three accounts in the library of a desk, one of them tagged. */
async function fill(desk: Desk): Promise<{ readonly file: (name: string) => string; readonly clerk: string }> {
  const library = path.join(desk.profile, 'library')
  const texts = {
    ferry: `${'The harbour was quiet.\n\n'.repeat(80)}The ferry left at six, said the harbour clerk.\n`,
    radio: 'قالت الإذاعة إن شاحنتين دخلتا الميناء في يوم المِهْرَجَان.\n',
    statement: 'No vehicle entered the quay, the authority states. The ferry was not asked.\n',
  }
  for (const [name, text] of Object.entries(texts)) await fs.writeFile(desk.at(`${name}.txt`), text)
  const made = await desk.attest(
    'import',
    ...Object.keys(texts).map((name) => desk.at(`${name}.txt`)),
    '-o',
    `${library}/`,
  )
  expect(made.err).toBe('')
  const file = (name: string) => path.join(library, `${name}.attest`)
  const note = 'Which ferry does he mean?'
  const annotated = await desk.attest(
    'annotate',
    file('ferry'),
    '--kind',
    'source',
    '--quote',
    'the harbour clerk',
    '--author',
    'Dana',
    '--note',
    note,
  )
  return { file, clerk: annotated.out.trim() }
}

test('what is found in all accounts opens at the passage, by keyboard alone', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('No vehicle entered')
  const library = new LibraryScreen(page)
  await library.search('ferry')
  await library.finds(
    'ferry2',
    'The ferry left at six, said the harbour clerk.',
    'Source: the harbour clerkDanaWhich ferry does he mean?'.replace('Source', 'SSource'),
    'statement1',
    /The ferry was not asked\.$/,
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await screen.shows('The ferry left at six')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('ferry')
  await expect(screen.account.getByText('The ferry left at six')).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Library' })).toBeHidden()

  await library.search('which')
  await library.finds('ferry1', 'SSource: the harbour clerkDanaWhich ferry does he mean?')
  await page.keyboard.press('Enter')
  await expect(screen.card('Source', 'the harbour clerk')).toBeVisible()
  await expect(screen.account.locator('mark')).toBeInViewport()
})

test('Arabic is found with and without vowel signs, and a search is narrowed by kind, author and tags', async ({
  desk,
}) => {
  const { file, clerk } = await fill(desk)
  await desk.attest('codebook', 'add', file('ferry'), 'source', 'Port officials')
  await desk.attest('tag', file('ferry'), clerk, 'Port officials')
  await desk.attest('library', 'tag', file('statement'), 'Quay 7')
  const { page, screen } = await desk.start(file('ferry'))
  await screen.shows('The harbour was quiet')
  const library = new LibraryScreen(page)
  await library.search('مهرجان')
  await library.finds('radio1', /المِهْرَجَان/)
  await expect(page.locator('.found')).toHaveText('مِهْرَجَان')
  await library.search('ferry')
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('Quay 7')
  await library.finds('statement1', /not asked/)
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('any')
  await page.getByRole('button', { name: 'Sources', exact: true }).click()
  await library.finds('ferry1', /clerk/)
  await library.search('')
  await library.finds('ferry1', /clerk/)
  await page.getByRole('textbox', { name: 'By' }).fill('nobody')
  await expect(page.getByText('No account says that.')).toBeVisible()
  await page.getByRole('textbox', { name: 'By' }).fill('')
  await page.getByRole('button', { name: 'Sources', exact: true }).click()
  await page.getByRole('textbox', { name: 'Tagged' }).fill('official')
  await library.finds('ferry1', /clerk/)
  expect(await findViolations(page)).toEqual([])
})

test('accounts are renamed, tagged, thrown away, restored and deleted for good', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('No vehicle entered')
  const library = new LibraryScreen(page)
  await library.open()
  await library.lists('ferry', 'radio', 'statement')
  await library.row('statement').click()
  await page.keyboard.press('F2')
  await type(page, 'Statement no. 3')
  await page.keyboard.press('Enter')
  await library.lists('ferry', 'radio', 'Statement no. 3')
  await page.keyboard.press('t')
  await type(page, 'urgent, Quay 7')
  await page.keyboard.press('Enter')
  await expect(library.row('Statement no. 3')).toContainText('Quay 7, urgent')
  await expect(page.getByRole('button', { name: 'Statement no. 3' })).toBeVisible()

  await page.keyboard.press('Delete')
  await library.lists('ferry', 'radio')
  await expect(page.getByRole('button', { name: 'Statement no. 3' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByText('No account is open')).toBeVisible()

  await library.open()
  await page.getByRole('button', { name: 'Show the trash' }).click()
  await page.getByRole('button', { name: 'Restore Statement no. 3' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await library.lists('ferry', 'radio', 'Statement no. 3')
  await expect(library.row('Statement no. 3')).toContainText('Quay 7, urgent')

  await library.row('Statement no. 3').click()
  await page.keyboard.press('Delete')
  await library.lists('ferry', 'radio')
  await page.getByRole('button', { name: 'Show the trash' }).click()
  await page.getByRole('button', { name: 'Delete for good… Statement no. 3' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  expect((await fs.readdir(path.dirname(file('statement')))).sort()).toEqual([
    '.attest-trash',
    'ferry.attest',
    'radio.attest',
  ])
  const index = await fs.readdir(path.join(desk.profile, 'index'))
  expect(index.filter((name) => name.endsWith('.json'))).toHaveLength(2)
})

test('the keyboard goes from the text to the library and its trash and back, and is never lost', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('ferry'))
  await screen.shows('The harbour was quiet')
  const text = screen.account.locator('.account')
  const library = new LibraryScreen(page)
  await library.open()
  await expect(library.field).toBeFocused()
  await library.lists('ferry', 'radio', 'statement')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await library.open()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await screen.shows('No vehicle entered')
  await expect(text).toBeFocused()
  await library.open()
  for (const key of ['ArrowDown', 'Delete']) await page.keyboard.press(key)
  await library.lists('radio', 'statement')
  await expect(library.row('radio')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('Trash')
  await page.getByRole('option', { name: 'Trash of the library' }).click()
  const restore = page.getByRole('button', { name: 'Restore ferry' })
  await expect(restore).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The trash is empty.')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
})

test('a second folder belongs to the library, and changes from outside are noticed', async ({ desk }) => {
  const { file } = await fill(desk)
  await fs.mkdir(desk.at('cases'))
  await fs.rename(file('radio'), desk.at('cases/radio.attest'))
  const { page, app, screen } = await desk.start(file('ferry'))
  await screen.shows('The harbour was quiet')
  const library = new LibraryScreen(page)
  await library.open()
  await library.lists('ferry', 'statement')
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never
  }, desk.at('cases'))
  await page.getByRole('button', { name: 'Add a folder…' }).click()
  await library.lists('ferry', 'radio', 'statement')
  await expect(library.row('radio')).toContainText('cases')

  await fs.copyFile(desk.at('cases/radio.attest'), desk.at('cases/radio (conflicted copy).attest'))
  await expect(library.row('radio')).toContainText('2 copies, identical')
  await desk.attest('annotate', desk.at('cases/radio.attest'), '--kind', 'actor', '--quote', 'الإذاعة')
  await expect(library.row('radio')).toContainText('2 copies, different contents')
  await library.row('radio').click()
  await page.getByRole('button', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nothing new in “radio (conflicted copy).attest”' })
  await dialog.getByRole('button', { name: 'Move the copy to the trash' }).click()
  const merged = page.getByRole('dialog', { name: '“radio (conflicted copy).attest” is merged' })
  await expect(merged).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(merged).toHaveCount(0)
  await library.open()
  await expect(library.row('radio')).not.toContainText('copies')
  await fs.rm(file('statement'))
  await library.lists('ferry', 'radio')

  await page.getByRole('button', { name: /Take .*cases out of the library/ }).click()
  await library.lists('ferry')
  expect((await fs.readdir(desk.at('cases'))).sort()).toEqual(['.attest-trash', 'radio.attest'])
})

test('an index that was deleted is made anew while one waits', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, app, screen } = await desk.start(file('ferry'))
  await screen.shows('The harbour was quiet')
  const library = new LibraryScreen(page)
  await library.search('quay')
  await library.finds('statement1', /the quay/)
  await fs.rm(path.join(desk.profile, 'index'), { recursive: true })
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'library.rebuild'),
  )
  await expect.poll(() => fs.readdir(path.join(desk.profile, 'index')).catch(() => [])).toHaveLength(6)
  await library.finds('statement1', /the quay/)
})

test('an account on a stick is only read until it is added to the library', async ({ desk }) => {
  const stick = await fs.mkdtemp('/mnt/attest-e2e-').catch(() => undefined)
  test.skip(stick === undefined, 'Nothing may be written to /mnt here.')
  const file = path.join(stick as string, 'stick.attest')
  await fs.copyFile(await desk.account('The company denies it.'), file)
  const before = await fs.readFile(file)
  const { page, screen } = await desk.start(file)
  await screen.shows('The company denies it.')
  await expect(page.getByText('This account is not in your library.')).toBeVisible()
  await screen.select('The company')
  await page.keyboard.press('2')
  await expect(screen.cards).toHaveCount(0)
  await page.getByRole('button', { name: 'Add to library' }).click()
  await expect(page.getByText('This account is not in your library.')).toBeHidden()
  await screen.tag('The company', 'Actor')
  await screen.isSaved()
  expect(await fs.readFile(file)).toEqual(before)
  expect(await fs.readdir(path.join(desk.profile, 'library'))).toEqual(['stick.attest'])
  await fs.rm(stick as string, { recursive: true })
})
