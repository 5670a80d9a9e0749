import type { TeamNews } from '../../shared/keeper/team-protocol'
import type { ShownCaret, Writer } from '../../shared/report/protocol'
import type { AccountLink } from '../team/account-link'

/** The reports of a team's account: where windows of this computer write in them, who else does, and what of them the server refuses. */
export class TeamReports {
  readonly #tell: (news: TeamNews) => void
  /** By document, and by the id under which a window writes. */
  readonly #carets = new Map<string, Map<number, ShownCaret>>()
  /** What was told. */
  readonly #troubles = new Set<string>()
  #link: AccountLink | undefined

  constructor(tell: (news: TeamNews) => void) {
    this.#tell = tell
  }

  /** A new way to the server knows nothing of where anybody writes; undefined where there is none any more. */
  goOver(link: AccountLink | undefined): void {
    this.#link = link
    for (const [document, carets] of this.#carets)
      for (const [client, caret] of carets) link?.showReport(document, client, caret)
  }

  /** Null while a window is not to be seen. */
  show(document: string, client: number, caret: ShownCaret | null): void {
    const carets = this.#carets.get(document) ?? new Map<number, ShownCaret>()
    this.#carets.set(document, carets)
    if (caret) carets.set(client, caret)
    else carets.delete(client)
    this.#link?.showReport(document, client, caret)
  }

  /** Who else writes in one now. */
  writers(document: string): readonly Writer[] {
    const peers = this.#link?.reportPeers(document) ?? []
    return peers.map(({ state, ...who }) => ({ ...who, caret: state }))
  }

  /** Tells once of each text that the server would not take: it stays here, and the rest goes on. */
  look(): void {
    for (const sentence of this.#link?.reportTroubles ?? []) {
      if (this.#troubles.has(sentence)) continue
      this.#troubles.add(sentence)
      this.#tell({ news: 'report-trouble', sentence })
    }
  }
}
