import { useEffect } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { useStore } from '../store/use-store'
import { useWorkbench, type Workbench } from '../workbench'

/** What of an annotation can be written in, chosen or opened. */
export type CardField =
  | 'note'
  | 'reply'
  | 'dispute'
  | 'unsure'
  | 'statement'
  | 'source'
  | 'relay'
  | 'grade'
  | 'relation'
  | 'entity'
  | 'details'

/** A field of an open card that is to have the keyboard. */
export interface WantedField {
  readonly on: AnnotationId
  readonly field: CardField
}

export const wantField = ({ view }: Workbench, on: AnnotationId, field: CardField): void =>
  view.update((state) => ({ ...state, wanted: { on, field }, marginOver: true }))

/** Does so once when a field is wanted that is drawn here. */
export function useWanted(on: AnnotationId, field: CardField, act: () => void): void {
  const { view } = useWorkbench()
  const wanted = useStore(view, (state) => state.wanted?.on === on && state.wanted.field === field)
  useEffect(() => {
    if (!wanted) return
    act()
    view.update((state) => ({ ...state, wanted: null }))
  })
}
