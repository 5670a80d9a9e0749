import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import type { Details } from '../../shared/tradecraft/details'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ChoiceField } from './choice-field'
import { EntityField } from './entity-field'
import { Jump } from './jump'
import { Mentions } from './mentions'
import { TakeAway } from './take-away'
import { claimWords, useCraft } from './use-craft'
import './craft.css'

interface ActorCardProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

const none: Details = {}

/** Who an actor is, how the passage refers to them, and what they have to do with which claims. */
export function ActorCard({ annotation, readOnly }: ActorCardProps) {
  const { account } = useWorkbench()
  const { id } = annotation
  const details = useStore(account, (state) => state.tradecraft.details.get(id)) ?? none
  const set = (field: 'role' | 'mention', value: string | null) =>
    account.run([{ type: 'set-detail', id, field, value } as Command])
  return (
    <div className="craft">
      <ChoiceField field="role" value={details.role} readOnly={readOnly} onChoose={(value) => set('role', value)} />
      <ChoiceField
        field="mention"
        label="refers by"
        value={details.mention}
        readOnly={readOnly}
        onChoose={(value) => set('mention', value)}
      />
      <EntityField annotation={annotation} readOnly={readOnly} />
      <ClaimsAbout actor={id} readOnly={readOnly} />
      <Mentions of={id} />
    </div>
  )
}

/** Claims that are about whomever the passage refers to, wherever they are spoken of. */
function ClaimsAbout({ actor, readOnly }: { readonly actor: string; readonly readOnly: boolean }) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const links = craft.identities.all(actor).flatMap((id) => craft.linksTo(id, 'about'))
  if (links.length === 0) return null
  return (
    <section className="relations" aria-label="Claims about them">
      <span className="craft-label">Claims about them</span>
      <ul>
        {links.map(({ id, from, role }) => (
          <li key={id} className="related">
            <span className="related-words">
              <Jump
                to={from}
                name={claimWords(account, from)}
                after={role && <span className="chain-how">, as {choiceWords.role[role].toLowerCase()}</span>}
              />
            </span>
            {!readOnly && <TakeAway id={id} name="Take this claim away from them" said="No longer about them" />}
          </li>
        ))}
      </ul>
    </section>
  )
}
