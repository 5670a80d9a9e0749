import type { MessagePort } from 'node:worker_threads'
import type { PersonId } from '../../shared/account/annotation'
import type { AccountId } from '../../shared/keeper/protocol'
import type { ElsewhereQuery } from '../../shared/library/gather-elsewhere'
import type { RestingQuery } from '../../shared/library/resting-elsewhere'
import type { SearchQuery } from '../../shared/library/search'
import type { EntityQuery } from '../../shared/registry/entity-query'
import { LibraryReader } from './library-reader'

export type Question = { readonly number: number } & (
  | { readonly type: 'look' | 'rebuild' }
  | { readonly type: 'letters'; readonly me: PersonId }
  | { readonly type: 'entities'; readonly query: EntityQuery }
  | { readonly type: 'elsewhere'; readonly query: ElsewhereQuery }
  | { readonly type: 'claims'; readonly words: string; readonly except: AccountId }
  | { readonly type: 'resting'; readonly query: RestingQuery }
  | { readonly type: 'search'; readonly query: SearchQuery; readonly file: string | undefined }
)

export type Answer =
  | { readonly type: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly number: number; readonly report: string }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }

/** Answers what the keeper asks about the library of a profile. */
export function serveLibrary(profile: string, port: MessagePort): void {
  const tell = (answer: Answer) => port.postMessage(answer)
  const reader = new LibraryReader(profile, (done, total) => tell({ type: 'progress', done, total }))
  port.on('message', (question: Question) => {
    const { number } = question
    void answerTo(reader, question).then(
      (value) => tell({ type: 'answer', number, value }),
      (error: unknown) => tell({ type: 'failed', number, report: error instanceof Error ? (error.stack ?? '') : '' }),
    )
  })
}

function answerTo(reader: LibraryReader, question: Question): Promise<unknown> {
  switch (question.type) {
    case 'search':
      return reader.search(question.query, question.file)
    case 'letters':
      return reader.letters(question.me)
    case 'entities':
      return reader.entities(question.query)
    case 'elsewhere':
      return reader.elsewhere(question.query)
    case 'claims':
      return reader.findClaims(question.words, question.except)
    case 'resting':
      return reader.resting(question.query)
    case 'look':
      return reader.look()
    case 'rebuild':
      return reader.rebuild()
  }
}
