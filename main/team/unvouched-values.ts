import type * as Y from 'yjs'
import type { PersonId } from '../../shared/account/annotation'
import { readPeople } from '../../shared/account/annotations'
import { isBrought } from '../../shared/account/is-brought'
import { accountDocument, logDocument, mapNames } from '../../shared/account/schema'
import { rightsTo } from '../../shared/team/rights'
import { mouthOf } from '../../shared/team/unvouched-words'
import { Signatures } from './signatures'

/** One value of one of the account's maps. */
export interface Place {
  readonly map: string
  readonly key: string
}

export interface UnvouchedSetting {
  readonly account: string
  /** The `account` document. */
  readonly doc: Y.Doc
  /** The `log` document. */
  readonly log: Y.Doc
  /** Whether all that the server has of the log is here. */
  isLogHere(): boolean
  /** Hears that there are more or fewer. */
  onChange(): void
}

/** How long the entry of a step may come after the step, in ms: they come on two ways. */
const patience = 3000

/** So many are looked at before something else has its turn. */
const slice = 200

/**
 * What a server has sent and nobody has signed: it could be the server's own words in anybody's mouth. It is taken, since
 * nothing is ever lost, and named.
 */
export class UnvouchedValues {
  readonly #setting: UnvouchedSetting
  readonly #patience: number
  #signatures: Signatures | undefined
  #pending = new Map<string, Place>()
  #found: readonly Place[] = []
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(setting: UnvouchedSetting, wait = patience) {
    this.#setting = setting
    this.#patience = wait
  }

  get places(): readonly Place[] {
    return this.#found
  }

  /** What has come from the server. */
  take({ changed }: Y.Transaction): void {
    const { share } = this.#setting.doc
    for (const [map, type] of share) {
      for (const key of changed.get(type) ?? []) if (key !== null) this.#pending.set(`${map}\n${key}`, { map, key })
    }
    this.#lookSoon()
  }

  /** All that there are by now; where any seem to be, once their entries have had the time to come. */
  async settled(): Promise<readonly Place[]> {
    await this.#look()
    if (this.#found.length === 0) return []
    await new Promise((resolve) => setTimeout(resolve, this.#patience))
    await this.#look()
    return this.#found
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  #lookSoon(): void {
    if (this.#isClosed || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (!this.#setting.isLogHere()) return this.#lookSoon()
      void this.#look().then(() => this.#setting.onChange())
    }, this.#patience)
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    const places = [...this.#pending.values(), ...this.#found]
    this.#pending = new Map()
    const found: Place[] = []
    for (const [i, place] of places.entries()) {
      if (this.#isClosed) return
      if (i % slice === slice - 1) await new Promise((next) => setImmediate(next))
      if (!this.#isVouchedFor(place)) found.push(place)
    }
    this.#found = found
  }

  #isVouchedFor({ map, key }: Place): boolean {
    const { account, doc, log } = this.#setting
    this.#signatures ??= new Signatures(account, whoeverTheAccountNames, doc, log.getMap(logDocument))
    const item = doc.share.get(map)?._map.get(key)
    if (!item || item.deleted) return true
    const to = item.id.clock + item.length
    const value: unknown = item.content.getContent().at(-1)
    const write = { client: item.id.client, from: to - 1, to, map, key, value, isLive: true }
    const signer = this.#signatures.signerOf(write, undefined)
    return signer !== undefined && this.#maySpeak(signer.person, { map, key }, value)
  }

  /** Whoever signs for themselves, nobody else signs for. */
  #maySpeak(person: PersonId, { map, key }: Place, value: unknown): boolean {
    const { doc } = this.#setting
    const rights = rightsTo(accountDocument, map, key)
    if (rights?.editorsIntroduce || (rights?.editorsBring && isBrought(value))) return true
    const author = rights?.author?.(key, value, (otherMap, otherKey) => doc.getMap(otherMap).get(otherKey))
    return author === undefined || author === person || !this.#signsFor(author)
  }

  #signsFor(person: PersonId): boolean {
    const devices = this.#setting.doc.getMap<{ readonly person?: unknown } | null>(mapNames.devices)
    return [...devices.values()].some((device) => device?.person === person)
  }
}

/** Nobody reads more of them in a sentence. */
const mostNames = 5

/** Under whose names values stand, the first few of them. */
export function namesAt(doc: Y.Doc, places: readonly Place[]): readonly string[] {
  const people = readPeople(doc)
  const mouths = places.map(({ map, key }) => mouthOf(map, key, (other, at) => doc.getMap(other).get(at)))
  const names = mouths.flatMap((person) => (person === undefined ? [] : (people[person]?.name ?? [])))
  return [...new Set(names)].slice(0, mostNames)
}

/** Of the team the server tells: whose a device is, here only the account says. */
const whoeverTheAccountNames = { everMember: () => undefined, isDisowned: () => false }
