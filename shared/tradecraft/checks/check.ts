import type { Annotation, AnnotationId } from '../../account/annotation'
import type { Board } from '../board'
import type { Elsewhere } from '../elsewhere'
import type { EntityId } from '../entity'
import type { Tradecraft } from '../tradecraft'

/** All that checks look at. */
export interface Checked {
  readonly text: string
  readonly meta: Readonly<Record<string, string>>
  /** Those that stand. */
  readonly annotations: readonly Annotation[]
  /** One of them. */
  readonly annotation: (id: AnnotationId) => Annotation | undefined
  readonly tradecraft: Tradecraft
  /** What other accounts say of these claims. */
  readonly elsewhere: Elsewhere
  readonly board: Board
  /** What somebody is called. */
  readonly nameOf: (id: EntityId) => string
  /** ms since 1970, by this computer's clock. */
  readonly now: number
  /** What does not have the hash that the account was made with. */
  readonly altered: readonly ('text' | 'original')[]
  /** The handling mark of what it is to go into; undefined where that has none. */
  readonly handling?: string | undefined
  /** After so many days a grade is to be looked at again. */
  readonly gradeDays: number
}

/** Something that a check stands at. */
export interface Standing {
  /** An annotation, an entity or a link; `account` for all of it. */
  readonly target: string
  /** What is wrong there, in a sentence. */
  readonly message: string
  /** The passage that shows it, where the target is none. */
  readonly passage?: AnnotationId | undefined
}

export interface Check {
  /** What is wanted, in a few words. */
  readonly title: string
  /** Why, and what to do, in a sentence or two. */
  readonly why: string
  /** Goes through the account; undefined where there is nothing, so that whoever asks can stop in between. */
  readonly run: (checked: Checked) => Iterable<Standing | undefined>
}

/** Looks at one after the other. @param find what stands there, if anything does */
export function* standingAt<T>(
  all: Iterable<T>,
  find: (one: T) => Standing | undefined,
): Generator<Standing | undefined, void> {
  for (const one of all) yield find(one)
}

/** The target of what is about the account as a whole. */
export const wholeAccount = 'account'
