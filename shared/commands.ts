import { caretCommands } from './caret-moves'

// Every command there is: the application menu, the keyboard, the palette, the tooltips and the shortcut help are
// all read from this table. A command without a runner does not compile.

/** What must be the case for a command to be offered. */
export type When =
  | 'always'
  | 'account'
  | 'present'
  | 'past'
  | 'opened'
  | 'board'
  | 'board-place'
  | 'gradeable'
  | 'elsewhere'
  | 'selection'
  | 'active'
  | 'reading'
  | 'outward'
  | 'inward'
  | 'at-passage'
  | 'undoable'
  | 'redoable'
  | 'finding'
  | 'merged'
  | 'merge-undoable'
  | 'shareable'
  | 'meanwhile'
  | 'accompanied'
  | 'visiting'
  | 'writing'
  | 'citable'

export type MenuName = 'File' | 'Edit' | 'Annotate' | 'Discuss' | 'Report' | 'View' | 'Help'

export interface CommandEntry {
  readonly title: string
  /** None for what is only done in the text itself: neither menu nor palette has it. */
  readonly menu?: MenuName
  /** As Electron writes it: `CmdOrCtrl+Shift+C`. A single character acts only when no text field has the focus. */
  readonly keys: readonly string[]
  /** Where a Mac has others. */
  readonly keysOnMac?: readonly string[]
  readonly when: When
}

