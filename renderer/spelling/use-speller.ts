import { useEffect, useMemo, useState } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { createSpeller, type Speller } from './speller'
import { createSpellingMarks, type SpellingMarks } from './spelling-marks'

export interface Checking {
  readonly speller: Speller
  readonly marks: SpellingMarks
}

/** Checks what is written below an element. Words of the account, names in it and this person's own are right. */
export function useSpeller(root: HTMLElement | null): Checking | null {
  const { account, settings } = useWorkbench()
  const [checking, setChecking] = useState<Checking | null>(null)
  useEffect(() => {
    if (!root) return
    const speller = createSpeller()
    const marks = createSpellingMarks(root, speller)
    setChecking({ speller, marks })
    return () => {
      setChecking(null)
      marks.stop()
      speller.close()
    }
  }, [root])
  const text = useStore(account, (state) => state.account?.text ?? '')
  const entities = useStore(account, ({ tradecraft }) => tradecraft.entities)
  const people = useStore(account, (state) => state.people)
  const names = useMemo(
    () => [...entities.values(), ...Object.values(people)].map(({ name }) => name).join('\n'),
    [entities, people],
  )
  const mine = useStore(settings, ({ ownWords }) => ownWords)
  useEffect(() => checking?.speller.know('account', text), [checking, text])
  useEffect(() => checking?.speller.know('names', names), [checking, names])
  useEffect(() => checking?.speller.know('mine', mine.join('\n')), [checking, mine])
  // After all of these, so that what is asked anew is answered by what is known then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them changes which words are right
  useEffect(() => checking?.marks.forget(), [checking, text, names, mine])
  return checking
}
