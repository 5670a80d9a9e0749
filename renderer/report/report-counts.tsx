import { useState } from 'react'
import { citationsInReport, createWordCounter } from '../../shared/report/words'
import { several } from '../../shared/text/phrases'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** In the status line: how much a report has by now. */
export function ReportCounts() {
  const { reports } = useWorkbench()
  const text = useStore(reports.text, (state) => state)
  const [countWords] = useState(createWordCounter)
  if (!text) return null
  const judgments = text.blocks.filter((block) => block.type === 'paragraph' && block.judgment).length
  return (
    <span className="status-counts">
      <span>{several(countWords(text), 'word', 'words')}</span>
      <span>{several(citationsInReport(text).length, 'citation', 'citations')}</span>
      <span>{several(judgments, 'judgment', 'judgments')}</span>
    </span>
  )
}
