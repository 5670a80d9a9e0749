import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { Keeper } from '../../../main/keeper/keeper'
import { reportDocument } from '../../../shared/account/schema'
import type { ReportAction, ReportNews } from '../../../shared/report/protocol'
import { readReportText } from '../../../shared/report/read-report'
import { rootOf } from '../../../shared/report/shared-tree'
import { writeReportText } from '../../../shared/report/write-report'
import { accountOnDisk, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow, type KeeperWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Alice', colour: 1 }

const keeperIn = (library: string) =>
  new Keeper({ author, atWork, library, merging: mergingIn(library) }, () => undefined)

interface Writing extends KeeperWindow {
  readonly account: string
  act(action: ReportAction): void
  /** The news of one kind that was told last. */
  told<I extends ReportNews['is']>(is: I): Promise<Extract<ReportNews, { readonly is: I }>>
}

async function opened(keeper: Keeper, id: number, file: string): Promise<Writing> {
  const window = attachWindow(keeper, id)
  onTestFinished(() => window.close())
  await keeper.open(id, file)
  const { head } = await window.next('opened')
  await window.next('ready')
  const news = (is: ReportNews['is']) => window.heard('report').filter((message) => message.news.is === is)
  const seen = new Map<string, number>()
  return {
    ...window,
    account: head.id,
    act: (action) => window.send({ type: 'report', account: head.id, action }),
    told: async (is) => {
      const before = seen.get(is) ?? 0
      await expect.poll(() => news(is).length, { interval: 5 }).toBeGreaterThan(before)
      seen.set(is, before + 1)
      return news(is)[before]?.news as never
    },
  }
}

const report = randomUUID()
const begin = { type: 'make-report', id: report, title: 'What is known', template: 'blank', yardstick: 'phia' } as const

const written = (words: string, onto?: Uint8Array): Uint8Array => {
  const doc = new Y.Doc()
  if (onto) Y.applyUpdate(doc, onto)
  const before = Y.encodeStateVector(doc)
  writeReportText(doc, [{ type: 'paragraph', inlines: [{ type: 'text', text: words }] }])
  return Y.encodeStateAsUpdate(doc, before)
}

/** What somebody does to a text of which they have so much. */
function changed(begun: readonly Uint8Array[], act: (root: Y.XmlText) => void): Uint8Array {
  const doc = new Y.Doc()
  for (const one of begun) Y.applyUpdate(doc, one)
  let update = new Uint8Array()
  doc.on('update', (made: Uint8Array) => {
    update = Uint8Array.from(made)
  })
  doc.transact(() => act(rootOf(doc)))
  return update
}

const wordsIn = (...updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return JSON.stringify(readReportText(doc).blocks)
}

it('a report is begun with a text, which every window that shows it hears of, and the file keeps', async () => {
  const [library, file] = [await temporaryFolder(), await accountOnDisk()]
  const keeper = keeperIn(library)
  const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
  first.send({ type: 'run', account: first.account, seq: 1, commands: [begin] })
  await first.next('saved')
  for (const window of [first, second]) window.act({ do: 'open', report })
  const { update } = await first.told('text')
  await second.told('text')
  expect(wordsIn(update)).toBe('[{"type":"paragraph","inlines":[]}]')
  first.act({ do: 'edit', report, seq: 7, update: written('Two trucks.', update) })
  expect(await first.told('saved')).toEqual({ is: 'saved', seq: 7 })
  const edited = await second.told('edited')
  expect(wordsIn(update, edited.update)).toContain('Two trucks.')
  await keeper.close()
  const again = await OpenAccount.open(file, atWork)
  if (!again.ok) throw new Error(again.error.kind)
  onTestFinished(() => again.value.close())
  expect(JSON.stringify(readReportText(again.value.reports.doc(reportDocument(report))))).toContain('Two trucks.')
})

it('two windows lose nothing to each other, and both are told what stands by itself since', async () => {
  const [library, file] = [await temporaryFolder(), await accountOnDisk()]
  const keeper = keeperIn(library)
  onTestFinished(() => keeper.close())
  const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
  first.send({ type: 'run', account: first.account, seq: 1, commands: [begin] })
  await first.next('saved')
  for (const window of [first, second]) window.act({ do: 'open', report })
  const { update } = await first.told('text')
  const begun = [update, written('Two trucks.', update)] as const
  first.act({ do: 'edit', report, seq: 7, update: begun[1] })
  await second.told('edited')
  first.act({ do: 'edit', report, seq: 8, update: changed(begun, (root) => root.delete(1, 1)) })
  const typed = changed(begun, (root) => (root.toDelta()[1].insert as Y.XmlText).insert(4, 'or three '))
  second.act({ do: 'edit', report, seq: 9, update: typed })
  for (const window of [first, second]) expect(await window.told('put-back')).toMatchObject({ words: ['or three '] })
})

it('what a window sends as a text is taken only where it is one, and tells in a sentence why not', async () => {
  const [library, file] = [await temporaryFolder(), await accountOnDisk()]
  const keeper = keeperIn(library)
  onTestFinished(() => keeper.close())
  const window = await opened(keeper, 1, file)
  window.send({ type: 'run', account: window.account, seq: 1, commands: [begin] })
  await window.next('saved')
  const hostile = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(1, 1, 5, 0, 42), new Uint8Array(17 * 1024 * 1024)]
  for (const [at, update] of hostile.entries()) {
    window.act({ do: 'edit', report, seq: at, update })
    const refused = await window.told('refused')
    expect(refused).toMatchObject({ report, seq: at })
    expect(refused.sentence).toMatch(/not saved\.$/)
  }
  window.act({ do: 'edit', report: randomUUID(), seq: 9, update: written('Nowhere') })
  expect(await window.told('refused')).toMatchObject({ sentence: 'There is no such report in this account.' })
  window.act({ do: 'open', report })
  expect(wordsIn((await window.told('text')).update)).toBe('[{"type":"paragraph","inlines":[]}]')
})

it('sections are filled from the account as it is', async () => {
  const [library, file] = [await temporaryFolder(), await accountOnDisk()]
  const keeper = keeperIn(library)
  onTestFinished(() => keeper.close())
  const window = await opened(keeper, 1, file)
  window.send({ type: 'run', account: window.account, seq: 1, commands: [begin] })
  await window.next('saved')
  window.act({ do: 'fill', report, sections: ['custody', 'yardstick'] })
  const { filled } = await window.told('filled')
  expect(Object.keys(filled)).toEqual(['custody', 'yardstick'])
  expect(JSON.stringify(filled.custody)).toContain(window.account)
  expect(JSON.stringify(filled.yardstick)).toContain('realistic possibility')
})
