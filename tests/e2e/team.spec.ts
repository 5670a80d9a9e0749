import { promises as fs } from 'node:fs'
import { test as base, type Desk, expect, type Running } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { named } from './named'
import { invite, join } from './team-hands'
import { type Server, startServer } from './team-server'

const text = [
  'The clerk said that two unmarked trucks came at dusk, and that nobody else was there.',
  'قالت الشاهدة إن الباب كان مفتوحا طوال الليل.',
  'The harbour office denies it, and calls the lamp a matter of routine.',
  ...Array.from({ length: 40 }, (_, i) => `Note ${i + 1} of the watch: nothing was seen on the quay in that hour.`),
].join('\n\n')

const test = base.extend<{ server: Server }>({
  server: async ({ desk }, use) => {
    const server = await startServer(desk.at('server'))
    await use(server)
    await server.stop()
  },
})

/** The windows of the one who shares and of the one who is invited. */
interface Team {
  readonly mona: Running
  readonly dalia: Running
}

const line = ({ page }: Running) => page.getByRole('contentinfo')

async function together(desk: Desk, otherDesk: Desk, server: Server, role = 'Editor'): Promise<Team> {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const mona = await desk.start(await desk.account(text, 'quay'))
  await mona.screen.shows('two unmarked trucks')
  const link = await invite(mona, server, role)
  const dalia = await otherDesk.start(otherDesk.at('hello.attest'))
  await dalia.screen.shows('Hello.')
  await join(dalia, link, 'quay')
  await dalia.screen.shows('two unmarked trucks')
  await expect(line(dalia)).toContainText('Safe at the server')
  await expect(line(mona)).toContainText('2 here')
  await mona.page.keyboard.press('Escape')
  await expect(mona.page.getByRole('dialog')).toHaveCount(0)
  return { mona, dalia }
}

test('two people share an account, see where the other is, and what the other does', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { mona, dalia } = await together(desk, otherDesk, server)
  await dalia.page.bringToFront()
  await dalia.screen.select('two unmarked trucks')
  const caret = mona.page.locator('.peer-caret')
  await expect(caret).toHaveText('Dalia Rahimi')
  const drawn = () =>
    mona.page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('peer-'))
        .flatMap(([, highlight]) =>
          [...highlight].map((one) => {
            const range = document.createRange()
            range.setStart(one.startContainer, one.startOffset)
            range.setEnd(one.endContainer, one.endOffset)
            return String(range)
          }),
        ),
    )
  await expect.poll(drawn).toEqual(['two unmarked trucks'])
  await expect(mona.page.getByRole('button', { name: 'Dalia Rahimi has selected words in ¶ 1' })).toBeVisible()

  await dalia.screen.toolbar.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(mona.screen.card('Claim', 'two unmarked trucks')).toBeVisible()
  await expect(caret).toHaveCount(0)
  await expect(line(dalia)).toContainText('Saved on this computer')
  await expect(line(dalia)).toContainText('Safe at the server')
})

test('an account is only read while the note of its team is damaged, until its server is reached', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { dalia } = await together(desk, otherDesk, server)
  await dalia.quit()
  await server.stop()
  const teams = `${otherDesk.profile}/teams`
  const [note] = (await fs.readdir(teams)).filter((name) => name.endsWith('.json'))
  await fs.writeFile(`${teams}/${note}`, '{')
  const again = await otherDesk.start()
  await again.screen.shows('two unmarked trucks')
  await expect(again.page.getByText('is damaged, and is kept as it was found')).toBeVisible()
  await again.screen.select('two unmarked trucks')
  await again.page.keyboard.press('1')
  await expect(line(again)).toContainText('Only for reading, for now')
  await expect(again.screen.card('Claim', 'two unmarked trucks')).toHaveCount(0)
  await server.startAgain()
  await expect(line(again)).toContainText('Safe at the server')
  await expect(again.page.getByText('is damaged, and is kept as it was found')).toHaveCount(0)
  expect(await fs.readFile(`${teams}/${note}.damaged`, 'utf8')).toBe('{')
})

test('a teammate is followed through the text until one moves it oneself', async ({ desk, otherDesk, server }) => {
  const { mona, dalia } = await together(desk, otherDesk, server)
  await mona.page.getByRole('button', { name: 'Who is here' }).click()
  await mona.page.getByRole('button', { name: 'Follow Dalia Rahimi' }).click()
  await expect(mona.page.getByText('You are following Dalia Rahimi')).toBeVisible()
  const scrolled = ({ page }: Running) => page.locator('.reader').evaluate(({ scrollTop }) => scrollTop)
  await dalia.page.locator('.reader').evaluate((reader) => {
    reader.scrollTop = 900
  })
  await expect.poll(() => scrolled(mona)).toBeGreaterThan(700)
  await mona.page.keyboard.press('Escape')
  await expect(mona.page.getByText('You are following')).toHaveCount(0)
  const before = await scrolled(mona)
  await dalia.page.locator('.reader').evaluate((reader) => {
    reader.scrollTop = 0
  })
  await expect(mona.page.getByRole('button', { name: 'Dalia Rahimi is reading ¶ 1' })).toBeVisible()
  expect(await scrolled(mona)).toBe(before)
  await mona.page.getByRole('button', { name: 'Dalia Rahimi is reading ¶ 1' }).click()
  await expect.poll(() => scrolled(mona)).toBeLessThan(before)
})

