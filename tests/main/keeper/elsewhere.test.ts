import path from 'node:path'
import { expect, it } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { profilePaths } from '../../../main/profile/profile-folder'
import type { Command } from '../../../shared/account/command'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { writeAccount } from '../../support/library'
import { openLibraryWindow } from '../../support/library-window'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [claim, other, paper] = [uuid(1), uuid(2), uuid(3)]

/** Returns the id of the account. */
async function note(file: string, ...commands: readonly Command[]): Promise<string> {
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  const done = opened.value.run(commands, alice)
  if (!done.ok) throw new Error(done.error.kind)
  await done.value.saved
  await opened.value.close()
  return opened.value.id
}

/** A keeper with a library of two accounts that claim something, and a window. */
async function keeping() {
  const profile = await temporaryFolder()
  const { library } = profilePaths(profile)
  const [ferry, radio] = ['ferry', 'radio'].map((name) => path.join(library, `${name}.attest`)) as [string, string]
  await writeAccount(ferry, ['The clerk left at six.'])
  await writeAccount(radio, ['She left in the evening.'])
  const here = await note(ferry, { type: 'annotate', id: claim, kind: 'claim', ranges: [[0, 9]] })
  const there = await note(
    radio,
    { type: 'annotate', id: other, kind: 'claim', ranges: [[0, 8]] },
    { type: 'make-entity', id: paper, entityType: 'organisation', name: 'The paper' },
    { type: 'link', id: uuid(4), link: 'attributed-to', from: other, to: paper },
  )
  const { window } = openLibraryWindow(profile)
  const ask = (account: string, ...related: string[]) =>
    window.send({ type: 'library', request: { type: 'elsewhere', query: { account, related } } })
  const news = () => window.heard('library').map(({ news }) => news)
  const told = () => news().flatMap((one) => (one.type === 'elsewhere' ? [one.elsewhere] : []))
  return { ferry, radio, here, there, window, ask, told, news }
}

it('tells a window what another account says of what its claims rest on', async () => {
  const { here, there, radio, ask, told } = await keeping()
  ask(here, `${there}:${other}`)
  await expect.poll(() => told().length).toBe(1)
  expect(told()[0]).toMatchObject({
    of: here,
    accounts: [
      {
        account: { id: there, file: radio },
        claims: [{ id: other, words: 'She left' }],
        links: [{ type: 'attributed-to', from: other, to: paper }],
        people: [{ id: paper, name: 'The paper' }],
      },
    ],
  })
})

it('tells of a claim that points here as soon as it is looked for, and of nothing else', async () => {
  const { here, radio, ask, told } = await keeping()
  ask(here)
  await expect.poll(() => told().length).toBe(1)
  expect(told()[0]?.accounts).toEqual([])
  await note(radio, { type: 'link', id: uuid(5), link: 'contradicts', from: other, to: { account: here, id: claim } })
  ask(here)
  await expect.poll(() => told().at(-1)?.accounts.length).toBe(1)
  expect(told().at(-1)?.accounts[0]?.links).toMatchObject([
    { type: 'contradicts', from: other, to: { account: here, id: claim } },
    { type: 'attributed-to' },
  ])
})

it('finds what rests in other accounts on a source of this one', async () => {
  const { here, there, window, news } = await keeping()
  window.send({ type: 'library', request: { type: 'resting', ask: 8, query: { account: here, resting: [paper] } } })
  await expect.poll(news).toContainEqual({
    type: 'resting',
    ask: 8,
    answer: {
      found: [{ account: expect.objectContaining({ id: there }), id: other, words: 'She left', where: '¶ 1' }],
      count: 1,
    },
  })
})

it('finds claims of the other accounts by their words', async () => {
  const { here, there, window, news } = await keeping()
  window.send({ type: 'library', request: { type: 'claims', ask: 7, words: 'left', except: here } })
  await expect.poll(news).toContainEqual({
    type: 'claims',
    ask: 7,
    found: [expect.objectContaining({ id: other, words: 'She left', account: expect.objectContaining({ id: there }) })],
  })
})
