import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '../../../shared/account/execute'
import { UndoStack } from '../../../shared/account/undo'
import { accountEntities, noEntities } from '../../../shared/registry/account-entities'
import { libraryEntities } from '../../../shared/registry/library-entities'
import { areTwoBy, saidTwoIn, sayTwo, sayTwoNoMore } from '../../../shared/registry/not-the-same'
import { commandsToEnter, commandsToMerge } from '../../../shared/registry/registry-commands'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { entered, mention, says, seen } from '../../support/entities'

const text = 'The registry.'
const me = { person: 'alice', at: 1 }
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const people = Array.from({ length: 6 }, (_, n) => uuid(n))
const passages = [uuid(100), uuid(101)]
const all = [...people, ...passages]

/** An account of three of them, in which two passages were tagged that nobody has resolved. */
const account = {
  account: seen('account'),
  entities: says({
    entered: people.slice(0, 3).map((id) => entered(id, `name of ${id}`)),
    mentions: passages.map((id) => mention(id, `words of ${id}`)),
  }),
}

class Registry {
  readonly doc = new Y.Doc()
  readonly stack = new UndoStack()
  #links: number

  constructor(links = 200) {
    this.#links = links
  }

  get craft() {
    return readTradecraft(this.doc).tradecraft
  }

  run(commands: Parameters<typeof execute>[2]): boolean {
    const done = execute(this.doc, text, commands, me, null)
    if (done.ok) this.stack.push(done.value)
    return done.ok
  }

  merge(from: string, to: string): string | undefined {
    const link = uuid(++this.#links)
    const one = (id: string) => ({ id, name: `name of ${id}`, type: null })
    return this.run(commandsToMerge(this.craft, one(from), one(to), link)) ? link : undefined
  }

  /** Who is who, by the ids of passages and of whoever was entered elsewhere. */
  classes() {
    const said = accountEntities(this.craft, [], { text, blocks: [] }, {})
    const listed = libraryEntities([account], said)
    return all.map((id) => listed.find((one) => one.all.includes(id))?.all ?? [id])
  }
}

const pair = fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)).filter(([a, b]) => a !== b)

it('is what it was once every merge is undone, in whatever order that happens', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (pairs, choices) => {
      const registry = new Registry()
      const before = registry.classes()
      const links = pairs.flatMap(([from, to]) => registry.merge(from, to) ?? [])
      while (links.length > 0) {
        const [link] = links.splice((choices.next().value as number) % links.length, 1)
        registry.run([{ type: 'take-away', id: link as string }])
      }
      expect(registry.classes()).toEqual(before)
    }),
  )
})

it('is at each step back what it was at that step', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 10 }), (pairs) => {
      const registry = new Registry()
      const states = [registry.classes()]
      for (const [from, to] of pairs) if (registry.merge(from, to)) states.push(registry.classes())
      while (states.length > 1) {
        states.pop()
        registry.stack.undo(registry.doc, text.length, me, null)
        expect(registry.classes()).toEqual(states.at(-1))
      }
    }),
  )
})

it('is the same from two copies, whichever is merged into which', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, fc.boolean()), { maxLength: 12 }), (steps) => {
      const [here, there] = [new Registry(), new Registry(300)]
      for (const [[from, to], isHere] of steps) (isHere ? here : there).merge(from, to)
      const [ofHere, ofThere] = [here, there].map(({ doc }) => Y.encodeStateAsUpdate(doc)) as [Uint8Array, Uint8Array]
      Y.applyUpdate(here.doc, ofThere)
      Y.applyUpdate(there.doc, ofHere)
      expect(here.classes()).toEqual(there.classes())
    }),
  )
})

it('enters whom it lacks, once, and leaves out whoever was taken out of it', () => {
  const registry = new Registry()
  const { entered: wanted } = account.entities
  const described = [...wanted.slice(1), { ...(wanted[0] as (typeof wanted)[0]), details: { owner: 'Harbour board' } }]
  registry.run(commandsToEnter(registry.craft, described))
  expect([...registry.craft.entities.keys()].sort()).toEqual(people.slice(0, 3))
  expect(registry.craft.details.get(people[0] as string)?.owner).toBe('Harbour board')
  registry.run([{ type: 'take-away', id: people[0] as string }])
  expect(commandsToEnter(registry.craft, described)).toEqual([])
})

it('remembers that two are not the same, also of whoever they have become', () => {
  const registry = new Registry()
  const [a, b, c] = people as [string, string, string]
  registry.run([sayTwo(a, b, 'One was abroad')])
  const areTwo = () => areTwoBy(saidTwoIn(registry.craft, {}))
  expect(areTwo()([b], [a])).toBe(true)
  expect(areTwo()([c, a], [b])).toBe(true)
  expect(areTwo()([c], [b])).toBe(false)
  registry.run([sayTwoNoMore(b, a)])
  expect(areTwo()([a], [b])).toBe(false)
})

it('says nothing of anybody before it is told', () => {
  expect(libraryEntities([], noEntities)).toEqual([])
})
