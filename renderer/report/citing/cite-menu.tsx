import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useCallback } from 'react'
import { kindNames } from '../../../shared/account/kind'
import { KindMark } from '../../controls/kind-mark'
import { useWorkbench } from '../../workbench'
import { Typeahead } from '../editor/typeahead'
import { citationLabel, gradeLabel } from './citation-label'
import { findPassages } from './find-passages'
import { $insertCitation } from './insert-citation'
import { citationOf } from './passages-here'

/** No more than can be looked through at a glance. */
const most = 8

/** Behind an “@”: the passages of the account, to be cited. */
export function CiteMenu() {
  const [editor] = useLexicalComposerContext()
  const { account } = useWorkbench()
  const choicesFor = useCallback(
    (typed: string) =>
      findPassages(account, typed, most).flatMap((annotation) => {
        const citation = citationOf(account, annotation)
        if (!citation) return []
        const { cited } = citation
        const words = cited.statement ?? cited.quote
        const label = citationLabel(cited)
        return {
          key: annotation.id,
          name: `${kindNames[annotation.kind].name}: ${words}, ${label}`,
          shown: (
            <>
              <KindMark kind={annotation.kind} />
              <span className="cut typeahead-words" dir="auto">
                {words}
              </span>
              <span className="typeahead-more cut">
                <bdi>{label}</bdi> <b>{gradeLabel(cited)}</b>
              </span>
            </>
          ),
          choose: () => editor.update(() => $insertCitation(citation)),
        }
      }),
    [account, editor],
  )
  return (
    <Typeahead trigger="@" label="Passages to cite" choicesFor={choicesFor} nothing="No passage has these words." />
  )
}
