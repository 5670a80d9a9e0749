import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { NodeKey } from 'lexical'
import { RefreshCw, X } from 'lucide-react'
import type { SectionBlock } from '../../../shared/report/report'
import { sectionNames } from '../../../shared/report/section'
import { IconButton } from '../../controls/icon-button'
import { isReadOnly } from '../../keeper/account-state'
import { showRecently } from '../../shell/moment'
import { useStore } from '../../store/use-store'
import { useWorkbench } from '../../workbench'
import { FILL_SECTION_COMMAND, REMOVE_SECTION_COMMAND } from '../editor/report-commands'
import { BlocksView } from './blocks-view'
import './section-box.css'

/** A part that is filled from the account: when it was, and what with. */
export function SectionBox({ nodeKey, section }: { readonly nodeKey: NodeKey; readonly section: SectionBlock }) {
  const [editor] = useLexicalComposerContext()
  const { account } = useWorkbench()
  const readOnly = useStore(account, isReadOnly)
  const [selected] = useLexicalNodeSelection(nodeKey)
  const name = sectionNames[section.section]
  const { filledAt, blocks } = section
  return (
    <section className="section-box" aria-label={name} data-selected={selected} contentEditable={false}>
      <header className="section-head">
        <b>{name}</b>
        <span>{filledAt === 0 ? 'Not filled yet' : `From the account, ${showRecently(filledAt, Date.now())}`}</span>
        {!readOnly && (
          <>
            <IconButton
              icon={RefreshCw}
              name={`Fill ${name} from the account as it is now`}
              tipSide="end"
              small
              onClick={() => editor.dispatchCommand(FILL_SECTION_COMMAND, nodeKey)}
            />
            <IconButton
              icon={X}
              name={`Take ${name} out of the report`}
              tipSide="end"
              small
              onClick={() => editor.dispatchCommand(REMOVE_SECTION_COMMAND, nodeKey)}
            />
          </>
        )}
      </header>
      <BlocksView blocks={blocks} inSection />
    </section>
  )
}
