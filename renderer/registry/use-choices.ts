import { useEffect, useMemo, useState } from 'react'
import { findTerm, readTerms } from '../../shared/library/terms'
import type { EntityQuery, EntityRow } from '../../shared/registry/entity-query'
import { fold } from '../../shared/text/fold'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useEntities } from './use-entities'

export interface Choices {
  /** Those of this account, of which the window knows first, before those of others. */
  readonly rows: readonly EntityRow[]
  /** All accounts have been asked; or they are still being read, and nobody is kept waiting for that. */
  readonly complete: boolean
}

/** How long others are waited for, in ms. */
const patience = 700

/** Whom a passage may refer to, by any of their names. */
export function useChoices(words: string): Choices {
  const { account } = useWorkbench()
  const query = useMemo((): EntityQuery => ({ words, show: 'known', chosen: null }), [words])
  const answer = useEntities(query)
  const [waitedFor, setWaitedFor] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setWaitedFor(words), patience)
    return () => clearTimeout(timer)
  }, [words])
  const tradecraft = useStore(account, (state) => state.tradecraft)
  const told = answer?.query.words === words && answer.query.show === 'known'
  const rows = useMemo(() => {
    const others = told ? answer.rows : []
    const listed = new Map(others.map((row) => [row.id, row]))
    const terms = readTerms(words)
    const here = [...tradecraft.entities.values()]
      .filter(({ deleted, name }) => !deleted && terms.every((term) => findTerm(fold(name).text, term) >= 0))
      .map(({ id, name, type }): EntityRow => {
        const row = listed.get(id)
        return { ...(row ?? { aliases: [], mentions: 0, accounts: 0, likely: 0, differs: false }), id, name, type }
      })
    const own = new Set(here.map(({ id }) => id))
    return [...here, ...others.filter(({ id }) => !own.has(id))]
  }, [answer, told, tradecraft, words])
  return { rows, complete: told || waitedFor === words }
}