test('what both write without the server is merged once it is back, and told to both', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { mona, dalia } = await together(desk, otherDesk, server)
  await dalia.page.bringToFront()
  await dalia.screen.tag('two unmarked trucks', 'Claim')
  await expect(mona.screen.card('Claim', 'two unmarked trucks')).toBeVisible()
  await server.stop()
  for (const { page, screen } of [mona, dalia]) {
    await page.bringToFront()
    await expect(line({ page } as Running)).toContainText('Server not reached since')
    const card = screen.card('Claim', 'two unmarked trucks')
    if ((await card.getAttribute('data-open')) !== 'true') await card.getByRole('button').first().click()
    await card
      .getByRole('textbox', { name: 'Note' })
      .fill(page === mona.page ? 'seen by the clerk' : 'heard at the gate')
    await page.keyboard.press('Escape')
    await expect(line({ page } as Running)).toContainText('1 change waiting')
    await expect(card).toContainText('Saved here, not at the server yet')
  }
  await server.startAgain()
  const told: string[] = []
  for (const { page, screen } of [mona, dalia]) {
    await expect(line({ page } as Running)).toContainText('Safe at the server')
    await expect(page.getByText('was changed by both of you.')).toBeVisible()
    await expect(screen.card('Claim', 'two unmarked trucks')).not.toContainText('not at the server yet')
    await page.bringToFront()
    await page.getByRole('button', { name: 'Show what happened…' }).click()
    const dialog = page.getByRole('dialog', { name: 'What happened meanwhile' })
    await expect(dialog).toContainText('You were offline')
    told.push(((await dialog.textContent()) ?? '').match(/You changed this too\. \w+/)?.[0] ?? '')
    await dialog.getByRole('button', { name: /You changed this too/ }).click()
    await expect(dialog).toHaveCount(0)
    await expect(screen.card('Claim', 'two unmarked trucks')).toHaveAttribute('data-open', 'true')
  }
  expect(told.sort()).toEqual(['You changed this too. Theirs', 'You changed this too. Yours'])
  const notes = await Promise.all(
    [mona, dalia].map(({ screen }) => screen.annotations.getByRole('textbox', { name: 'Note' }).inputValue()),
  )
  expect(notes[0]).toBe(notes[1])
})

test('a viewer reads, and is told why nothing can be tagged', async ({ desk, otherDesk, server }) => {
  const { dalia } = await together(desk, otherDesk, server, 'Viewer')
  await expect(line(dalia)).toContainText('You are a viewer')
  await dalia.page.bringToFront()
  await dalia.screen.select('two unmarked trucks')
  await expect(dalia.screen.toolbar).toHaveCount(0)
  await dalia.page.keyboard.press('1')
  await expect(line(dalia)).toContainText('You are a viewer in this team: you can read, and change nothing.')
  await expect(dalia.screen.cards).toHaveCount(0)
})

test('an owner takes an invitation back, and whoever came with it is told', async ({ desk, otherDesk, server }) => {
  const { mona, dalia } = await together(desk, otherDesk, server)
  await choose(mona, 'Share with a team…')
  const dialog = mona.page.getByRole('dialog')
  await expect(dialog.getByRole('list').first()).toContainText('Dalia Rahimi')
  const takeBack = dialog.getByRole('button', { name: /^Take back the invitation/ })
  await takeBack.click()
  await mona.page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
  await expect(takeBack).toBeFocused()
  await takeBack.click()
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog).toContainText('Taken back')
  await expect(dalia.page.getByText('The access to this account has been taken back')).toBeVisible()
  await expect(line(dalia)).toContainText('Not connected to the server any more')
  await expect(line(mona)).toContainText('1 here')
})

test('an invitation that Attest is started with is shown before anybody joins', async ({ desk, otherDesk, server }) => {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const mona = await desk.start(await desk.account(text, 'quay'))
  await mona.screen.shows('two unmarked trucks')
  const link = await invite(mona, server, 'Commenter')
  const dalia = await otherDesk.start(link)
  const dialog = dalia.page.getByRole('dialog', { name: 'Join a team' })
  await expect(dialog).toContainText('To “quay” at 127.0.0.1')
  await expect(dialog).toContainText('as a commenter')
  await dialog.getByRole('button', { name: 'Join' }).click()
  await dalia.screen.shows('two unmarked trucks')
  await expect(line(dalia)).toContainText('You are a commenter here')
  await dalia.page.bringToFront()
  await dalia.screen.select('two unmarked trucks')
  await expect(dalia.screen.toolbar).toHaveCount(0)
})