export const commandTable = {
  'account.open': { title: 'Open or import…', menu: 'File', keys: ['CmdOrCtrl+O'], when: 'always' },
  'account.paste': {
    title: 'New account from pasted text…',
    menu: 'File',
    keys: ['CmdOrCtrl+Shift+V'],
    when: 'always',
  },
  'account.sample': { title: 'Open the sample account', menu: 'File', keys: [], when: 'always' },
  'account.merge': { title: 'Merge from file…', menu: 'File', keys: ['CmdOrCtrl+Shift+M'], when: 'present' },
  'account.merge-report': { title: 'Show the last merge', menu: 'File', keys: [], when: 'merged' },
  'account.undo-merge': { title: 'Undo the last merge', menu: 'File', keys: [], when: 'merge-undoable' },
  'account.edition': {
    title: 'Bring annotations from an earlier edition…',
    menu: 'File',
    keys: [],
    when: 'present',
  },
  'export.open': { title: 'Export…', menu: 'File', keys: ['CmdOrCtrl+Shift+E', 'CmdOrCtrl+P'], when: 'present' },
  'codebook.import': { title: 'Import a codebook…', menu: 'File', keys: [], when: 'opened' },
  'codebook.export-json': { title: 'Export the codebook as JSON…', menu: 'File', keys: [], when: 'opened' },
  'codebook.export-csv': { title: 'Export the codebook as a table…', menu: 'File', keys: [], when: 'opened' },
  'codebook.export-qdc': { title: 'Export the codebook as REFI-QDA…', menu: 'File', keys: [], when: 'opened' },
  'codebook.keep': { title: 'Use this codebook for new accounts, or none', menu: 'File', keys: [], when: 'opened' },
  'team.share': { title: 'Share with a team…', menu: 'File', keys: ['CmdOrCtrl+Shift+S'], when: 'shareable' },
  'team.join': { title: 'Join a team…', menu: 'File', keys: ['CmdOrCtrl+Shift+J'], when: 'always' },
  'account.share-copy': { title: 'Share a copy…', menu: 'File', keys: [], when: 'present' },
  'account.backups': { title: 'Backups of this account…', menu: 'File', keys: [], when: 'account' },
  'account.verify': { title: 'Verify account…', menu: 'File', keys: [], when: 'present' },
  'account.handling': { title: 'Handling mark…', menu: 'File', keys: [], when: 'shareable' },
  'account.reveal': { title: 'Show the file in its folder', menu: 'File', keys: [], when: 'account' },
  'library.add': { title: 'Add this account to the library', menu: 'File', keys: [], when: 'elsewhere' },
  'library.add-folder': { title: 'Add a folder to the library…', menu: 'File', keys: [], when: 'always' },
  'library.rebuild': { title: 'Make the index of the library anew', menu: 'File', keys: [], when: 'always' },
  'edit.undo': { title: 'Undo', menu: 'Edit', keys: ['CmdOrCtrl+Z'], when: 'undoable' },
  'edit.redo': { title: 'Redo', menu: 'Edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'], when: 'redoable' },
  'edit.select-all': { title: 'Select the whole account', menu: 'Edit', keys: ['CmdOrCtrl+A'], when: 'account' },
  'edit.copy-reference': {
    title: 'Copy the quote with its reference',
    menu: 'Edit',
    keys: ['CmdOrCtrl+Shift+C'],
    when: 'account',
  },
  'find.open': { title: 'Find in this account…', menu: 'Edit', keys: ['CmdOrCtrl+F'], when: 'account' },
  'find.next': { title: 'Find next', menu: 'Edit', keys: ['F3', 'CmdOrCtrl+G'], when: 'finding' },
  'find.previous': { title: 'Find previous', menu: 'Edit', keys: ['Shift+F3', 'CmdOrCtrl+Shift+G'], when: 'finding' },
  'find.whole-word': { title: 'Find whole words only, or parts too', menu: 'Edit', keys: ['Alt+W'], when: 'account' },
  'find.case': { title: 'Find the same capitals only, or any', menu: 'Edit', keys: ['Alt+C'], when: 'account' },
  'find.accents': { title: 'Find the same accents only, or any', menu: 'Edit', keys: ['Alt+A'], when: 'account' },
  'library.search': { title: 'Search all accounts…', menu: 'Edit', keys: ['CmdOrCtrl+Shift+F'], when: 'always' },
  'tag.claim': { title: 'Tag as claim', menu: 'Annotate', keys: ['1'], when: 'present' },
  'tag.actor': { title: 'Tag as actor', menu: 'Annotate', keys: ['2'], when: 'present' },
  'tag.source': { title: 'Tag as source', menu: 'Annotate', keys: ['3'], when: 'present' },
  'tag.codebook': { title: 'Tag from the codebook…', menu: 'Annotate', keys: ['X'], when: 'present' },
  'tag.lock': { title: 'Tag every selection at once, or stop', menu: 'Annotate', keys: ['T'], when: 'present' },
  'tag.occurrences': { title: 'Tag all occurrences…', menu: 'Annotate', keys: ['Shift+T'], when: 'present' },
  'annotation.next': { title: 'Next passage', menu: 'Annotate', keys: ['J'], when: 'account' },
  'annotation.previous': { title: 'Previous passage', menu: 'Annotate', keys: ['K'], when: 'account' },
  'annotation.next-alike': { title: 'Next of the same kind', menu: 'Annotate', keys: ['Alt+J'], when: 'account' },
  'annotation.previous-alike': {
    title: 'Previous of the same kind',
    menu: 'Annotate',
    keys: ['Alt+K'],
    when: 'account',
  },
  'annotation.next-by': { title: 'Next by the same person', menu: 'Annotate', keys: ['Shift+J'], when: 'account' },
  'annotation.previous-by': {
    title: 'Previous by the same person',
    menu: 'Annotate',
    keys: ['Shift+K'],
    when: 'account',
  },
  'annotation.whose': {
    title: 'Choose whose passages to go through…',
    menu: 'Annotate',
    keys: ['Alt+P'],
    when: 'account',
  },
  'annotation.next-whose': {
    title: 'Next passage of whom you chose',
    menu: 'Annotate',
    keys: ['Alt+U'],
    when: 'account',
  },
  'annotation.previous-whose': {
    title: 'Previous passage of whom you chose',
    menu: 'Annotate',
    keys: ['Alt+Shift+U'],
    when: 'account',
  },
  'annotation.next-unattributed': {
    title: 'Next claim without attribution',
    menu: 'Annotate',
    keys: ['Alt+S'],
    when: 'account',
  },
  'annotation.previous-unattributed': {
    title: 'Previous claim without attribution',
    menu: 'Annotate',
    keys: ['Alt+Shift+S'],
    when: 'account',
  },
  'annotation.note': { title: 'Write a note', menu: 'Annotate', keys: ['M'], when: 'present' },
  'claim.source': { title: 'Attribute to a source', menu: 'Annotate', keys: ['S'], when: 'active' },
  'claim.relay': { title: 'Say through whom it came', menu: 'Annotate', keys: ['Shift+S'], when: 'active' },
  'claim.cue': { title: 'Keep the selection as reporting words', menu: 'Annotate', keys: ['Q'], when: 'selection' },
  'claim.relate': { title: 'Relate to another claim or an actor', menu: 'Annotate', keys: ['L'], when: 'active' },
  'passage.say': { title: 'Say what is claimed, or who it is', menu: 'Annotate', keys: ['W'], when: 'active' },
  'passage.grade': { title: 'Grade the claim or the source', menu: 'Annotate', keys: ['G'], when: 'gradeable' },
  'board.grade-source': {
    title: 'Grade the source of the column',
    menu: 'Annotate',
    keys: ['Shift+G'],
    when: 'board-place',
  },
  'passage.details': { title: 'Open or fold the details', menu: 'Annotate', keys: ['O'], when: 'active' },
  'annotation.identify': {
    title: 'Say who it is, of all accounts…',
    menu: 'Annotate',
    keys: ['Shift+W'],
    when: 'active',
  },
  'annotation.trim': { title: 'End the passage a word earlier', menu: 'Annotate', keys: ['['], when: 'active' },
  'annotation.extend': { title: 'End the passage a word later', menu: 'Annotate', keys: [']'], when: 'active' },
  'annotation.trim-start': { title: 'Begin the passage a word later', menu: 'Annotate', keys: ['}'], when: 'active' },
  'annotation.extend-start': {
    title: 'Begin the passage a word earlier',
    menu: 'Annotate',
    keys: ['{'],
    when: 'active',
  },
  'annotation.trim-character': {
    title: 'End the passage a character earlier',
    menu: 'Annotate',
    keys: ['Alt+['],
    when: 'active',
  },
  'annotation.extend-character': {
    title: 'End the passage a character later',
    menu: 'Annotate',
    keys: ['Alt+]'],
    when: 'active',
  },
  'annotation.trim-start-character': {
    title: 'Begin the passage a character later',
    menu: 'Annotate',
    keys: ['Alt+}'],
    when: 'active',
  },
  'annotation.extend-start-character': {
    title: 'Begin the passage a character earlier',
    menu: 'Annotate',
    keys: ['Alt+{'],
    when: 'active',
  },
  'annotation.refit': { title: 'Fit the passage to the selection', menu: 'Annotate', keys: ['F'], when: 'selection' },
  'annotation.add-piece': {
    title: 'Add the selection to the passage',
    menu: 'Annotate',
    keys: ['+'],
    when: 'selection',
  },
  'annotation.remove-piece': {
    title: 'Take the selected words or piece out of the passage',
    menu: 'Annotate',
    keys: ['-'],
    when: 'active',
  },
  'annotation.delete': {
    title: 'Delete the annotation',
    menu: 'Annotate',
    keys: ['Delete', 'Backspace'],
    when: 'active',
  },
  'reply.write': { title: 'Reply', menu: 'Discuss', keys: ['R'], when: 'active' },
  'thread.resolve': { title: 'Resolve or reopen the thread', menu: 'Discuss', keys: ['E'], when: 'active' },
  'verdict.agree': { title: 'Agree', menu: 'Discuss', keys: ['A'], when: 'active' },
  'verdict.dispute': { title: 'Dispute…', menu: 'Discuss', keys: ['D'], when: 'active' },
  'verdict.unsure': { title: 'Say that you are unsure…', menu: 'Discuss', keys: ['U'], when: 'active' },
  'review.next': { title: 'Next that needs review', menu: 'Discuss', keys: ['N'], when: 'present' },
  'review.previous': { title: 'Previous that needs review', menu: 'Discuss', keys: ['P'], when: 'present' },
  'view.inbox': { title: 'Replies and mentions…', menu: 'Discuss', keys: ['I'], when: 'always' },
  'view.report': { title: 'Open the report, or put it away', menu: 'Report', keys: ['CmdOrCtrl+R'], when: 'opened' },
  'report.choose': { title: 'Reports of this account…', menu: 'Report', keys: [], when: 'opened' },
  'report.cite': { title: 'Cite the passage in the report', menu: 'Report', keys: ['C'], when: 'citable' },
  'report.judgment': {
    title: 'Make the paragraph a judgment, or no longer one',
    menu: 'Report',
    keys: ['CmdOrCtrl+Shift+D'],
    when: 'writing',
  },
  'report.fill': { title: 'Fill all sections from the account', menu: 'Report', keys: [], when: 'writing' },
  'report.write': {
    title: 'Go to the text of the report',
    menu: 'Report',
    keys: ['CmdOrCtrl+Shift+R'],
    when: 'writing',
  },
  'report.alone': {
    title: 'Show the report alone, or beside the account',
    menu: 'Report',
    keys: [],
    when: 'writing',
  },
  'report.link': {
    title: 'Make the words a link, or see where it leads',
    menu: 'Report',
    keys: ['CmdOrCtrl+Shift+A'],
    when: 'writing',
  },
  'report.suggest': {
    title: 'Correct the misspelt word here, or go to the next',
    menu: 'Report',
    keys: ['F7'],
    when: 'writing',
  },
  'view.palette': { title: 'Every command…', menu: 'View', keys: ['CmdOrCtrl+K'], when: 'always' },
  'view.library': { title: 'Library', menu: 'View', keys: ['CmdOrCtrl+L'], when: 'always' },
  'view.registry': {
    title: 'Actors and sources of all accounts',
    menu: 'View',
    keys: ['CmdOrCtrl+J'],
    when: 'always',
  },
  'view.board': { title: 'Evidence board', menu: 'View', keys: ['CmdOrCtrl+E'], when: 'opened' },
  'view.codebook': { title: 'Codebook', menu: 'View', keys: ['CmdOrCtrl+Shift+B'], when: 'opened' },
  'view.checks': { title: 'Show or hide the checks', menu: 'View', keys: ['CmdOrCtrl+Shift+K'], when: 'opened' },
  'board.print': { title: 'Print the evidence board…', menu: 'File', keys: [], when: 'board' },
  'view.trash': { title: 'Trash of the library', menu: 'View', keys: [], when: 'always' },
  'view.sidebar': { title: 'Show or hide the accounts', menu: 'View', keys: ['CmdOrCtrl+B'], when: 'always' },
  'view.text-larger': { title: 'Larger text', menu: 'View', keys: ['CmdOrCtrl+=', 'CmdOrCtrl+Plus'], when: 'always' },
  'view.text-smaller': { title: 'Smaller text', menu: 'View', keys: ['CmdOrCtrl+-'], when: 'always' },
  'view.text-usual': { title: 'Usual text size', menu: 'View', keys: ['CmdOrCtrl+0'], when: 'always' },
  'view.line-width': {
    title: 'Next line width: narrow, medium, wide',
    menu: 'View',
    keys: ['CmdOrCtrl+Shift+L'],
    when: 'always',
  },
  'view.theme-system': { title: 'Colours as the system has them', menu: 'View', keys: [], when: 'always' },
  'view.theme-light': { title: 'Light colours', menu: 'View', keys: [], when: 'always' },
  'view.theme-dark': { title: 'Dark colours', menu: 'View', keys: [], when: 'always' },
  'report.spelling': { title: 'Check English spelling in reports, or stop', menu: 'View', keys: [], when: 'always' },
  'view.history': { title: 'Show or hide the history', menu: 'View', keys: ['CmdOrCtrl+Shift+H'], when: 'account' },
  'team.follow': { title: 'Follow a teammate, or stop', menu: 'View', keys: [], when: 'accompanied' },
  'team.meanwhile': { title: 'What happened meanwhile', menu: 'View', keys: [], when: 'meanwhile' },
  'view.back': { title: 'Back to the claim you came from', menu: 'View', keys: ['B'], when: 'visiting' },
  'view.now': { title: 'Back to the account as it is now', menu: 'View', keys: [], when: 'past' },
  'filter.claim': { title: 'Show or hide claims', menu: 'View', keys: ['Alt+1'], when: 'account' },
  'filter.actor': { title: 'Show or hide actors', menu: 'View', keys: ['Alt+2'], when: 'account' },
  'filter.source': { title: 'Show or hide sources', menu: 'View', keys: ['Alt+3'], when: 'account' },
  'filter.tag': { title: 'List only what has a tag…, or all', menu: 'View', keys: ['Alt+5'], when: 'account' },
  'review.filter': { title: 'List only what needs review, or all', menu: 'View', keys: ['Alt+4'], when: 'present' },
  'help.shortcuts': { title: 'Keyboard shortcuts', menu: 'Help', keys: ['?'], when: 'always' },
  'help.name': { title: 'Change your name…', menu: 'Help', keys: [], when: 'always' },
  'help.logs': { title: 'Open the log folder', menu: 'Help', keys: [], when: 'always' },
  'help.diagnostics': { title: 'Copy diagnostics', menu: 'Help', keys: [], when: 'always' },
  'passage.outward': { title: 'Go outward through what overlaps', keys: ['Tab'], when: 'outward' },
  'passage.inward': { title: 'Go inward through what overlaps', keys: ['Shift+Tab'], when: 'inward' },
  'passage.open': { title: 'Go to the card of the passage', keys: ['Enter'], when: 'at-passage' },
  'passage.close': { title: 'Close the card of the passage', keys: ['Escape'], when: 'at-passage' },
  ...caretCommands,
} as const satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof commandTable

export const commandIds = Object.keys(commandTable) as readonly CommandId[]

export const isCommandId = (value: unknown): value is CommandId =>
  typeof value === 'string' && Object.hasOwn(commandTable, value)
