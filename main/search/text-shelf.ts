import { existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { draftBeside } from '../draft'
import type { FoldedText } from './folded-text'
import { encodeText, isTextFile, readTextFile, type TextFile } from './text-file'

const suffix = '.text'

/** The texts of the index, each under its hash, since several copies of an account share one. Read when first searched. */
export class TextShelf {
  readonly #folder: string
  readonly #read = new Map<string, TextFile>()
  /** Those that have been looked at and found to be whole. */
  readonly #whole = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  has(sha256: string): boolean {
    const file = this.#file(sha256)
    if (this.#whole.has(sha256)) return existsSync(file)
    if (!isTextFile(file)) return false
    this.#whole.add(sha256)
    return true
  }

  /** Undefined where it cannot be read. */
  get(sha256: string): TextFile | undefined {
    const read = this.#read.get(sha256) ?? readTextFile(this.#file(sha256))
    if (read) this.#read.set(sha256, read)
    return read
  }

  async put(sha256: string, folded: FoldedText, original: string): Promise<void> {
    const draft = draftBeside(this.#file(sha256))
    await fs.writeFile(draft, encodeText(folded, original))
    await fs.rename(draft, this.#file(sha256))
  }

  /** Forgets all texts but these. */
  keepOnly(wanted: ReadonlySet<string>): void {
    for (const sha256 of this.#read.keys()) if (!wanted.has(sha256)) this.#read.delete(sha256)
  }

  clear(): void {
    this.#read.clear()
  }

  nameOf(sha256: string): string {
    return `${sha256}${suffix}`
  }

  #file(sha256: string): string {
    return path.join(this.#folder, this.nameOf(sha256))
  }
}
