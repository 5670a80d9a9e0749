import { aboutHaystack, annotationHaystack } from './account-haystack'
import type { Haystack } from './haystack'
import type { IndexedAccount } from './indexed-account'
import type { TextFile } from './text-file'

/** An account as it is searched: what that takes is made once it is wanted. */
export class SearchedAccount {
  readonly indexed: IndexedAccount
  readonly about: Haystack
  readonly #text: () => TextFile | undefined
  #annotations: Haystack | undefined

  constructor(indexed: IndexedAccount, text: () => TextFile | undefined) {
    this.indexed = indexed
    this.about = aboutHaystack(indexed)
    this.#text = text
  }

  /** Undefined where the account or its place in the index cannot be read. */
  get text(): TextFile | undefined {
    return this.#text()
  }

  get annotations(): Haystack {
    this.#annotations ??= annotationHaystack(this.indexed, this.text?.paragraphs.text ?? '')
    return this.#annotations
  }
}
