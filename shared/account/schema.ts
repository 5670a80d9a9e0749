import type * as Y from 'yjs'

/** Raised only by an owner, and only when an older Attest would misread what a newer one wrote. */
export const schemaVersion = 1

/** The documents of an account, by the names that its file and its rooms use. */
export const accountDocument = 'account'
export const logDocument = 'log'

const reportPrefix = 'report/'

/** The document of a report's text. */
export const reportDocument = (id: string): string => `${reportPrefix}${id}`

/** The report whose text a document is; undefined for any other. */
export const reportOf = (document: string): string | undefined =>
  document.startsWith(reportPrefix) ? document.slice(reportPrefix.length) : undefined

/**
 * The maps of the `account` document: flat, because flat maps load several times faster than nested ones, and
 * keyed so that map and key alone decide who may write. Values are plain JSON, replaced whole.
 */
export interface AccountMaps<M = Y.Map<unknown>> {
  /** name → scalar: title, url, outlet, author, publishedAt, capturedAt, language … */
  readonly meta: M
  /** person id → {@link Person} */
  readonly people: M
  /** device fingerprint → {@link Device} */
  readonly devices: M
  /** annotation id → what was made, never rewritten */
  readonly annotations: M
  /** `id/field` → value, written only once a field is edited; of annotations, links, entities, grades and tags */
  readonly fields: M
  /** reply id → what was said, never rewritten */
  readonly replies: M
  /** `replyId/field` → value, written only once a reply is edited, by whoever wrote it */
  readonly replyFields: M
  /** target id → {@link ThreadState} */
  readonly threads: M
  /** `target/person` → that person's verdict, or null once it is withdrawn */
  readonly verdicts: M
  /** `target/person` → the verdict that person gave in the account it was brought over from; their own here stands over it */
  readonly broughtVerdicts: M
  /** link id → what was linked, never rewritten */
  readonly links: M
  /** entity id → what was entered, never rewritten */
  readonly entities: M
  /** grade id → what was given, never rewritten */
  readonly grades: M
  /** `check/target` → why it may stand, or null once that is taken back */
  readonly waivers: M
  /** tag id → a tag as it was made, never rewritten */
  readonly codebook: M
  /** `annotation/tag` → that it has that tag, or null once it was taken off */
  readonly taggings: M
  /** report id → a report as it was begun, never rewritten; its text is a document of its own */
  readonly reports: M
}

export const mapNames = {
  meta: 'meta',
  people: 'p',
  devices: 'd',
  annotations: 'a',
  fields: 'm',
  replies: 't',
  replyFields: 'tm',
  threads: 's',
  verdicts: 'v',
  broughtVerdicts: 'vb',
  links: 'l',
  entities: 'e',
  grades: 'g',
  waivers: 'w',
  codebook: 'c',
  taggings: 'ct',
  reports: 'r',
} as const satisfies AccountMaps<string>

/** What values are read from: a document, or one with something laid over it. */
export interface Readable<M = ReadableMap> {
  getMap(name: string): M
}

export interface ReadableMap {
  get(key: string): unknown
  has(key: string): boolean
  keys(): IterableIterator<string>
}

/** Each map is looked up once it is asked for: most of those who ask want one, and ask for each of many values. */
export const mapsOf = <M>(doc: Readable<M>): AccountMaps<M> => new MapsOfDocument(doc)

class MapsOfDocument<M> implements AccountMaps<M> {
  readonly #doc: Readable<M>

  constructor(doc: Readable<M>) {
    this.#doc = doc
  }

  get meta(): M {
    return this.#doc.getMap(mapNames.meta)
  }

  get people(): M {
    return this.#doc.getMap(mapNames.people)
  }

  get devices(): M {
    return this.#doc.getMap(mapNames.devices)
  }

  get annotations(): M {
    return this.#doc.getMap(mapNames.annotations)
  }

  get fields(): M {
    return this.#doc.getMap(mapNames.fields)
  }

  get replies(): M {
    return this.#doc.getMap(mapNames.replies)
  }

  get replyFields(): M {
    return this.#doc.getMap(mapNames.replyFields)
  }

  get threads(): M {
    return this.#doc.getMap(mapNames.threads)
  }

  get verdicts(): M {
    return this.#doc.getMap(mapNames.verdicts)
  }

  get broughtVerdicts(): M {
    return this.#doc.getMap(mapNames.broughtVerdicts)
  }

  get links(): M {
    return this.#doc.getMap(mapNames.links)
  }

  get entities(): M {
    return this.#doc.getMap(mapNames.entities)
  }

  get grades(): M {
    return this.#doc.getMap(mapNames.grades)
  }

  get waivers(): M {
    return this.#doc.getMap(mapNames.waivers)
  }

  get codebook(): M {
    return this.#doc.getMap(mapNames.codebook)
  }

  get taggings(): M {
    return this.#doc.getMap(mapNames.taggings)
  }

  get reports(): M {
    return this.#doc.getMap(mapNames.reports)
  }
}

export const fieldKey = (id: string, field: string): string => `${id}/${field}`

/** Splits `id/field`; undefined for a key that no version of Attest writes. */
export function parseFieldKey(key: string): { readonly id: string; readonly field: string } | undefined {
  const slash = key.indexOf('/')
  return slash > 0 ? { id: key.slice(0, slash), field: key.slice(slash + 1) } : undefined
}
