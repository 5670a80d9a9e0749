import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepOthers } from '../../../../renderer/report/shared-text/keep-others'
import { readReportText } from '../../../../shared/report/read-report'
import { paragraph, rootIn } from '../../../support/report-text'

/** Two who write one text, each update of one at once with the other. */
function pair() {
  const [mona, dalia] = [new Y.Doc(), new Y.Doc()]
  keepOthers(mona)
  mona.on('update', (update, origin) => origin !== dalia && Y.applyUpdate(dalia, update, mona))
  dalia.on('update', (update, origin) => origin !== mona && Y.applyUpdate(mona, update, dalia))
  return { mona, dalia, undo: new Y.UndoManager(rootIn(mona), { trackedOrigins: new Set([null]), captureTimeout: 0 }) }
}

const words = (doc: Y.Doc) => readReportText(doc).blocks.map((block) => ('inlines' in block ? block.inlines : []))

test('words that another has written into one’s own paragraph stay when it is taken back', () => {
  const { mona, dalia, undo } = pair()
  rootIn(mona).insertEmbed(0, paragraph('Mona. '))
  const theirs = rootIn(dalia).toDelta()[0].insert as Y.XmlText
  theirs.insert(theirs.length, 'Dalia.')
  undo.undo()
  expect(words(mona)).toEqual([[{ type: 'text', text: 'Dalia.' }]])
  expect(words(dalia)).toEqual(words(mona))
  // What holds them still says what it is.
  const kept = rootIn(mona).toDelta()[0].insert as Y.XmlText
  expect(kept.getAttribute('__type')).toBe('paragraph')
  expect((kept.toDelta()[0].insert as Y.Map<unknown>).get('__type')).toBe('text')
})

test('a paragraph that only its writer has written in goes when it is taken back', () => {
  const { mona, undo } = pair()
  rootIn(mona).insertEmbed(0, paragraph('Mona. '))
  undo.undo()
  expect(words(mona)).toEqual([])
})
