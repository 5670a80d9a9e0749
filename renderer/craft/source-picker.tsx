import { useCallback } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { shortQuote } from '../../shared/account/short-quote'
import { useWorkbench } from '../workbench'
import type { Named } from './attribute'
import { type Choice, Picker } from './picker'
import { annotationsNear, entitiesCalled } from './sources-near'
import { nameIn, useCraft } from './use-craft'

/** No more than can be looked through at a glance. */
const most = 7

/** The id of what is typed and is not in the text. */
const entering = 'new'

interface SourcePickerProps {
  readonly near: Annotation
  readonly label: string
  readonly onTake: (named: Named) => void
  readonly onLeave: () => void
}

/** Picks a source: those tagged nearest first, then whoever is called as it was typed, then somebody new. */
export function SourcePicker({ near, label, onTake, onLeave }: SourcePickerProps) {
  const { account, finder } = useWorkbench()
  const craft = useCraft()
  const find = useCallback(
    (typed: string): readonly Choice[] => {
      const { annotations, account: shown } = account.get()
      const same = craft.identities.of
      const tagged = annotationsNear({
        ...{ annotations, near, same, typed, most },
        // Whoever is spoken of may say something as well, and is found by name.
        fits: ({ kind, id }) =>
          (kind === 'source' || (kind === 'actor' && typed.trim() !== '')) && same(id) !== same(near.id),
        text: finder.folded(),
      })
      const offered = new Set(tagged.map(({ id }) => same(id)))
      const entered = entitiesCalled(craft.tradecraft, typed, most).filter((id) => !offered.has(same(id)))
      const name = typed.trim()
      return [
        ...tagged.map(({ id, kind, ranges }) => {
          const [words, called] = [shortQuote(shown?.text ?? '', ranges, 60), nameIn(account, id)]
          return { id, kind, words: called === words ? words : `${called} – ${words}` }
        }),
        ...entered.map((id) => ({ id, words: nameIn(account, id), aside: 'known here' })),
        ...(name === '' ? [] : [{ id: entering, words: name, aside: 'not in the text' }]),
      ]
    },
    [account, finder, craft, near],
  )
  return (
    <Picker
      label={label}
      placeholder="A source near here, or a name"
      find={find}
      none="No source is tagged yet. Type a name, or select the words that name it and press the key again."
      onTake={({ id }, typed) => onTake(id === entering ? { name: typed } : { id })}
      onLeave={onLeave}
    />
  )
}
