import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/account/annotation'
import { lettersTo, needsReview, unreadIn } from '../../../shared/account/attention'
import { type Discussion, noDiscussion, type Reply, type Verdict } from '../../../shared/account/discussion'

const annotationBy = (by: string, id = 'a'): Annotation => ({
  ...{ id, by, at: 1, kind: 'claim', ranges: [[0, 1]], note: '', deleted: null },
})

const said = (id: string, by: string, rest: Partial<Reply> = {}): Reply => ({
  ...{ id, by, on: 'a', text: id, at: Number(id), mentions: [], edited: false, deleted: null },
  ...rest,
})

const discussion = (rest: Partial<Discussion>): Discussion => ({ ...noDiscussion('a'), ...rest })
const holds = (person: string, verdict: Verdict['verdict']): Verdict => ({ person, verdict, reason: 'so', at: 1 })

describe('what a person has not read', () => {
  it('is what others have said, until it is read or deleted', () => {
    const replies = [
      said('1', 'me'),
      said('2', 'bob'),
      said('3', 'bob', { deleted: { by: 'bob', at: 4 } }),
      said('4', 'bob'),
    ]
    expect(unreadIn(discussion({ replies }), 'me', new Set(['4'])).map(({ id }) => id)).toEqual(['2'])
  })
})

describe('a letter', () => {
  const lettersIn = (replies: readonly Reply[], annotation = annotationBy('bob')) =>
    lettersTo('me', new Map([['a', discussion({ replies })]]), (id) =>
      id === annotation.id ? annotation : undefined,
    ).map(({ reply, concern }) => [reply.id, concern])

  it('calls a person by name, or is said where they take part, or is not to them; newest first', () => {
    expect(lettersIn([said('1', 'bob'), said('2', 'bob', { mentions: ['me'] })])).toEqual([
      ['2', 'mention'],
      ['1', 'other'],
    ])
    expect(lettersIn([said('1', 'bob'), said('2', 'me'), said('3', 'carol')])).toEqual([
      ['3', 'reply'],
      ['1', 'reply'],
    ])
    expect(lettersIn([said('1', 'bob')], annotationBy('me'))).toEqual([['1', 'reply']])
  })

  it('is to whoever has spoken in its thread, even if they have deleted that', () => {
    const mine = said('1', 'me', { deleted: { by: 'me', at: 2 } })
    expect(lettersIn([mine, said('2', 'bob')])).toEqual([['2', 'reply']])
  })

  it('of a deleted annotation, and a deleted reply, is none', () => {
    expect(lettersIn([said('1', 'bob', { mentions: ['me'] })], annotationBy('me', 'another'))).toEqual([])
    expect(lettersIn([said('1', 'bob', { mentions: ['me'], deleted: { by: 'bob', at: 2 } })])).toEqual([])
  })
})

describe('a person should look again at', () => {
  it.each<[string, string, Partial<Discussion> | undefined, boolean]>([
    ['what another tagged, without a verdict of theirs', 'bob', undefined, true],
    ['… on which only a third has given one', 'bob', { verdicts: [holds('carol', 'agree')] }, true],
    ['not what another tagged and they agree with', 'bob', { verdicts: [holds('me', 'agree')] }, false],
    ['not what is their own', 'me', undefined, false],
    ['their own that is disputed', 'me', { verdicts: [holds('bob', 'dispute')] }, true],
    ['their own that somebody is unsure of', 'me', { verdicts: [holds('bob', 'unsure')] }, true],
    [
      'not what is disputed once its thread is resolved',
      'me',
      { verdicts: [holds('bob', 'dispute')], state: { resolved: true, by: 'bob', at: 1 } },
      false,
    ],
  ])('%s', (_, by, said, wanted) => {
    expect(needsReview(annotationBy(by), said && discussion(said), 'me')).toBe(wanted)
  })
})
