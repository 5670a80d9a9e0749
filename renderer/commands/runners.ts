import { type Kind, kindNames } from '../../shared/account/kind'
import { type CaretCommandId, caretMoveNames, caretMoves } from '../../shared/caret-moves'
import type { CommandId } from '../../shared/commands'
import type { Exactness } from '../../shared/text/exact-match'
import { gradeOnBoard } from '../board/grade-on-board'
import { toggleChecks } from '../checks/toggle-checks'
import { exportCodebook, importCodebook, toggleKept } from '../codebook/files'
import { askForTag } from '../codebook/tag-annotation'
import { filterByTag } from '../codebook/tag-filter'
import { attributeActive, keepCue } from '../craft/attribute'
import { sayWhatOrWho, sayWhoseWord, wantOnCard } from '../craft/want-on-card'
import { openExport } from '../exporting/open-export'
import { movePassageEnd, refitPassage } from '../margin/edit-passage'
import { addPiece, removePiece } from '../margin/edit-pieces'
import { walk, walkAlike, walkByPerson, walkUnattributed, walkWhose } from '../margin/walk'
import { identify } from '../registry/identify'
import { CORRECT_SPELLING_COMMAND, OPEN_LINK_COMMAND } from '../report/editor/report-commands'
import { citeActive, toggleReport } from '../report/show-report'
import { isNarrow } from '../shell/use-narrow'
import type { DialogName, Place } from '../shell/view-state'
import { wantField } from '../shell/wanted-field'
import { copyReference } from '../tagging/copy-reference'
import { tagAs, toggleLock } from '../tagging/tag-lock'
import { askForOccurrences } from '../tagging/tag-occurrences'
import { tagSelection } from '../tagging/tag-selection'
import { giveVerdict, toggleResolved, writeReply } from '../talk/act'
import { toggleReviewing, walkReview } from '../talk/review'
import { nextMate } from '../team/next-mate'
import type { Workbench } from '../workbench'

type Runner = (bench: Workbench) => void | Promise<void>

const open =
  (dialog: DialogName): Runner =>
  ({ view }) =>
    view.update((state) => ({ ...state, dialog }))

const resize =
  (sizeOf: (size: number) => number): Runner =>
  ({ settings }) =>
    settings.change({ textSize: Math.min(28, Math.max(13, sizeOf(settings.get().textSize))) })

const toggleKind =
  (kind: Kind): Runner =>
  ({ account }) => {
    account.toggleKind(kind)
    account.say(`${kindNames[kind].plural} ${account.get().hidden.has(kind) ? 'hidden' : 'shown'}`)
  }

const exactly = {
  wholeWord: ['Whole words only', 'Parts of words too'],
  case: ['The same capitals only', 'Capitals do not matter'],
  accents: ['The same accents only', 'Accents do not matter'],
} as const satisfies Record<keyof Exactness, readonly [on: string, off: string]>

const toggleExactness =
  (what: keyof Exactness): Runner =>
  ({ account, finder }) => {
    finder.open()
    finder.toggle(what)
    account.say(exactly[what][finder.get().exactness[what] ? 0 : 1])
  }

const show =
  (place: Place) =>
  ({ view }: Workbench): void =>
    view.update((state) => ({ ...state, place, sidebarOver: false }))

const openCard: Runner = ({ view }) => {
  view.update((state) => ({ ...state, marginOver: true }))
  document.querySelector<HTMLElement>('.card[data-open=true] .card-line')?.focus()
}

const closeCard: Runner = ({ account, view }) => {
  account.activate(null)
  view.update((state) => ({ ...state, marginOver: false }))
}

const nextWidth = { narrow: 'medium', medium: 'wide', wide: 'narrow' } as const

const caretRunners = Object.fromEntries(
  caretMoveNames.flatMap((name): readonly [string, Runner][] => [
    [`move.${name}`, ({ reader }) => reader.get()?.moveCaret(caretMoves[name], false)],
    [`select.${name}`, ({ reader }) => reader.get()?.moveCaret(caretMoves[name], true)],
  ]),
) as Record<CaretCommandId, Runner>

