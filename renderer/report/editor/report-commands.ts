import { createCommand, type LexicalCommand, type NodeKey } from 'lexical'
import type { Citation } from '../../../shared/report/citation'

// What is asked of the editor by what it shows.

/** Puts what a passage is now in the place of what it was when it was cited. */
export const RECITE_COMMAND: LexicalCommand<{ readonly key: NodeKey; readonly citation: Citation }> =
  createCommand('RECITE_COMMAND')

/** Fills one section from the account as it is now. */
export const FILL_SECTION_COMMAND: LexicalCommand<NodeKey> = createCommand('FILL_SECTION_COMMAND')

/** Takes a section out of the report. */
export const REMOVE_SECTION_COMMAND: LexicalCommand<NodeKey> = createCommand('REMOVE_SECTION_COMMAND')

/** Offers what the misspelt word at the caret may mean, or goes to the next; unanswered while spelling is not checked. */
export const CORRECT_SPELLING_COMMAND: LexicalCommand<void> = createCommand('CORRECT_SPELLING_COMMAND')

/** Shows where the link at the caret leads, or asks where the selected words are to lead; unanswered where there is neither. */
export const OPEN_LINK_COMMAND: LexicalCommand<void> = createCommand('OPEN_LINK_COMMAND')
