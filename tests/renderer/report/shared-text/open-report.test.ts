import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ReportListener } from '../../../../renderer/report/report-line'
import { OpenReport } from '../../../../renderer/report/shared-text/open-report'
import { readReportText } from '../../../../shared/report/read-report'
import type { ReportBlock } from '../../../../shared/report/report'
import { writeReportText } from '../../../../shared/report/write-report'

const saying = (text: string): ReportBlock => ({ type: 'paragraph', inlines: [{ type: 'text', text }] })

/** A keeper that holds the text of one report. */
class Keeper {
  doc = new Y.Doc()
  listener: ReportListener | undefined
  edits = 0

  readonly line = (_: string, listener: ReportListener) => {
    this.listener = listener
    return {
      edit: (update: Uint8Array) => {
        this.edits += 1
        Y.applyUpdate(this.doc, update)
      },
      show: () => undefined,
      fill: async () => ({}),
      close: () => undefined,
    }
  }

  /** Is another one, which has of the text only what was on the disk. */
  startAnew(saved: Uint8Array): void {
    this.doc = new Y.Doc()
    Y.applyUpdate(this.doc, saved)
    this.tellAll()
  }

  tellAll(): void {
    this.listener?.onText(Y.encodeStateAsUpdate(this.doc))
  }
}

function opened(blocks: readonly ReportBlock[]) {
  const keeper = new Keeper()
  writeReportText(keeper.doc, blocks)
  const report = new OpenReport(keeper.line, 'r', () => '')
  keeper.tellAll()
  report.provider.connect()
  return { keeper, report }
}

describe('the text of a report in a window', () => {
  it('is in the editor’s document once that is there, and goes back from it', () => {
    const { keeper, report } = opened([saying('One.')])
    expect(readReportText(report.provider.doc).blocks).toEqual([saying('One.')])
    writeReportText(report.provider.doc, [saying('Two.')])
    expect(readReportText(keeper.doc).blocks).toEqual([saying('One.'), saying('Two.')])
  })

  it('tells nothing of its own to a keeper that has it all', () => {
    const { keeper, report } = opened([saying('One.'), saying('Gone.')])
    const root = report.provider.doc.get('root', Y.XmlText)
    root.delete(1, 1)
    const before = keeper.edits
    keeper.tellAll()
    expect(keeper.edits).toBe(before)
  })

  it('gives a keeper that was started anew what that has lost', () => {
    const { keeper, report } = opened([saying('One.')])
    const saved = Y.encodeStateAsUpdate(keeper.doc)
    writeReportText(report.provider.doc, [saying('Unsaved.')])
    keeper.startAnew(saved)
    expect(readReportText(keeper.doc).blocks).toEqual([saying('One.'), saying('Unsaved.')])
  })

  it('is said to be empty while nothing of it has come', () => {
    const { report } = opened([])
    expect(report.state.get().phase).toBe('empty')
  })
})