/** What every command does. It is only called while the command's condition holds. */
export const runners = {
  'account.open': ({ bridge }) => bridge.request('account:choose', undefined),
  'account.paste': open('paste'),
  'account.sample': ({ bridge }) => bridge.request('account:open-sample', undefined),
  'account.merge': ({ bridge }) => bridge.request('account:merge', undefined),
  'account.merge-report': ({ account }) => account.merge('report'),
  'account.undo-merge': ({ account }) => account.merge('undo'),
  'account.edition': ({ bridge }) => bridge.request('account:edition', undefined),
  'export.open': (bench) => openExport(bench, bench.view.get().report),
  'team.share': open('team'),
  'team.join': open('join'),
  'team.meanwhile': open('meanwhile'),
  'team.follow': (bench) => {
    const { followed } = bench.team.get()
    bench.team.follow(followed === null ? (nextMate(bench) ?? null) : null)
  },
  'account.share-copy': (bench) => {
    bench.account.saveDrafts()
    return open('share')(bench)
  },
  'account.backups': open('backups'),
  'account.verify': ({ account }) => account.verify(),
  'account.handling': open('handling'),
  'account.reveal': ({ bridge }) => bridge.request('account:reveal', undefined),
  'library.add': ({ library }) => library.ask({ type: 'add' }),
  'library.add-folder': (bench) => {
    show('library')(bench)
    return bench.bridge.request('library:add-folder', undefined)
  },
  'library.rebuild': (bench) => {
    show('library')(bench)
    bench.library.ask({ type: 'rebuild' })
  },
  'library.search': (bench) => {
    show('library')(bench)
    bench.library.wantField()
  },
  'edit.undo': ({ account }) => account.undo(),
  'edit.redo': ({ account }) => account.redo(),
  'edit.select-all': ({ account, reader }) => {
    reader.get()?.select([0, account.get().account?.text.length ?? 0])
    reader.get()?.focus()
  },
  'edit.copy-reference': copyReference,
  'find.open': ({ finder }) => finder.open(),
  'find.next': ({ finder }) => finder.go(1),
  'find.previous': ({ finder }) => finder.go(-1),
  'find.whole-word': toggleExactness('wholeWord'),
  'find.case': toggleExactness('case'),
  'find.accents': toggleExactness('accents'),
  'tag.claim': (bench) => tagAs(bench, 'claim'),
  'tag.actor': (bench) => tagAs(bench, 'actor'),
  'tag.source': (bench) => tagAs(bench, 'source'),
  'tag.codebook': askForTag,
  'tag.lock': toggleLock,
  'tag.occurrences': askForOccurrences,
  'annotation.next': (bench) => walk(bench, 1),
  'annotation.previous': (bench) => walk(bench, -1),
  'annotation.next-alike': (bench) => walkAlike(bench, 1),
  'annotation.previous-alike': (bench) => walkAlike(bench, -1),
  'annotation.next-by': (bench) => walkByPerson(bench, 1),
  'annotation.previous-by': (bench) => walkByPerson(bench, -1),
  'annotation.next-unattributed': (bench) => walkUnattributed(bench, 1),
  'annotation.previous-unattributed': (bench) => walkUnattributed(bench, -1),
  'annotation.whose': open('whose'),
  'annotation.next-whose': (bench) => walkWhose(bench, 1),
  'annotation.previous-whose': (bench) => walkWhose(bench, -1),
  'annotation.note': (bench) => {
    const { account, view } = bench
    const { selection, active: before } = account.get()
    if (selection) tagSelection(bench, view.get().lastKind)
    else if (before) account.reveal(before)
    const { active } = account.get()
    if (active) wantField(bench, active, 'note')
    else account.say('Select some words or a passage first, then write a note on it.')
  },
  'reply.write': (bench) => writeReply(bench),
  'thread.resolve': (bench) => toggleResolved(bench),
  'verdict.agree': (bench) => giveVerdict(bench, 'agree'),
  'verdict.dispute': (bench) => giveVerdict(bench, 'dispute'),
  'verdict.unsure': (bench) => giveVerdict(bench, 'unsure'),
  'filter.tag': filterByTag,
  'review.filter': toggleReviewing,
  'review.next': (bench) => walkReview(bench, 1),
  'review.previous': (bench) => walkReview(bench, -1),
  'view.inbox': open('inbox'),
  'claim.source': sayWhoseWord,
  'claim.relay': (bench) => attributeActive(bench, 'relayed-by'),
  'claim.cue': keepCue,
  'claim.relate': (bench) => wantOnCard(bench, 'relation'),
  'passage.say': sayWhatOrWho,
  'passage.grade': (bench) =>
    bench.view.get().place === 'board' ? gradeOnBoard(bench, 'credibility') : wantOnCard(bench, 'grade'),
  'board.grade-source': (bench) => gradeOnBoard(bench, 'reliability'),
  'passage.details': (bench) => wantOnCard(bench, 'details'),
  'annotation.identify': identify,
  'annotation.trim': (bench) => movePassageEnd(bench, 'trim'),
  'annotation.extend': (bench) => movePassageEnd(bench, 'extend'),
  'annotation.trim-start': (bench) => movePassageEnd(bench, 'trim-start'),
  'annotation.extend-start': (bench) => movePassageEnd(bench, 'extend-start'),
  'annotation.trim-character': (bench) => movePassageEnd(bench, 'trim', 'character'),
  'annotation.extend-character': (bench) => movePassageEnd(bench, 'extend', 'character'),
  'annotation.trim-start-character': (bench) => movePassageEnd(bench, 'trim-start', 'character'),
  'annotation.extend-start-character': (bench) => movePassageEnd(bench, 'extend-start', 'character'),
  'annotation.refit': refitPassage,
  'annotation.add-piece': addPiece,
  'annotation.remove-piece': removePiece,
  'annotation.delete': ({ account, reader }) => {
    const { active } = account.get()
    if (!active || !account.run([{ type: 'delete', id: active }])) return
    account.say('Annotation deleted; undo brings it back')
    reader.get()?.focus()
  },
  'view.palette': open('palette'),
  'view.library': (bench) => show(bench.view.get().place === 'library' ? 'account' : 'library')(bench),
  'view.registry': (bench) => show(bench.view.get().place === 'registry' ? 'account' : 'registry')(bench),
  'view.board': (bench) => show(bench.view.get().place === 'board' ? 'account' : 'board')(bench),
  'view.codebook': (bench) => show(bench.view.get().place === 'codebook' ? 'account' : 'codebook')(bench),
  'codebook.import': importCodebook,
  'codebook.export-json': (bench) => exportCodebook(bench, 'json'),
  'codebook.export-csv': (bench) => exportCodebook(bench, 'csv'),
  'codebook.export-qdc': (bench) => exportCodebook(bench, 'qdc'),
  'codebook.keep': toggleKept,
  'view.checks': toggleChecks,
  'view.report': toggleReport,
  'report.choose': open('reports'),
  'report.cite': citeActive,
  'report.judgment': ({ reports }) => reports.get()?.toggleJudgment(),
  'report.fill': async ({ account, reports }) => {
    const filled = (await reports.get()?.fillSections()) ?? 0
    account.say(
      filled === 0
        ? 'The report has no sections to fill'
        : `${filled === 1 ? '1 section' : `${filled} sections`} filled from the account`,
    )
  },
  'report.write': ({ reports }) => reports.get()?.focus(),
  'report.alone': ({ view }) => view.update((state) => ({ ...state, reportAlone: !state.reportAlone })),
  'report.suggest': ({ account, reports }) => {
    const taken = reports.get()?.editor().dispatchCommand(CORRECT_SPELLING_COMMAND, undefined)
    if (!taken) account.say('Spelling is not checked here')
  },
  'report.link': ({ account, reports }) => {
    const taken = reports.get()?.editor().dispatchCommand(OPEN_LINK_COMMAND, undefined)
    if (!taken) account.say('Select the words of the report that are to be a link, or go to one')
  },
  'report.spelling': ({ account, settings }) => {
    const spelling = !settings.get().spelling
    settings.change({ spelling })
    account.say(
      spelling
        ? 'English spelling is checked in reports; words of other languages are not'
        : 'Spelling is not checked any more',
    )
  },
  'board.print': ({ view }) => view.update((state) => ({ ...state, printing: true })),
  'view.trash': (bench) => show('trash')(bench),
  'view.sidebar': (bench) => {
    const { settings, view } = bench
    if (isNarrow(bench)) view.update((state) => ({ ...state, sidebarOver: !state.sidebarOver }))
    else settings.change({ sidebar: !settings.get().sidebar })
  },
  'view.text-larger': resize((size) => size + 1),
  'view.text-smaller': resize((size) => size - 1),
  'view.text-usual': resize(() => 17),
  'view.line-width': ({ settings }) => settings.change({ lineWidth: nextWidth[settings.get().lineWidth] }),
  'view.theme-system': ({ settings }) => settings.change({ theme: 'system' }),
  'view.theme-light': ({ settings }) => settings.change({ theme: 'light' }),
  'view.theme-dark': ({ settings }) => settings.change({ theme: 'dark' }),
  'view.history': ({ history, reader, view }) => {
    // One of them at a time stands beside the text.
    view.update((state) => ({ ...state, checking: false }))
    if (history.get().phase === 'closed') return history.open()
    history.close()
    reader.get()?.focus()
  },
  'view.back': ({ library }) => library.goBack(),
  'view.now': ({ account, reader }) => {
    account.backToNow()
    account.say('This is the account as it is now.')
    const list = document.querySelector<HTMLElement>('.history-list')
    if (list) list.focus()
    else reader.get()?.focus()
  },
  'filter.claim': toggleKind('claim'),
  'filter.actor': toggleKind('actor'),
  'filter.source': toggleKind('source'),
  'help.shortcuts': open('shortcuts'),
  'help.name': open('name'),
  'help.logs': ({ bridge }) => bridge.request('help:logs', undefined),
  'help.diagnostics': async ({ bridge, account }) => {
    await bridge.request('help:diagnostics', undefined)
    account.say('Copied versions and settings; nothing of any account is among them')
  },
  'passage.outward': ({ stack }) => stack.go(1),
  'passage.inward': ({ stack }) => stack.go(-1),
  'passage.open': openCard,
  'passage.close': closeCard,
  ...caretRunners,
} as const satisfies Record<CommandId, Runner>
