import path from 'node:path'
import { readAnnotation, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussionsOf } from '../../shared/account/discussions'
import { observeAccount } from '../../shared/account/observe-account'
import { reportOf } from '../../shared/account/schema'
import { type Backup, notBackedUpSentence } from '../../shared/keeper/backup'
import type { AccountPlace, FromKeeper } from '../../shared/keeper/protocol'
import { newsOf, touchesNothing } from '../../shared/tradecraft/news'
import type { OpenAccount } from '../account/open-account'
import { HeldTeam } from './held-team'
import { MergeNews } from './merge-news'
import type { RefusedWork } from './refused-work'
import type { TeamSetting } from './team-setting'

/** Whoever has an account in view and is told what happens to it. */
export interface Viewer {
  tell(message: FromKeeper): void
}

/** How its file was found. */
interface Found {
  readonly place: AccountPlace
  readonly backup?: Backup | undefined
}

/** Whoever holds an account for others. */
interface Holder {
  teamSetting(): TeamSetting | undefined
  /** The server has refused what was done here. */
  onRefused(held: HeldAccount, refused: RefusedWork): void
  /** It is called otherwise now, by whomever. */
  onTitled(held: HeldAccount): void
  onReleased(): void
}

/** One open account and all that look at it. It is let go of when the last has left and everything is saved. */
export class HeldAccount {
  readonly account: OpenAccount
  readonly place: AccountPlace
  /** The newest backup of a file that was found damaged. */
  readonly backup: Backup | undefined
  readonly merges: MergeNews
  readonly team: HeldTeam
  readonly #viewers = new Set<Viewer>()
  readonly #holder: Holder
  #releasing: Promise<void> | undefined

  constructor(account: OpenAccount, found: Found, holder: Holder) {
    this.account = account
    this.place = found.place
    this.backup = found.backup
    this.merges = new MergeNews(account, (message) => this.#tell(message))
    this.#holder = holder
    this.team = new HeldTeam(
      account,
      () => holder.teamSetting(),
      (news) => this.#tell({ type: 'team', account: account.id, news }),
      (refused) => holder.onRefused(this, refused),
      (document) => this.tellWriters(document),
    )
    observeAccount(account.doc, ({ annotations, discussions, tradecraft, people, meta }) => {
      const { id, doc, source } = account
      if (people) this.#tell({ type: 'people', account: id, people: readPeople(doc) })
      if (meta) {
        const { title = '', ...others } = readMeta(doc)
        this.#tell({ type: 'titled', account: id, title, meta: others })
        holder.onTitled(this)
      }
      if (discussions.size > 0)
        this.#tell({ type: 'discussed', account: id, discussions: readDiscussionsOf(doc, discussions) })
      if (!touchesNothing(tradecraft)) this.#tell({ type: 'tradecraft', account: id, news: newsOf(doc, tradecraft) })
      if (annotations.size === 0) return
      const changes = [...annotations].map((annotationId) => {
        const annotation = readAnnotation(doc, annotationId, source.text.length)
        return { id: annotationId, annotation: annotation && !annotation.deleted ? annotation : null }
      })
      this.#tell({ type: 'changed', account: id, changes })
    })
    account.onHealth((problem) => {
      this.#tell({ type: 'health', account: account.id, problem })
      if (!problem) this.#releaseIfAlone()
    })
  }

  join(viewer: Viewer): void {
    this.#viewers.add(viewer)
    void this.account.backedUp.then((problem) => {
      if (problem)
        viewer.tell({ type: 'failed', sentence: notBackedUpSentence(problem, path.basename(this.account.file)) })
    })
  }

  leave(viewer: Viewer): void {
    this.#viewers.delete(viewer)
    this.#releaseIfAlone()
  }

  /** What cannot be saved now is kept in memory and tried again, even when nobody looks at it. */
  #releaseIfAlone(): void {
    if (this.#viewers.size === 0 && !this.account.health) void this.release()
  }

  get releasing(): boolean {
    return this.#releasing !== undefined
  }

  /** Saves what can be saved and lets go, whoever still looks. */
  release(): Promise<void> {
    this.#releasing ??= this.team
      .close()
      .then(() => this.account.close())
      .then(() => this.#holder.onReleased())
    return this.#releasing
  }

  /** Tells who else writes in a report, whoever looks at it. */
  tellWriters(document: string): void {
    const report = reportOf(document)
    if (report === undefined) return
    const news = { is: 'writers' as const, report, writers: this.team.reports.writers(document) }
    this.#tell({ type: 'report', account: this.account.id, news })
  }

  #tell(message: FromKeeper): void {
    for (const viewer of this.#viewers) viewer.tell(message)
  }
}