test('what the server refuses is taken out, told, and kept', async ({ desk, otherDesk, newcomer, server }) => {
  const { dalia } = await together(desk, otherDesk, server, 'Viewer')
  const [file] = (await fs.readdir(`${otherDesk.profile}/library`)).filter((name) => name.endsWith('.attest'))
  // Somebody at the same computer who knows of no role.
  const annotated = await newcomer.attest(
    ...['annotate', `${otherDesk.profile}/library/${file}`, '--kind', 'claim', '--quote', 'nobody else was there'],
  )
  expect(annotated.err).toBe('')
  const { page } = dalia
  await expect(page.getByText('The server has refused what was done here.')).toBeVisible()
  await expect(dalia.screen.cards).toHaveCount(0)
  await page.getByRole('button', { name: 'Show what was taken out…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What the server has refused' })
  await expect(dialog).toContainText('You are a viewer in this team')
  await expect(dialog).toContainText('nobody else was there')
  await dialog.getByRole('button', { name: 'Open the kept copy' }).click()
  await expect(dalia.screen.card('Claim', 'nobody else was there')).toBeVisible()
})

test('what a lowered role still permits stays, and of the rest is told until that is put away', async ({
  desk,
  otherDesk,
  server,
}) => {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const ofMona = await desk.account(text, 'quay')
  const ofDalia = otherDesk.at('quay.attest')
  const done = async (outcome: ReturnType<Desk['attest']>) => {
    const { code, out, err } = await outcome
    expect([code, err]).toEqual([0, ''])
    return out.trim()
  }
  const claim = await done(desk.attest('annotate', ofMona, '--kind', 'claim', '--quote', 'two unmarked trucks'))
  const invitation = await done(desk.attest('share', ofMona, '--server', server.url))
  await done(otherDesk.attest('join', invitation, '-o', ofDalia))
  await done(otherDesk.attest('annotate', ofDalia, '--kind', 'source', '--quote', 'The harbour office'))
  await done(otherDesk.attest('reply', ofDalia, claim, 'من رأى الشاحنتين؟'))
  const listed = await done(desk.attest('invitations', ofMona, 'list', '--json'))
  await done(desk.attest('invitations', ofMona, 'revoke', (JSON.parse(listed) as [{ id: string }])[0].id))
  const lower = await done(desk.attest('share', ofMona, '--role', 'commenter'))
  await done(otherDesk.attest('join', lower, '-o', otherDesk.at('again.attest')))

  const dalia = await otherDesk.start(ofDalia)
  const { page } = dalia
  const told = page.getByText('The server has refused some of what was done here.')
  await expect(told).toBeVisible()
  await expect(page.getByText('One other change stayed in it.')).toBeVisible()
  await expect(dalia.screen.cards).toHaveCount(1)
  await expect(line(dalia)).toContainText('Safe at the server')
  await page.getByRole('button', { name: 'Show what was taken out…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What the server has refused' })
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(dialog).toContainText('tagged “The harbour office” as source')
  await expect(dialog).toContainText('Only an editor may do that.')
  await done(desk.attest('sync', ofMona))
  expect(await done(desk.attest('show', ofMona, '--json'))).toContain('من رأى الشاحنتين؟')

  await dalia.kill()
  const again = await otherDesk.start(ofDalia)
  await expect(again.page.getByText('The server has refused some of what was done here.')).toBeVisible()
  await again.page.getByRole('button', { name: 'Put this message away' }).click()
  await expect(line(again)).toContainText('Safe at the server')
  await again.quit()
  const last = await otherDesk.start(ofDalia)
  await expect(line(last)).toContainText('Safe at the server')
  await expect(last.page.getByText('The server has refused some of what was done here.')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing wrong with a team (${theme})`, async ({ desk, otherDesk, server }) => {
    const { mona, dalia } = await together(desk, otherDesk, server)
    for (const { page } of [mona, dalia]) await page.emulateMedia({ colorScheme: theme })
    await dalia.page.bringToFront()
    await dalia.screen.select('the lamp a matter of routine')
    await expect(mona.page.locator('.peer-caret')).toBeVisible()
    expect(await findViolations(mona.page), 'the text').toEqual([])
    await mona.page.getByRole('button', { name: 'Who is here' }).click()
    await expect(mona.page.getByRole('button', { name: 'Follow Dalia Rahimi' })).toBeVisible()
    expect(await findViolations(mona.page), 'who is here').toEqual([])
    await mona.page.keyboard.press('Escape')
    await choose(mona, 'Share with a team…')
    await mona.page.getByRole('button', { name: 'Create invitation' }).click()
    await expect(mona.page.getByRole('textbox', { name: /^The invitation/ })).toBeVisible()
    expect(await findViolations(mona.page), 'the team').toEqual([])
  })
}
