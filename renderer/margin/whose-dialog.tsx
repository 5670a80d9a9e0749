import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { findTerm, readTerms } from '../../shared/library/terms'
import { fold } from '../../shared/text/fold'
import { several } from '../../shared/text/phrases'
import { craftOf } from '../craft/use-craft'
import { PaletteField } from '../palette/palette-field'
import { PaletteKeys } from '../palette/palette-keys'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench, type Workbench } from '../workbench'
import { nameOf } from './describe-annotation'
import { chooseWhose } from './walk'
import type { Whose } from './whose'
import '../palette/palette.css'

/** No more than these are listed of each sort. */
const most = 50

interface Offered {
  readonly key: string
  readonly whose: Whose
  readonly name: string
  readonly aside: string
}

/** Whoever has tagged something, and whoever is mentioned under a name that was entered, those with the most first. */
function offeredIn({ account }: Workbench): Readonly<Record<'taggers' | 'mentioned', readonly Offered[]>> {
  const { annotations, people } = account.get()
  const tagged = new Map<string, number>()
  for (const { by } of annotations) tagged.set(by, (tagged.get(by) ?? 0) + 1)
  const { identities, tradecraft } = craftOf(account)
  const entered = [...tradecraft.entities.values()].filter(({ id, deleted }) => !deleted && identities.of(id) === id)
  const mentioned = entered
    .map(({ id, name }) => ({ id, name, ids: identities.all(id) }))
    .map((one) => ({ ...one, times: one.ids.filter((id) => account.annotation(id)).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
  return {
    taggers: [...tagged]
      .sort(([, a], [, b]) => b - a)
      .map(([by, times]) => ({
        key: by,
        whose: { by },
        name: nameOf(people, by),
        aside: several(times, 'annotation'),
      })),
    mentioned: mentioned.map(({ id, name, ids, times }) => ({
      ...{ key: id, whose: { mentioning: ids, name }, name, aside: several(times, 'mention') },
    })),
  }
}

const headings = { taggers: 'Who tagged', mentioned: 'Who is mentioned' } as const

/** Asks whose passages to go through: a colleague's, or those that mention somebody. */
export function WhoseDialog() {
  const bench = useWorkbench()
  const close = useClose()
  const [typed, setTyped] = useState('')
  const offered = useMemo(() => offeredIn(bench), [bench])
  const terms = readTerms(typed)
  const found = (['taggers', 'mentioned'] as const)
    .map((sort) => ({
      sort,
      all: offered[sort].filter(({ name }) => terms.every((term) => findTerm(fold(name).text, term) >= 0)),
    }))
    .filter(({ all }) => all.length > 0)
  const choose = (whose: Whose) => {
    close()
    // Once the text has the focus again.
    setTimeout(() => chooseWhose(bench, whose))
  }
  return (
    <Dialog title="Whose passages?" titleUnseen className="palette" onClose={close}>
      <Command label="Whose passages?" shouldFilter={false} loop>
        <PaletteField
          typed={typed}
          onType={setTyped}
          placeholder="Whose passages? Who tagged them, or who is mentioned"
        />
        {found.length === 0 && <p className="palette-none">Nobody here is called that.</p>}
        <Command.List label="Whose passages">
          {found.map(({ sort, all }) => (
            <Command.Group key={sort} heading={headings[sort]}>
              {all.slice(0, most).map(({ key, whose, name, aside }) => (
                <Command.Item key={key} value={`${sort} ${key}`} onSelect={() => choose(whose)}>
                  <span className="cut palette-words" dir="auto">
                    {name}
                  </span>
                  <span className="palette-aside">{aside}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
        <PaletteKeys enter="go to the next" />
      </Command>
    </Dialog>
  )
}
