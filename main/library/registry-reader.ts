import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import { readPeople } from '../../shared/account/annotations'
import { accountEntities } from '../../shared/registry/account-entities'
import { emptyRegistry, type RegistrySays } from '../../shared/registry/cast'
import { saidTwoIn } from '../../shared/registry/not-the-same'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import { applyUpdates } from '../account/apply-updates'
import { readAccountFile } from '../account-file/read'

/** Reads the registry of a library without holding it, once for each state of its file. */
export class RegistryReader {
  readonly #file: string
  #state = ''
  #says: RegistrySays = emptyRegistry

  constructor(file: string) {
    this.#file = file
  }

  /** The same object as long as the file is as it was; empty where there is none, or none that can be read. */
  async read(): Promise<RegistrySays> {
    const stat = await fs.stat(this.#file).catch(() => undefined)
    const state = stat ? `${stat.size} ${stat.mtimeMs}` : ''
    if (state === this.#state) return this.#says
    this.#says = await readRegistry(this.#file)
    this.#state = state
    return this.#says
  }
}

async function readRegistry(file: string): Promise<RegistrySays> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return emptyRegistry
  const doc = new Y.Doc()
  applyUpdates(doc, contents.value.updates)
  const { tradecraft } = readTradecraft(doc)
  const people = readPeople(doc)
  doc.destroy()
  return {
    entities: accountEntities(tradecraft, [], contents.value.source, people),
    two: saidTwoIn(tradecraft, people),
  }
}
