import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '../../shared/account/command'
import { execute } from '../../shared/account/execute'
import type { Kind } from '../../shared/account/kind'
import { corroborationsIn } from '../../shared/tradecraft/corroboration'
import type { LinkEnd } from '../../shared/tradecraft/link'
import { natureOf } from '../../shared/tradecraft/natures'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import type { LinkType } from '../../shared/tradecraft/vocabulary'

const text = 'x'.repeat(1000)

/** An account in which things are tagged and noted by short names. */
export class Noted {
  readonly doc = new Y.Doc()
  readonly text = text
  #at = 0

  run(command: Command) {
    return execute(this.doc, text, [command], { person: 'alice', at: ++this.#at }, null)
  }

  /** What must succeed. */
  do(command: Command): void {
    expect(this.run(command)).toMatchObject({ ok: true })
  }

  tag(kind: Kind, ...names: readonly string[]): void {
    for (const id of names) this.do({ type: 'annotate', id, kind, ranges: [[this.#at, this.#at + 1]] })
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
    return corroborationsIn(this.tradecraft, (id) => natureOf(this.doc, id, text.length) === 'claim').of(claim)
  }
}
