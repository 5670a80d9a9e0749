import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Desk, expect, test } from './app'
import { findViolations } from './axe'
import { RegistryScreen } from './registry-screen'
import { type } from './type'

/** Two accounts in the library that speak of one man under two names, and a third that names him in Arabic. */
async function fill(desk: Desk) {
  const library = path.join(desk.profile, 'library')
  const file = (name: string) => path.join(library, `${name}.attest`)
  const print = async (...args: string[]) => {
    const done = await desk.attest(...args)
    expect(done.err).toBe('')
    return done.out.trim()
  }
  const speaks = async (name: string, text: string, quote: string, entered: string) => {
    await fs.writeFile(desk.at(`${name}.txt`), `${text}\n`)
    await print('import', desk.at(`${name}.txt`), '-o', file(name))
    const passage = await print('annotate', file(name), '--kind', 'actor', '--quote', quote)
    const id = await print('entity', 'add', file(name), entered, '--type', 'person')
    await print('set', file(name), passage, `entity=${id}`)
  }
  await fs.mkdir(library, { recursive: true })
  await speaks('ferry', 'The ferry left at six, said Mr Haddad.', 'Mr Haddad', 'Omar Haddad')
  await speaks('statement', 'O. Haddad was not asked.', 'O. Haddad', 'O. Haddad')
  await speaks('radio', 'قال عمر الحدّاد إن الميناء مغلق.', 'عمر الحدّاد', 'عمر الحدّاد')
  return { file, print }
}

test('whom all accounts speak of is listed, merged and taken back, by keyboard alone', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('O. Haddad was not asked')
  const registry = new RegistryScreen(page)
  await registry.open()
  await registry.lists('O. Haddad', 'Omar Haddad', 'عمر الحدّاد')
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(registry.detail('Omar Haddad')).toBeVisible()
  await expect(registry.part('Names')).toHaveText(['Omar Haddadentered in ferry', 'Mr Haddadfirst in ferry, ¶ 1'])
  await expect(registry.part('Likely the same')).toContainText('agree where one has initials')

  const merge = page.getByRole('button', { name: /^“.*” is “.*”$/ })
  await merge.focus()
  await page.keyboard.press('Enter')
  await expect(registry.list.locator('.entity-name')).toHaveCount(2)
  await expect(registry.part('Mentions')).toHaveCount(4)
  const said = registry.part('Who says so')
  await expect(said).toContainText('in the registry')
  await said.getByRole('button', { name: 'Take back' }).focus()
  await page.keyboard.press('Enter')
  await registry.lists('O. Haddad', 'Omar Haddad', 'عمر الحدّاد')

  await registry.field.fill('mr had')
  await registry.lists('Omar Haddad')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await registry.part('Mentions').getByRole('button', { name: 'Mr Haddad' }).focus()
  await page.keyboard.press('Enter')
  await screen.shows('The ferry left at six')
  await expect(screen.card('Actor', 'Mr Haddad')).toBeVisible()
})

test('what is not the same is remembered with its reason', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('O. Haddad was not asked')
  const registry = new RegistryScreen(page)
  await registry.open()
  await page.getByRole('button', { name: /^Likely the same/ }).click()
  await registry.lists('O. Haddad', 'Omar Haddad')
  await page.getByRole('button', { name: 'Not the same…' }).click()
  await page.getByRole('textbox', { name: 'Why they are not the same' }).fill('One was abroad.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No two are likely the same.')).toBeVisible()
  await expect(registry.part('Who says so')).toContainText('One was abroad.')
})

test('a passage is said to be somebody of another account, who is then the same in both', async ({ desk }) => {
  const { file, print } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('O. Haddad was not asked')
  await screen.tag('not asked', 'Source')
  await page.keyboard.press('Shift+W')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill('omar')
  await expect(page.getByRole('option').first()).toContainText('Omar Haddad')
  await page.keyboard.press('Enter')
  const registry = new RegistryScreen(page)
  await registry.open()
  await registry.field.fill('omar')
  await registry.lists('Omar Haddad')
  await expect(registry.list.getByRole('button')).toContainText('2 mentions in 2 accounts')

  // What differs is shown with where it stands, and nothing changes until one is taken.
  const { id } = JSON.parse((await desk.attest('entity', 'list', '--library', '--json')).out).find(
    (one: { name: string }) => one.name === 'Omar Haddad',
  )
  await print('set', file('statement'), id, 'name=Umar Haddad')
  await page.getByRole('button', { name: /^Differing 1/ }).click()
  await expect(registry.part('Differing')).toHaveText([/^Omar Haddad in ferry/, /^Umar Haddad in statement/])
  await page.getByRole('button', { name: 'Take everywhere Umar Haddad' }).click()
  await expect(page.getByRole('button', { name: /^Differing 0/ })).toBeVisible()
  await expect
    .poll(async () => (await desk.attest('entity', 'list', '--library')).out)
    .toContain('Umar Haddad (person)')
})

test('two of whom nothing tells that they are one are merged by hand', async ({ desk }) => {
  const { file } = await fill(desk)
  const { page, screen } = await desk.start(file('statement'))
  await screen.shows('O. Haddad was not asked')
  const registry = new RegistryScreen(page)
  await registry.open()
  await registry.field.fill('عمر')
  await registry.lists('عمر الحدّاد')
  await registry.detail('عمر الحدّاد').getByRole('button', { name: 'Is the same as…' }).press('Enter')
  await expect(page.getByText('Choose in the list who that is.')).toBeVisible()
  await registry.field.fill('omar')
  await registry.lists('Omar Haddad')
  await registry.field.press('ArrowDown')
  await page.getByRole('button', { name: '“عمر الحدّاد” is “Omar Haddad”' }).press('Enter')
  await registry.field.fill('')
  await registry.lists('O. Haddad', 'Omar Haddad')
  await expect(registry.part('Who says so')).toContainText('in the registry')
})

test('somebody is given another name by F2, or by Enter on the name, everywhere', async ({ desk }) => {
  const { file, print } = await fill(desk)
  const { page, screen } = await desk.start(file('ferry'))
  await screen.shows('The ferry left at six')
  const registry = new RegistryScreen(page)
  await registry.open()
  await registry.field.fill('omar')
  await registry.lists('Omar Haddad')
  await page.keyboard.press('ArrowDown')
  await expect(registry.detail('Omar Haddad')).toBeVisible()
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Another name for Omar Haddad' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  const name = page.getByRole('heading', { name: /^Omar/ }).getByRole('button')
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await type(page, 'Omar al-Haddad')
  await page.keyboard.press('Enter')
  await registry.lists('O. Haddad', 'Omar al-Haddad', 'عمر الحدّاد')
  await expect(name).toBeFocused()
  await expect(registry.part('Names').first()).toContainText('Omar al-Haddad')
  expect(await print('entity', 'list', file('ferry'))).toContain('Omar al-Haddad')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Omar al-Haddad person/i })).toBeFocused()
})

test('where nobody is known yet, it says how somebody comes to be', async ({ desk }) => {
  // The sample, in which actors and sources are only tagged.
  const { page, screen } = await desk.start()
  await screen.shows('The night gate')
  const registry = new RegistryScreen(page)
  await registry.open()
  await expect(page.getByText(/^Nobody is known yet\./)).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(registry.field).toBeHidden()
  await expect(screen.account).toBeVisible()
})
