import type { Locator } from '@playwright/test'
import type { AccountScreen } from './account-screen'
import { type Desk, expect, test } from './app'
import { choose } from './file-menu'
import { type } from './type'

const text = 'The harbour pilot says that two trucks came at night.\n\nوقالت إذاعة الساحل إن شاحنتين دخلتا الميناء.'

/** An account in which others have tagged two passages; the ids of those. */
async function sharedAccount(desk: Desk): Promise<{ file: string; claim: string; source: string }> {
  const file = await desk.account(text)
  const tag = async (kind: string, quote: string, author: string) =>
    (await desk.attest('annotate', file, '--kind', kind, '--quote', quote, '--author', author)).out.trim()
  return {
    file,
    claim: await tag('claim', 'two trucks came', 'Dalia Rahimi'),
    source: await tag('source', 'إذاعة الساحل', 'ليلى حداد'),
  }
}

const shownIn = async (desk: Desk, file: string) => JSON.parse((await desk.attest('show', file, '--json')).out)

const open = (card: Locator) => card.getByRole('button').first().click()

const threadOf = (screen: AccountScreen) => screen.annotations.getByRole('list', { name: 'Thread' })

test('a thread is gone through by keyboard: called by name, edited, deleted, taken back and settled', async ({
  desk,
}) => {
  const { file } = await sharedAccount(desk)
  const { page, screen } = await desk.start(file)
  await open(screen.card('Claim', 'two trucks came'))
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused()
  await page.keyboard.type('Says who, @rah')
  await expect(page.getByRole('option', { name: 'Dalia Rahimi' })).toBeVisible()
  await page.keyboard.press('Enter')
  await type(page, 'and @حداد')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('Says who, @Dalia Rahimi and @ليلى حداد ')
  await page.keyboard.press('Control+Enter')
  await expect(threadOf(screen)).toContainText('Says who, @Dalia Rahimi and @ليلى حداد')
  await screen.isSaved()
  const [said] = (await shownIn(desk, file)).annotations[0].replies
  expect(said).toMatchObject({ mentions: ['Dalia Rahimi', 'ليلى حداد'], edited: false })

  await threadOf(screen).getByRole('button', { name: 'Edit the reply' }).focus()
  await page.keyboard.press('Enter')
  await type(page, ' please?')
  await page.keyboard.press('Control+Enter')
  await expect(threadOf(screen)).toContainText('edited')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused()

  await threadOf(screen).getByRole('button', { name: 'Delete the reply' }).focus()
  await page.keyboard.press('Enter')
  await expect(threadOf(screen)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(threadOf(screen)).toContainText('please?')

  await page.keyboard.press('e')
  await expect(screen.annotations).toContainText('Resolved by')
  await page.keyboard.press('e')
  await expect(screen.annotations).not.toContainText('Resolved by')
})

test('a reply that was begun is there again when its passage is', async ({ desk }) => {
  const { file } = await sharedAccount(desk)
  const { page, screen } = await desk.start(file)
  await open(screen.card('Claim', 'two trucks came'))
  await page.keyboard.press('r')
  await type(page, 'To be continued')
  // Its card lies below the open one, where this window ends.
  await screen.account.getByText('إذاعة الساحل').click()
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('')
  await open(screen.card('Claim', 'two trucks came'))
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('To be continued')
})

test('what needs review is listed, counted and gone through by keyboard, and verdicts take it off the list', async ({
  desk,
}) => {
  const { file, source } = await sharedAccount(desk)
  const { page, screen } = await desk.start(file)
  await screen.tag('The harbour pilot', 'Source')
  await page.keyboard.press('Escape')
  await expect(screen.cards).toHaveCount(3)
  await page.keyboard.press('Alt+4')
  await expect(screen.cards).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Needs review: 2' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('group', { name: 'Review' })).toContainText('2')

  await page.keyboard.press('n')
  await expect(screen.card('Claim', 'two trucks came').getByRole('textbox', { name: 'Note' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Needs review: 1' })).toBeVisible()

  await page.keyboard.press('n')
  await page.keyboard.press('d')
  await expect(page.getByRole('textbox', { name: 'Why you dispute it' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Why you dispute it' })).toBeVisible()
  await page.keyboard.type('It came after the others.')
  await page.keyboard.press('Control+Enter')
  await expect(screen.annotations.getByRole('list', { name: 'Verdicts' })).toContainText('It came after the others.')
  await screen.isSaved()
  const shown = (await shownIn(desk, file)).annotations.find(({ id }: { id: string }) => id === source)
  expect(shown.verdicts).toMatchObject([{ verdict: 'dispute', reason: 'It came after the others.' }])

  await page.keyboard.press('Escape')
  await expect(screen.card('Source', 'إذاعة الساحل')).toContainText('disputed')
  await page.keyboard.press('Alt+4')
  await expect(screen.cards).toHaveCount(3)
})

test('what others say to a person waits in the inbox, leads to its passage and is read from then on', async ({
  desk,
}) => {
  const { file, claim, source } = await sharedAccount(desk)
  const mine = await desk.attest('annotate', file, '--kind', 'actor', '--quote', 'The harbour pilot')
  const { author } = (await shownIn(desk, file)).annotations.find(({ id }: { id: string }) => id === mine.out.trim())
  await desk.attest('reply', file, claim, `@${author}, who is the pilot?`, '--author', 'Dalia Rahimi')
  await desk.attest('reply', file, mine.out.trim(), 'Which harbour?', '--author', 'ليلى حداد')
  await desk.attest('reply', file, source, 'Nobody is meant.', '--author', 'Dalia Rahimi')
  const first = await desk.start(file)
  await expect(first.page.getByRole('button', { name: 'Replies and mentions, 2 unread' })).toBeVisible()
  await expect(first.screen.card('Claim', 'two trucks came')).toContainText('1 unread')
  await first.page.keyboard.press('i')
  const inbox = first.page.getByRole('dialog', { name: 'Replies and mentions' })
  await expect(inbox.getByRole('list', { name: 'To you' }).getByRole('listitem')).toHaveCount(2)
  await expect(inbox.getByRole('listitem').first()).toContainText('Which harbour?')
  await expect(inbox.getByRole('list', { name: 'Unread in other threads' })).toContainText('Nobody is meant.')
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Enter')
  await expect(inbox).toBeHidden()
  await expect(threadOf(first.screen)).toContainText('who is the pilot?')
  await expect(first.page.getByRole('button', { name: 'Replies and mentions, 1 unread' })).toBeVisible()
  await first.quit()

  const again = await desk.start(file)
  await expect(again.page.getByRole('button', { name: 'Replies and mentions, 1 unread' })).toBeVisible()
  await again.page.keyboard.press('i')
  await again.page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(again.page.getByRole('dialog')).toContainText('All is read.')
})

test('what others say in accounts that are closed waits in the same inbox, and leads there', async ({ desk }) => {
  const { file, claim } = await sharedAccount(desk)
  await desk.attest('reply', file, claim, 'Who is the pilot?', '--author', 'Dalia Rahimi')
  await desk.attest('library', 'add', file)
  const other = await desk.account('The customs officer says that nobody paid.', 'customs')
  const mine = (await desk.attest('annotate', other, '--kind', 'claim', '--quote', 'nobody paid')).out.trim()
  await desk.attest('reply', other, mine, 'Not even the guards?', '--author', 'ليلى حداد')
  await desk.attest('library', 'add', other)

  const { page, screen } = await desk.start(file)
  await expect(screen.card('Claim', 'two trucks came')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Replies and mentions, 1 unread' })).toBeVisible()
  await page.keyboard.press('i')
  const inbox = page.getByRole('dialog', { name: 'Replies and mentions' })
  await expect(inbox.getByRole('list', { name: 'To you' })).toContainText('Not even the guards?')
  await expect(inbox.getByRole('list', { name: 'To you' })).toContainText('customs')
  await expect(inbox.getByRole('list', { name: 'Unread in other threads' })).toContainText('Who is the pilot?')
  await page.keyboard.press('Enter')
  await expect(inbox).toBeHidden()
  await expect(threadOf(screen)).toContainText('Not even the guards?')
  await expect(page).toHaveTitle('customs – Attest')
  await expect(page.getByRole('button', { name: 'Replies and mentions', exact: true })).toBeVisible()

  // The account that was in view before is closed by now, and what was said in it can be read from here.
  await desk.attest('reply', file, claim, 'And who asked him?', '--author', 'Dalia Rahimi')
  await screen.account.focus()
  await page.keyboard.press('i')
  await expect(inbox).toContainText('Who is the pilot?')
  await inbox.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(inbox).not.toContainText('Who is the pilot?')
})

test('what was said in another account of the text comes along with its passage, and says that it did', async ({
  desk,
}) => {
  const { file: theirs, source } = await sharedAccount(desk)
  await desk.attest('reply', theirs, source, 'Which programme?', '--author', 'Dalia Rahimi')
  await desk.attest('verdict', theirs, source, 'dispute', '--reason', 'They deny it.', '--author', 'Dalia Rahimi')
  const running = await desk.start(await desk.account(text, 'mine'))
  const { page, screen } = running
  await expect(screen.account).toBeVisible()
  await choose(running, 'Merge from file…', theirs)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('What was said of them comes along: 1 reply and 1 verdict.')
  await dialog.getByRole('button', { name: 'Bring 2 over' }).click()
  await expect(dialog).toContainText('are here now, with 1 reply and 1 verdict. Undo takes them away again.')
  await page.keyboard.press('Escape')
  await open(screen.card('Source', 'إذاعة الساحل'))
  await expect(threadOf(screen)).toContainText(/Dalia Rahimi.*Which programme\?.*Brought over/)
  await expect(screen.annotations.getByRole('list', { name: 'Verdicts' })).toContainText(
    'Brought over from another account',
  )
})
