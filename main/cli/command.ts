import type { Exporter } from '../exporting/export-job'
import type { ImporterProcess } from '../importing/process/importer-process'

/** What a command reaches of the world. */
export interface Surroundings {
  readonly profile: string
  readonly env: NodeJS.ProcessEnv
  /** The folder of the fonts that printed reports carry. */
  readonly fonts: string
  /** The folder of the CMaps by which a PDF is read. */
  readonly cmaps: string
  /** Makes what of an account takes more of a program than a command line should begin with. */
  readonly makeExports: Exporter
  /** The program of the thread that compacts a file. */
  readonly compactor: string
  /** Starts the process in which a document is read. */
  openImporter(): ImporterProcess
  print(text: string): void
  /** A remark that is no error: it goes where the errors go, so that what is printed stands alone. */
  remark(sentence: string): void
}

export interface Command<Reached = Surroundings> {
  /** As it is typed, without the program's name. */
  readonly usage: string
  readonly about: string
  /** Ends with a `Refusal` where it cannot be done. */
  run(args: readonly string[], surroundings: Reached): Promise<void>
}
