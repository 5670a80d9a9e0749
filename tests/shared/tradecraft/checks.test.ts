import { describe, expect, it } from 'vitest'
import { mapsOf } from '../../../shared/account/schema'
import { wholeAccount } from '../../../shared/tradecraft/checks/check'
import { checkedAccount } from '../../../shared/tradecraft/checks/checked-account'
import { type CheckName, checkNames, checks, findingsIn } from '../../../shared/tradecraft/checks/checks'
import type { GradeValue } from '../../../shared/tradecraft/vocabulary'
import { Noted } from '../../support/noted'

const text = [
  'The clerk said that “two trucks left at dawn”, and nobody denied it.',
  'He added that the gate was open.',
  'A neighbour said the gate was shut.',
].join('\n')

/** A claim with its source, both graded and described: nothing stands there. */
function sound(): Noted {
  const noted = new Noted(text)
  noted.tagWords('claim', 'trucks', 'two trucks left at dawn')
  noted.tagWords('source', 'clerk', 'The clerk')
  noted.link('trucks', 'attributed-to', 'clerk')
  noted.set('clerk', 'access', 'He keeps the gate.')
  noted.grade('clerk', 'B')
  noted.grade('trucks', '3')
  return noted
}

const now = 1000
const day = 24 * 60 * 60 * 1000

const outside = { now, altered: [] as ('text' | 'original')[], gradeDays: 365 }

const found = (noted: Noted, more: Partial<Parameters<typeof checkedAccount>[2]> = {}) =>
  findingsIn(checkedAccount(noted.doc, noted.text, { ...outside, ...more }))

const stands = (noted: Noted, more = {}) => found(noted, more).map(({ check, target }) => [check, target])

const gate = (noted: Noted) => {
  noted.tagWords('claim', 'open', 'the gate was open')
  noted.link('open', 'attributed-to', 'clerk')
  noted.grade('open', '2')
}

/** What makes each check stand, where, and what mends it. */
const cases: Readonly<
  Record<CheckName, { readonly at: string; breaks: (noted: Noted) => void; mends: (noted: Noted) => void }>
> = {
  'claim-without-source': {
    at: 'open',
    breaks: (noted) => {
      noted.tagWords('claim', 'open', 'the gate was open')
      noted.grade('open', '2')
    },
    mends: (noted) => void noted.link('open', 'attributed-to', 'clerk'),
  },
  'source-without-descriptor': {
    at: 'neighbour',
    breaks: (noted) => {
      noted.tagWords('source', 'neighbour', 'A neighbour')
      noted.grade('neighbour', 'C')
      noted.link('trucks', 'attributed-to', 'neighbour')
    },
    mends: (noted) => noted.set('neighbour', 'bias', 'They quarrel.'),
  },
  'origins-not-independent': {
    at: 'trucks',
    breaks: (noted) => {
      noted.tagWords('source', 'neighbour', 'A neighbour')
      noted.grade('neighbour', 'C')
      noted.set('neighbour', 'access', 'Lives opposite.')
      noted.link('trucks', 'attributed-to', 'neighbour')
      noted.link('neighbour', 'derived-from', 'clerk')
    },
    mends: (noted) => noted.do({ type: 'take-away', id: 'neighbour derived-from clerk' }),
  },
  'sources-in-a-ring': {
    at: 'clerk',
    breaks: (noted) => {
      noted.enter('press')
      noted.link('clerk', 'derived-from', 'press')
      // As it comes from a copy in which the other was not known.
      noted.doc.getMap('l').set('back', { type: 'derived-from', from: 'press', to: 'clerk', by: 'bob', at: 1 })
    },
    mends: (noted) => noted.do({ type: 'take-away', id: 'back' }),
  },
  'grade-missing': {
    at: 'open',
    breaks: (noted) => {
      noted.tagWords('claim', 'open', 'the gate was open')
      noted.link('open', 'attributed-to', 'clerk')
    },
    mends: (noted) => void noted.grade('open', '6'),
  },
  'grade-outdated': {
    at: 'clerk',
    breaks: (noted) => {
      const grade = { target: 'clerk', scale: 'reliability', value: 'B', replaces: [], by: 'alice' }
      for (const id of [...mapsOf(noted.doc).grades.keys()])
        if (id.startsWith('clerk')) noted.do({ type: 'take-away', id })
      noted.doc.getMap('g').set('old', { ...grade, at: 0 })
    },
    mends: (noted) => {
      noted.doc.getMap('g').set('new', {
        ...{ target: 'clerk', scale: 'reliability', value: 'B', replaces: ['old'], by: 'alice', at: 400 * day },
      })
    },
  },
  'confirmed-by-one-origin': {
    at: 'open',
    breaks: (noted) => {
      gate(noted)
      noted.grade('open', '1')
    },
    mends: (noted) => void noted.grade('open', '2'),
  },
  'grades-on-the-diagonal': {
    at: wholeAccount,
    breaks: (noted) => {
      for (const [i, grade] of (['2', '2', '2', '2'] as const).entries()) {
        noted.do({ type: 'annotate', id: `c${i}`, kind: 'claim', ranges: [[i, i + 1]] })
        noted.link(`c${i}`, 'attributed-to', 'clerk')
        noted.grade(`c${i}`, grade as GradeValue)
      }
    },
    mends: (noted) => {
      noted.grade('c0', '4')
      noted.grade('c1', '5')
    },
  },
  misquotation: {
    at: 'trucks',
    breaks: (noted) => noted.set('trucks', 'statement', 'The clerk saw “three trucks” leave.'),
    mends: (noted) => noted.set('trucks', 'statement', 'The clerk saw “Two trucks” leave.'),
  },
  'indirect-as-quotation': {
    at: 'open attributed-to clerk',
    breaks: (noted) => {
      gate(noted)
      noted.set('open attributed-to clerk', 'quotation', 'direct')
      noted.set('trucks attributed-to clerk', 'quotation', 'direct')
    },
    mends: (noted) => noted.set('open attributed-to clerk', 'quotation', 'indirect'),
  },
  'pronoun-unresolved': {
    at: 'he',
    breaks: (noted) => noted.tagWords('actor', 'he', 'He'),
    mends: (noted) => noted.set('he', 'entity', 'clerk'),
  },
  'contradiction-not-linked': {
    at: 'shut',
    breaks: (noted) => {
      gate(noted)
      noted.tagWords('claim', 'shut', 'the gate was shut')
      noted.link('shut', 'attributed-to', 'clerk')
      noted.grade('shut', '4')
      noted.set('shut', 'status', 'contradicted')
    },
    mends: (noted) => void noted.link('open', 'contradicts', 'shut'),
  },
  'event-after-publication': {
    at: 'trucks',
    breaks: (noted) => {
      mapsOf(noted.doc).meta.set('publishedAt', '2024-03-05')
      noted.set('trucks', 'eventTime', '2024-03-06')
    },
    mends: (noted) => noted.set('trucks', 'eventTime', '2024-03'),
  },
  'inference-as-text': {
    at: 'trucks',
    breaks: (noted) => {
      noted.set('trucks', 'basis', 'deduced')
      noted.set('trucks', 'level', 'in-text')
    },
    mends: (noted) => noted.set('trucks', 'level', 'inference'),
  },
  'hash-mismatch': { at: wholeAccount, breaks: () => undefined, mends: () => undefined },
  'handling-above-report': {
    at: wholeAccount,
    breaks: (noted) => void mapsOf(noted.doc).meta.set('handling', 'TLP:RED'),
    mends: (noted) => void mapsOf(noted.doc).meta.set('handling', 'tlp:clear'),
  },
}

