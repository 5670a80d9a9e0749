import { useEffect } from 'react'
import type { EntityAnswer, EntityQuery } from '../../shared/registry/entity-query'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Whom the accounts of the library speak of, as long as something shows them; null until the keeper has told. */
export function useEntities(query: EntityQuery): EntityAnswer | null {
  const { library } = useWorkbench()
  useEffect(() => library.askEntities(query), [library, query])
  useEffect(() => () => library.askEntities(null), [library])
  return useStore(library, (state) => state.entities)
}
