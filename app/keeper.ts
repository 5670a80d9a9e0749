import { createPrivateKey } from 'node:crypto'
import path from 'node:path'
import { Backups } from '../main/account/backups'
import { compactInWorker } from '../main/account/compact-in-worker'
import { LeftBehind } from '../main/editions/left-behind'
import { readQueueInWorker } from '../main/editions/read-queue'
import { electronPort } from '../main/electron/message-port'
import { exportInWorker } from '../main/exporting/export-in-worker'
import { historianInWorker } from '../main/history/historian-in-worker'
import { verifyInWorker } from '../main/history/verify-account'
import type { Answer, FromKeeperProcess, KeeperStart, ToKeeperProcess } from '../main/keeper/control'
import { exportCodebookFor, exportFor, originalNameOf, saveElsewhere, shareCopyOf } from '../main/keeper/export-for'
import { Importers } from '../main/keeper/importers'
import { Keeper } from '../main/keeper/keeper'
import { keeperHands } from '../main/keeper/keeper-hands'
import type { KeeperSetting } from '../main/keeper/keeper-setting'
import { LibraryDesk, type StartReading } from '../main/library/library-desk'
import { BeforeMerge } from '../main/merging/before-merge'
import { compareInWorker } from '../main/merging/compare-files'
import { atWork } from '../main/profile/at-work'
import { profilePaths } from '../main/profile/profile-folder'
import { ReadReplies } from '../main/profile/read-replies'
import { fillInWorker } from '../main/report/fill-sections'
import { LibraryThread } from '../main/search/library-thread'
import { assertNever } from '../shared/result'

// The keeper's process: plain Node inside; what it says and hears goes over the ports that the main process made.

const tell = (message: FromKeeperProcess): void => process.parentPort.postMessage(message)

const importers = new Importers({
  fork: (importer) => tell({ type: 'fork-importer', importer }),
  kill: (importer) => tell({ type: 'kill-importer', importer }),
})
let keeper: Keeper | undefined
let library: LibraryDesk | undefined

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as ToKeeperProcess
  if (message.type === 'author') {
    const setting = settingOf(message, keeper?.setting.readReplies)
    if (keeper) keeper.setting = setting
    else begin(setting, message.profile)
  } else if (keeper) receive(keeper, message, ports)
})

function begin(setting: KeeperSetting, profile: string): void {
  const own = new Keeper(
    setting,
    (window, account) => tell({ type: 'showing', window, account }),
    (window, laid) => tell({ type: 'laid', window, laid }),
  )
  const hands = keeperHands(own, profile, {
    forget: (file) => tell({ type: 'gone', file }),
    renamed: (file, title) => tell({ type: 'renamed', file, title }),
    reveal: (file) => tell({ type: 'reveal', file }),
  })
  const startReading: StartReading = (onProgress) =>
    new LibraryThread(path.join(__dirname, 'searcher.cjs'), profile, onProgress)
  library = new LibraryDesk(hands, startReading, (window, news) => own.tell(window, { type: 'library', news }))
  own.desk = library
  keeper = own
}

function settingOf({ author, deviceKey, profile }: KeeperStart, known: ReadReplies | undefined): KeeperSetting {
  const compact = compactInWorker(path.join(__dirname, 'compactor.cjs'))
  const { host, library, teams, drafts, backups, beforeMerge, leftBehind, journal, read, codebook } =
    profilePaths(profile)
  const working = atWork(profile, author.id, createPrivateKey(deviceKey), compact)
  return {
    author,
    atWork: working,
    library,
    backups: new Backups(backups),
    readReplies: known ?? new ReadReplies(read),
    merging: {
      compare: compareInWorker(path.join(__dirname, 'comparer.cjs')),
      before: new BeforeMerge(beforeMerge),
    },
    readEditions: readQueueInWorker(path.join(__dirname, 'reanchorer.cjs')),
    leftBehind: new LeftBehind(leftBehind),
    keptCodebook: codebook,
    verify: verifyInWorker(path.join(__dirname, 'verifier.cjs'), journal),
    team: { author, signer: working.signerOf(author.id), teams, drafts, hosted: host },
    makeExports: exportInWorker(path.join(__dirname, 'exporter.cjs')),
    fonts: path.join(__dirname, 'fonts'),
    cmaps: path.join(__dirname, 'cmaps'),
    fillSections: fillInWorker(path.join(__dirname, 'filler.cjs')),
    openImporter: () => importers.open(),
    openHistorian: historianInWorker(path.join(__dirname, 'historian.cjs')),
  }
}

/** A bug in one request must not take every open account with it. */
const report = (error: unknown): void =>
  tell({ type: 'fault', report: error instanceof Error ? (error.stack ?? error.message) : String(error) })

process.on('unhandledRejection', report)

function answer({ request }: { readonly request: number }, work: Promise<Answer>): void {
  void work
    .catch((error: unknown): Answer => {
      report(error)
      return { sentence: 'Attest failed at this; nothing of the account was changed. The log says more.' }
    })
    .then((answered) => tell({ type: 'done', request, ...answered }))
}

function receive(
  keeper: Keeper,
  message: Exclude<ToKeeperProcess, { type: 'author' }>,
  ports: Electron.MessagePortMain[],
): void {
  switch (message.type) {
    case 'attach':
      return keeper.attach(message.window, electronPort(ports[0] as Electron.MessagePortMain))
    case 'detach':
      return keeper.detach(message.window)
    case 'open':
      return void keeper.open(message.window, message.file, message)
    case 'merge':
      return void keeper.merge(message.window, message.file)
    case 'edition':
      return void keeper.edition(message.window, message.file)
    case 'import':
      return void keeper.import(message.window, message.file, message.sample)
    case 'importer-started':
      return importers.started(message.importer, electronPort(ports[0] as Electron.MessagePortMain))
    case 'importer-ended':
      return importers.ended(message.importer, message.how)
    case 'failed':
      return keeper.fail(message.window, message.sentence)
    case 'export':
      return answer(
        message,
        exportFor(keeper, message.window, message.wanted, (progress) =>
          tell({ type: 'progress', request: message.request, progress }),
        ),
      )
    case 'break-off-export':
      return keeper.exports.breakOff(message.window)
    case 'original-name':
      return answer(message, originalNameOf(keeper.inView(message.window)))
    case 'export-codebook':
      return answer(message, exportCodebookFor(keeper.inView(message.window), message))
    case 'save-elsewhere':
      return answer(message, saveElsewhere(keeper, message.window, message.file))
    case 'add-folder':
      return void library?.addFolder(message.window, message.folder)
    case 'share-copy':
      return answer(message, shareCopyOf(keeper, message))
    case 'settle':
      return answer(
        message,
        keeper.settle(message.window).then((sentence) => ({ sentence })),
      )
    case 'close':
      return answer(
        message,
        Promise.all([keeper.close(), library?.close()]).then(() => ({})),
      )
    default:
      return assertNever(message)
  }
}
