import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ReportProvider } from '../../../../renderer/report/shared-text/report-provider'
import { readReportText } from '../../../../shared/report/read-report'
import { rootOf } from '../../../../shared/report/shared-tree'
import { paragraph } from '../../../support/report-text'

it('keeps what an editor that is out of step writes into a paragraph that others have taken away', () => {
  const [replica, teammate] = [new Y.Doc(), new Y.Doc()]
  rootOf(teammate).applyDelta(['Before.', 'The seal was broken.'].map((words) => ({ insert: paragraph(words) })))
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(teammate))
  const sent = new Y.Doc()
  Y.applyUpdate(sent, Y.encodeStateAsUpdate(teammate))
  const edit = (update: Uint8Array) => Y.applyUpdate(sent, update)
  replica.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === null) edit(update)
  })
  const provider = new ReportProvider(replica, { edit, show: () => undefined })
  provider.connect()
  const shown = rootOf(provider.doc).toDelta()[1].insert as Y.XmlText
  rootOf(teammate).delete(1, 1)
  for (const doc of [replica, sent]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(teammate), 'teammate')
  for (const [at, letter] of [...'clumsily'].entries()) shown.insert(at + 1, letter)
  for (const doc of [replica, sent])
    expect(readReportText(doc).blocks).toMatchObject([
      { inlines: [{ text: 'Before.' }] },
      { inlines: [{ text: 'clumsily' }] },
    ])
})
