import { CheckListPlugin } from '@lexical/react/LexicalCheckListPlugin'
import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { CollaborationPlugin } from '@lexical/react/LexicalCollaborationPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { type ReactNode, useRef } from 'react'
import type { ReportHead } from '../../../shared/report/report'
import { Spelling } from '../../spelling/spelling'
import { BringCitations } from '../citing/bring-citations'
import { CiteMenu } from '../citing/cite-menu'
import { JudgmentLayer } from '../judging/judgment-layer'
import { FillProvider } from '../sections/fill-sections'
import { KeepInStep } from '../shared-text/keep-in-step'
import type { OpenReport } from '../shared-text/open-report'
import { AnswerCommands } from './answer-commands'
import { BlockKeys } from './block-keys'
import { DecoratorBoundary } from './decorator-boundary'
import { EditorHandle } from './editor-handle'
import { EditorSwitch } from './editor-switch'
import { LinkCard } from './link-card'
import { markdownSigns } from './markdown-signs'
import { reportNodes } from './report-nodes'
import { ReportToolbar } from './report-toolbar'
import { SlashMenu } from './slash-menu'
import './report-editor.css'

const signs = markdownSigns(reportNodes)

const theme = {
  paragraph: 'report-paragraph',
  text: {
    bold: 'report-bold',
    italic: 'report-italic',
    underline: 'report-underline',
    strikethrough: 'report-strikethrough',
    code: 'report-code',
    underlineStrikethrough: 'report-underline-strikethrough',
  },
  link: 'report-link',
  list: {
    checklist: 'report-checklist',
    listitemChecked: 'report-checked',
    listitemUnchecked: 'report-unchecked',
    nested: { listitem: 'report-nested' },
  },
  table: 'report-table-edited',
} as const

interface ReportEditorProps {
  readonly report: ReportHead
  readonly open: OpenReport
  readonly readOnly: boolean
  readonly writer: { readonly name: string; readonly colour: string }
  /** Stands above the text and scrolls with it. */
  readonly header: ReactNode
  /** Called with what an editor cannot show. */
  readonly onUnreadable: () => void
}

/** The text of a report while it is written, alone or with others. */
export function ReportEditor({ report, open, readOnly, writer, header, onUnreadable }: ReportEditorProps) {
  const carets = useRef<HTMLDivElement>(null)
  return (
    <LexicalCollaboration>
      <LexicalComposer
        initialConfig={{
          namespace: 'report',
          editorState: null,
          editable: !readOnly,
          nodes: reportNodes,
          theme,
          // One command has failed, and changed nothing, or one chip is not drawn. Whether the text still is what its document
          // has is looked at for itself.
          onError: (error) => console.error(error),
        }}
      >
        <FillProvider value={(sections) => open.fill(sections)}>
          {!readOnly && <ReportToolbar />}
          <div className="report-scroll">
            <div className="report-page">
              {header}
              <div className="report-text" ref={carets}>
                <RichTextPlugin
                  contentEditable={
                    <ContentEditable
                      className="report-words"
                      aria-label={`Text of the report ${report.title}`}
                      spellCheck={false}
                      placeholder={null}
                    />
                  }
                  placeholder={<p className="report-placeholder">Write, or type / for what there is and @ to cite.</p>}
                  ErrorBoundary={DecoratorBoundary}
                />
                <JudgmentLayer yardstick={report.yardstick} readOnly={readOnly} />
              </div>
            </div>
          </div>
          <CollaborationPlugin
            id={report.id}
            providerFactory={(id, docs) => {
              docs.set(id, open.provider.doc)
              return open.provider
            }}
            shouldBootstrap={false}
            username={writer.name}
            cursorColor={writer.colour}
            cursorsContainerRef={carets}
          />
          <ListPlugin />
          <CheckListPlugin />
          <LinkPlugin />
          <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} />
          <BlockKeys />
          <MarkdownShortcutPlugin transformers={signs} />
          <EditorSwitch readOnly={readOnly} />
          <EditorHandle />
          <KeepInStep open={open} onUnreadable={onUnreadable} />
          <AnswerCommands />
          <LinkCard readOnly={readOnly} />
          {!readOnly && (
            <>
              <SlashMenu />
              <CiteMenu />
              <BringCitations />
              <Spelling />
            </>
          )}
        </FillProvider>
      </LexicalComposer>
    </LexicalCollaboration>
  )
}