it('holds what was marked as corroborated to two origins, as what was graded 1', () => {
  const noted = sound()
  noted.set('trucks', 'status', 'corroborated')
  expect(stands(noted)).toEqual([['confirmed-by-one-origin', 'trucks']])
})

it('misses a source that was deleted', () => {
  const noted = sound()
  noted.do({ type: 'delete', id: 'clerk' })
  expect(stands(noted)).toContainEqual(['claim-without-source', 'trucks'])
})

it('says nothing of what is well founded', () => {
  expect(stands(sound())).toEqual([])
})

describe('the check', () => {
  it.each(checkNames.filter((name) => name !== 'hash-mismatch'))('%s stands until it is mended', (name) => {
    const later = name === 'grade-outdated' ? { now: 366 * day } : {}
    const { at, breaks, mends } = cases[name]
    const noted = sound()
    if (name === 'grade-outdated') {
      for (const id of [...mapsOf(noted.doc).grades.keys()]) {
        const grade = mapsOf(noted.doc).grades.get(id) as { target: string }
        if (grade.target === 'trucks') mapsOf(noted.doc).grades.set(id, { ...grade, at: 300 * day })
      }
    }
    breaks(noted)
    const mine = () => stands(noted, { ...later, handling: 'TLP:GREEN' }).filter(([check]) => check === name)
    expect(mine()).toEqual([[name, at]])
    mends(noted)
    expect(mine()).toEqual([])
  })

  it('of how old grades are says after how many days they are looked at again', () => {
    const noted = sound()
    const said = (days: number, gradeDays: number) =>
      found(noted, { now: now + days * day, gradeDays }).map(({ message }) => message)
    expect(said(29, 30)).toEqual([])
    expect(said(31, 30)).toEqual([
      'The reliability of “The clerk” was graded 31 days ago, and grades are looked at again after 30.',
      'The credibility of “two trucks left at dawn” was graded 31 days ago, and grades are looked at again after 30.',
    ])
    expect(said(31, 32)).toEqual([])
  })

  it.each(checkNames)('%s says what is wanted, and why', (name) => {
    expect(checks[name].title).toMatch(/^[A-Z].*[^.]$/)
    expect(checks[name].why).toMatch(/^[A-Z].*[.\d]$/)
  })

  it('hash-mismatch stands where the evidence has changed', () => {
    expect(stands(sound(), { altered: ['text'] })).toEqual([['hash-mismatch', wholeAccount]])
  })

  it('is told with the waiver, and only where that was given', () => {
    const noted = sound()
    noted.tagWords('claim', 'open', 'the gate was open')
    noted.do({ type: 'waive', check: 'claim-without-source', target: 'open', reason: 'It is the author’s own.' })
    noted.do({ type: 'waive', check: 'misquotation', target: 'open', reason: 'No.' })
    expect(found(noted).map(({ check, waiver }) => [check, waiver?.reason])).toEqual([
      ['claim-without-source', 'It is the author’s own.'],
      ['grade-missing', undefined],
    ])
  })

  it('of independence stands once for a claim that is made in several places', () => {
    const noted = sound()
    noted.tagWords('claim', 'again', 'nobody denied it')
    noted.link('again', 'same-as', 'trucks')
    noted.tagWords('source', 'neighbour', 'A neighbour')
    noted.link('again', 'attributed-to', 'neighbour')
    noted.link('neighbour', 'derived-from', 'clerk')
    const mine = () => stands(noted).filter(([check]) => check === 'origins-not-independent')
    expect(mine()).toEqual([['origins-not-independent', 'trucks']])
  })

  it('of independence stands where all that is behind belongs to one', () => {
    const noted = sound()
    noted.tagWords('source', 'neighbour', 'A neighbour')
    noted.grade('neighbour', 'C')
    noted.set('neighbour', 'owner', 'The Port')
    noted.set('neighbour', 'access', 'x')
    noted.link('trucks', 'attributed-to', 'neighbour')
    expect(stands(noted)).toEqual([])
    for (const alike of ['the port ', 'Thé  Port']) {
      noted.set('clerk', 'owner', alike)
      expect(stands(noted)).toEqual([['origins-not-independent', 'trucks']])
    }
  })

  it.each([
    ['“Two trucks left,” he said, “at dawn.”', 'Two trucks left,” he said, “at dawn', 1],
    ['“Two trucks left,” he said and went.', '“Two trucks left,” he said and went', 1],
    ['"Two left," he said, "at dawn."', '" he said, "', 1],
    ['«جاءت شاحنتان»، قال، «عند الفجر».', '«جاءت شاحنتان»، قال، «عند الفجر»', 1],
    ['“Two trucks left,” he said.', '“Two trucks left,”', 0],
    ['“They left.” “Two trucks left at dawn.”', 'trucks left', 0],
    ['„Zwei fuhren ab“, sagte er.', 'Zwei fuhren ab', 0],
    ['«جاءت شاحنتان»، قال.', 'جاءت شاحنتان', 0],
    ['"Two left," he said, "at dawn."', 'at dawn.', 0],
  ])('of direct speech is told from where marks end, as in %s', (text, words, times) => {
    const noted = new Noted(text)
    noted.tagWords('claim', 'said', words)
    noted.enter('he')
    noted.link('said', 'attributed-to', 'he')
    noted.set('said attributed-to he', 'quotation', 'direct')
    expect(stands(noted).filter(([check]) => check === 'indirect-as-quotation')).toHaveLength(times)
  })

  it.each([
    '5 March 2024',
    'March 5, 2024',
    '2024/03/05',
    '20240305',
    'Tue, 05 Mar 2024 10:00:00 GMT',
    '2024-03-05T10:00Z',
  ])('of what came later reads that it was published on %s', (publishedAt) => {
    const at = (eventTime: string) => {
      const noted = sound()
      mapsOf(noted.doc).meta.set('publishedAt', publishedAt)
      noted.set('trucks', 'eventTime', eventTime)
      return stands(noted).map(([check]) => check)
    }
    expect(at('2024-03-05T23:00')).toEqual([])
    expect(at('2024-03-06')).toEqual(['event-after-publication'])
  })
})

describe('a pronoun', () => {
  const unresolved = (noted: Noted) =>
    stands(noted).flatMap(([check, target]) => (check === 'pronoun-unresolved' ? [target] : []))
  const text = 'He left. The clerk saw him. هُوَ غادر.'

  it('is somebody known once it is the same as somebody, in whatever way that was said', () => {
    const noted = new Noted(text)
    noted.tagWords('actor', 'he', 'He')
    noted.tagWords('actor', 'him', 'him')
    noted.enter('Jonas')
    noted.link('he', 'same-as', 'Jonas')
    expect(unresolved(noted)).toEqual(['him'])
    noted.set('him', 'entity', 'he')
    expect(unresolved(noted)).toEqual([])
  })

  it('is nobody known for being another pronoun', () => {
    const noted = new Noted(text)
    noted.tagWords('actor', 'he', 'He')
    noted.tagWords('actor', 'him', 'him')
    noted.set('him', 'entity', 'he')
    expect(unresolved(noted)).toEqual(['he', 'him'])
  })

  it('is one in Arabic with its vowel signs too', () => {
    const noted = new Noted(text)
    noted.tagWords('actor', 'huwa', 'هُوَ')
    expect(unresolved(noted)).toEqual(['huwa'])
  })
})
