import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bringOverInto } from '../../../main/merging/bring-over'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import {
  type Account,
  accountWithAll,
  actor,
  broughtInto,
  claim,
  type Item,
  leftOut,
  mona,
  other,
  read,
  saying,
  text,
  told,
  uuid,
} from '../../support/written-account'

describe('annotations that come back to the account that they are of', () => {
  it('are here already, with all that is said of them', async () => {
    const account = accountWithAll()
    expect(await read(account.document, account)).toMatchObject({ id: account.id, leftOut: [] })
  })

  it('do not count among those that another program has added', async () => {
    const account = accountWithAll()
    const added = { ...account.item(actor), id: `urn:uuid:${uuid(70)}` }
    const linked = saying('linking', uuid(70), told('classifying', 'same-as'), {
      purpose: 'linking',
      source: `urn:uuid:${actor}`,
    })
    account.items.push(added, linked)
    const other = await read(account.document, account)
    expect(other.annotations.map(({ id }) => id)).toEqual([uuid(70)])
    // Nothing ties it to what is here already.
    expect(other.leftOut).toMatchObject([{ why: 'on-known', what: `urn:uuid:${uuid(80)}` }])
    const { commands, notes } = bringOverInto(account, other)
    // As another copy of the account has it, so that both can still be merged.
    expect(commands.map(({ id }) => id)).toEqual([uuid(70)])
    expect(notes).toEqual([])
  })

  it.each<[string, readonly string[], (account: Account) => unknown]>([
    [
      'a reply',
      ['on-known How so?'],
      ({ items }) => items.push(saying('replying', claim, told('replying', 'How so?'))),
    ],
    [
      'a verdict',
      ['on-known agree'],
      ({ items }) => items.push(saying('assessing', claim, told('assessing', 'agree'))),
    ],
    [
      'a verdict with its reason',
      ['on-known I was there.'],
      ({ items }) =>
        items.push(saying('assessing', actor, told('assessing', 'dispute'), told('commenting', 'I was there.'))),
    ],
    [
      'a thread that is settled',
      ['on-known'],
      ({ items }) => items.push(saying('moderating', actor, told('moderating', 'resolved'))),
    ],
    [
      'another note',
      ['differs-here the lamp was out'],
      ({ item }) =>
        Object.assign(item(claim), {
          body: [told('classifying', 'claim'), told('tagging', 'Seen \\/ sworn'), told('commenting', 'No')],
        }),
    ],
    [
      'another kind',
      ['differs-here The clerk'],
      ({ item }) => Object.assign(item(actor), { body: told('classifying', 'source') }),
    ],
    [
      'other words',
      ['differs-here The keeper said'],
      ({ item }) =>
        Object.assign(item(actor), {
          target: { source: 'x:y', selector: { type: 'TextQuoteSelector', exact: 'The keeper said' } },
        }),
    ],
    [
      'a tag',
      ['on-known Late'],
      ({ item }) => Object.assign(item(actor), { body: [told('classifying', 'actor'), told('tagging', 'Late')] }),
    ],
    [
      'who somebody is',
      ['on-known The clerk'],
      ({ items }) => items.push(saying('identifying', actor, { id: `urn:uuid:${uuid(21)}`, name: 'Huda' })),
    ],
    [
      'another name',
      ['differs-here Selim'],
      ({ items }) => {
        for (const { body } of items)
          for (const one of [body].flat() as Item[]) if (one['name'] === 'Salim') one['name'] = 'Selim'
      },
    ],
    [
      'a link',
      ['on-known'],
      ({ items }) =>
        items.push(
          saying('linking', claim, told('classifying', 'about'), { purpose: 'linking', source: `urn:uuid:${actor}` }),
        ),
    ],
    [
      'what a link says of itself',
      ['differs-here'],
      ({ item }) => {
        for (const one of item(uuid(30))['body'] as Item[])
          if (one['purpose'] === 'describing') one['value'] = 'quotation: direct'
      },
    ],
    [
      'another wording of a reply',
      ['differs-here Nobody does.'],
      ({ item }) => Object.assign(item(uuid(40)), { body: told('replying', 'Nobody does.') }),
    ],
    ['what was deleted here', ['deleted-here The clerk'], ({ run }) => run({ type: 'delete', id: actor })],
    [
      'a reply that was deleted here',
      ['deleted-here The keeper does.'],
      ({ run }) => run({ type: 'delete-reply', id: uuid(40) }),
    ],
    ['a link that was deleted here', ['deleted-here'], ({ run }) => run({ type: 'take-away', id: uuid(30) })],
    [
      'a verdict that was withdrawn here',
      ['on-known It was lit.'],
      ({ run }) => run({ type: 'withdraw-verdict', on: claim }),
    ],
  ])('tell of %s, which is not added', async (_, expected, change) => {
    const account = accountWithAll()
    change(account)
    expect(await leftOut(account)).toEqual(expected)
  })
})

describe('annotations that were brought over', () => {
  it('are here already the next time, with all that was said of them', async () => {
    const account = accountWithAll()
    const here = await broughtInto(account)
    expect((await read(account.document, here)).leftOut).toEqual([])
  })

  it('bring along that a thread is settled in which nobody has said anything', async () => {
    const account = accountWithAll()
    account.items.push(saying('moderating', actor, told('moderating', 'resolved')))
    const here = await broughtInto(account)
    expect((await read(account.document, here)).leftOut).toEqual([])
  })

  it('tell what has been said of them since, which is not added', async () => {
    const account = accountWithAll()
    const here = await broughtInto(account)
    account.items.push(saying('assessing', actor, told('assessing', 'agree')))
    account.items.push({
      ...saying('linking', claim, told('classifying', 'about'), { purpose: 'linking', source: `urn:uuid:${actor}` }),
      id: 'x:1',
    })
    expect((await read(account.document, here)).leftOut.map(({ why }) => why)).toEqual(['on-known', 'on-known'])
  })

  it('tell of somebody who was deleted here', async () => {
    const account = accountWithAll()
    const doc = new Y.Doc()
    const entity: readonly Command[] = [
      { type: 'make-entity', id: uuid(20), entityType: 'person', name: 'Salim' },
      { type: 'take-away', id: uuid(20) },
    ]
    expect(execute(doc, text, entity, { person: mona, at: 2 }, null)).toMatchObject({ ok: true })
    const { leftOut } = await read(account.document, { ...other, doc })
    expect(leftOut).toMatchObject([
      { why: 'deleted-here', words: 'Salim' },
      { why: 'deleted-here', words: 'reliability: B' },
    ])
  })
})
