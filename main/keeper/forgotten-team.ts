import type { Result } from '../../shared/result'
import type { TeamEnd, TeamStatus } from '../../shared/team/team-status'
import { hostOf } from '../team/host-of'
import type { DamagedMembership } from '../team/membership-file'
import type { ServerProblem } from '../team/server-requests'

/** Between two tries to reach the server, in ms. */
const pause = 5000

/**
 * The team of an account of which this computer's own note is damaged. The account is read and not written to until its
 * server has said anew what this person may do in it; it is asked until it can be reached.
 */
export class ForgottenTeam {
  readonly #address: DamagedMembership['address']
  readonly #ask: (address: NonNullable<DamagedMembership['address']>) => Promise<Result<unknown, ServerProblem>>
  readonly #onChange: () => void
  #state: TeamEnd = 'membership-damaged'
  #waiting: NodeJS.Timeout | undefined
  #isClosed = false

  /** @param ask notes what the server says */
  constructor(
    { address }: DamagedMembership,
    ask: (address: NonNullable<DamagedMembership['address']>) => Promise<Result<unknown, ServerProblem>>,
    onChange: () => void,
  ) {
    this.#address = address
    this.#ask = ask
    this.#onChange = onChange
  }

  get status(): TeamStatus {
    const server = this.#address ? hostOf(this.#address) : ''
    // Whoever has no team any more works in a copy of his own.
    const role = this.#state === 'membership-damaged' ? 'viewer' : 'editor'
    return { role, server, isHostedHere: false, state: this.#state, waiting: 0 }
  }

  /** Resolves once the server has said it, or will not: true where it is known again. */
  async recall(): Promise<boolean> {
    while (this.#address && !this.#isClosed) {
      const asked = await this.#ask(this.#address)
      if (asked.ok) return !this.#isClosed
      if (!isForNow(asked.error)) {
        this.#state = endAfter(asked.error)
        this.#onChange()
        return false
      }
      await new Promise<void>((resolve) => {
        this.#waiting = setTimeout(resolve, pause)
        this.#waiting.unref()
      })
    }
    return false
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#waiting)
  }
}

/** The server is to be asked again. */
const isForNow = (problem: ServerProblem): boolean =>
  problem.kind === 'unreachable' || (problem.kind === 'refused' && problem.problem === 'team-unsure')

function endAfter(problem: ServerProblem): TeamEnd {
  if (problem.kind === 'other-server') return 'other-server'
  return problem.kind === 'refused' && problem.problem === 'revoked' ? 'revoked' : 'not-admitted'
}
