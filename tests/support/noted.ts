import { expect } from 'vitest'
import * as Y from 'yjs'
import { readAnnotation } from '../../shared/account/annotations'
import type { Command } from '../../shared/account/command'
import { execute } from '../../shared/account/execute'
import type { Kind } from '../../shared/account/kind'
import { corroborationsIn } from '../../shared/tradecraft/corroboration'
import type { DetailFields, DetailName } from '../../shared/tradecraft/details'
import type { LinkEnd } from '../../shared/tradecraft/link'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import type { GradeValue, LinkType } from '../../shared/tradecraft/vocabulary'

/** An account in which things are tagged and noted by short names. */
export class Noted {
  readonly doc = new Y.Doc()
  readonly text: string
  #at = 0

  constructor(text = 'x'.repeat(1000)) {
    this.text = text
  }

  run(command: Command) {
    return execute(this.doc, this.text, [command], { person: 'alice', at: ++this.#at }, null)
  }

  /** What must succeed. */
  do(command: Command): void {
    expect(this.run(command)).toMatchObject({ ok: true })
  }

  tag(kind: Kind, ...names: readonly string[]): void {
    for (const id of names) this.do({ type: 'annotate', id, kind, ranges: [[this.#at, this.#at + 1]] })
  }

  /** Tags words of the text. */
  tagWords(kind: Kind, id: string, words: string): void {
    const start = this.text.indexOf(words)
    this.do({ type: 'annotate', id, kind, ranges: [[start, start + words.length]] })
  }

  set<F extends DetailName>(id: string, field: F, value: DetailFields[F]): void {
    this.do({ type: 'set-detail', id, field, value } as Command)
  }

  grade(target: string, value: GradeValue): string {
    const id = `${target} graded ${value} ${this.#at}`
    const scale = /[A-F]/.test(value) ? 'reliability' : 'credibility'
    this.do({ type: 'grade', id, target, scale, value } as Command)
    return id
  }

  enter(...names: readonly string[]): void {
    for (const id of names) this.do({ type: 'make-entity', id, entityType: 'organisation', name: id })
  }

  link(from: string, link: LinkType, to: LinkEnd): string {
    const id = `${from} ${link} ${typeof to === 'string' ? to : to.id}`
    this.do({ type: 'link', id, link, from, to })
    return id
  }

  get tradecraft() {
    return readTradecraft(this.doc).tradecraft
  }

  corroboration(claim: string) {
    return corroborationsIn(this.tradecraft, this.kindOf).of(claim)
  }

  /** What an annotation that stands is tagged as. */
  readonly kindOf = (id: string): Kind | undefined => {
    const annotation = readAnnotation(this.doc, id, this.text.length)
    return annotation?.deleted ? undefined : annotation?.kind
  }
}
