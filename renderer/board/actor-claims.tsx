import { useState } from 'react'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import type { BoardActor } from '../../shared/tradecraft/matrix/actors'
import { type ActorRole, roles } from '../../shared/tradecraft/vocabulary'
import { useWorkbench } from '../workbench'
import type { Names } from './names'
import { showPassage } from './show-passage'
import { StatusTag } from './status-tag'

/** So many claims of one role are shown before more are asked for. */
const page = 100

/** The claims about an actor by what they are to each, and the passages that speak of them. */
export function ActorClaims({ actor, names }: { readonly actor: BoardActor; readonly names: Names }) {
  const bench = useWorkbench()
  const [most, setMost] = useState(page)
  const groups = [...roles, null].map((role) => ({ role, claims: actor.claims.filter((one) => one.role === role) }))
  return (
    <section className="actor-claims" aria-label={names.of(actor.id)}>
      <h2 dir="auto">{names.of(actor.id)}</h2>
      {actor.claims.length === 0 && <p className="actor-none">No claim is about them yet.</p>}
      {groups
        .filter(({ claims }) => claims.length > 0)
        .map(({ role, claims }) => (
          <div key={role}>
            <h3>
              {roleWords(role)} <span>{claims.length}</span>
            </h3>
            <ul>
              {claims.slice(0, most).map(({ row }) => (
                <li key={row.id}>
                  <button type="button" className="actor-claim" onClick={() => showPassage(bench, row.id)}>
                    <span className="board-number">{row.number}</span>
                    <span className="actor-claim-words" dir="auto">
                      {names.claim(row)}
                    </span>
                    <StatusTag status={row.status} />
                  </button>
                </li>
              ))}
            </ul>
            {claims.length > most && (
              <button type="button" className="btn small" onClick={() => setMost(most + page)}>
                Show {Math.min(page, claims.length - most)} more
              </button>
            )}
          </div>
        ))}
      {actor.mentions.length > 0 && (
        <div>
          <h3>
            Spoken of in <span>{actor.mentions.length}</span>
          </h3>
          <ul>
            {actor.mentions.slice(0, most).map((id) => (
              <li key={id}>
                <button type="button" className="board-mention" onClick={() => showPassage(bench, id)}>
                  <span dir="auto">{names.passage(id)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const roleWords = (role: ActorRole | null): string => (role ? choiceWords.role[role] : 'Role not noted')
