import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import { buildDocuments } from '../../main/account-file/missing-updates'
import { encodeUpdate } from '../../main/account-file/payloads'
import { readAccountFile, readAccountId } from '../../main/account-file/read'
import { encodeRecord, recordTypes } from '../../main/account-file/record'
import { accountPaths } from '../../main/team-server/data-folder'
import { test as base, type Desk, expect, type Running } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { named } from './named'
import { type Server, startServer } from './team-server'

const text = 'The clerk said that two unmarked trucks came at dusk.\n\nقالت الشاهدة إن الباب كان مفتوحا طوال الليل.'

const test = base.extend<{ server: Server }>({
  server: async ({ desk }, use) => {
    const server = await startServer(desk.at('server'))
    await use(server)
    await server.stop()
  },
})

async function done(outcome: ReturnType<Desk['attest']>): Promise<string> {
  const { code, out, err } = await outcome
  expect([code, err]).toEqual([0, ''])
  return out.trim()
}

/** Mona's account on a server, with a link for several with which Dalia came. */
async function shared(desk: Desk, otherDesk: Desk, server: Server) {
  await Promise.all([named(desk, 'Mona Chen'), named(otherDesk, 'Dalia Rahimi')])
  const ofMona = await desk.account(text, 'quay')
  const ofDalia = otherDesk.at('quay.attest')
  const invitation = await done(desk.attest('share', ofMona, '--server', server.url, '--uses', '5'))
  await done(otherDesk.attest('join', invitation, '-o', ofDalia))
  return { ofMona, ofDalia, paths: accountPaths(desk.at('server'), (await readAccountId(ofMona)) ?? '') }
}

/** Puts words into the mouth of whoever made the account. */
async function forge(file: string): Promise<void> {
  const contents = await readAccountFile(file)
  const doc = contents.ok && buildDocuments(contents.value.updates).get('account')
  if (!doc) throw new Error('not there')
  const before = Y.encodeStateVector(doc)
  const [by] = doc.getMap('p').keys()
  doc.getMap('a').set(randomUUID(), { kind: 'claim', ranges: [[4, 9]], by, at: 1, note: 'I made it up.' })
  const payload = encodeUpdate({ document: 'account', update: Y.encodeStateAsUpdate(doc, before) })
  await fs.appendFile(file, encodeRecord({ type: recordTypes.update, payload }))
}

/** As a disk does that fails: one bit of what was noted of an invitation. */
async function damage(file: string): Promise<void> {
  const bytes = await fs.readFile(file)
  const at = bytes.indexOf('"invited"')
  bytes[at] = (bytes[at] as number) ^ 1
  await fs.writeFile(file, bytes)
}

const line = ({ page }: Running) => page.getByRole('contentinfo')

test('what a server has made up is named, and what is under it stays to be seen', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { ofDalia, paths } = await shared(desk, otherDesk, server)
  await server.stop()
  await forge(paths.file)
  await server.startAgain()
  const dalia = await otherDesk.start(ofDalia)
  const { page } = dalia
  await expect(page.getByText('that nobody has signed')).toBeVisible()
  await expect(dalia.screen.card('Claim', 'clerk')).toBeVisible()
  await expect(line(dalia)).toContainText('Safe at the server')
  expect(await findViolations(page), 'the warning').toEqual([])
  await page.getByRole('button', { name: 'Verify the account…' }).click()
  await expect(page.getByRole('dialog')).toContainText('No entry of the log tells of a change to')
})

test('a team waits for its owner while its server cannot read all of who belongs to it', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { ofMona, ofDalia, paths } = await shared(desk, otherDesk, server)
  await server.stop()
  await damage(paths.team)
  await server.startAgain()
  const [mona, dalia] = [await desk.start(ofMona), await otherDesk.start(ofDalia)]
  await expect(line(dalia)).toContainText('The server waits for the owner to confirm the team')
  const banner = mona.page.getByText('The server lets nobody else in.')
  await expect(banner).toBeVisible()
  await mona.page.getByRole('button', { name: 'Look through the team…' }).click()
  const dialog = mona.page.getByRole('dialog')
  await expect(dialog).toContainText('The server’s record of this team is damaged')
  expect(await findViolations(mona.page), 'the team').toEqual([])
  await dialog.getByRole('button', { name: 'The team is right; let it in' }).click()
  await expect(dialog).not.toContainText('is damaged')
  await expect(banner).toHaveCount(0)
  await expect(line(dalia)).toContainText('Safe at the server')
})

test('whoever is removed takes a link for several along, so that they come with it under no other name', async ({
  desk,
  otherDesk,
  server,
}) => {
  const { ofMona } = await shared(desk, otherDesk, server)
  const mona = await desk.start(ofMona)
  await expect(line(mona)).toContainText('Safe at the server')
  await choose(mona, 'Share with a team…')
  const dialog = mona.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Remove / }).click()
  await expect(dialog.getByRole('checkbox', { name: /^Close the invitation/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dialog.getByText('Closed to others')).toBeVisible()
})
