/** A file as it was when it was first opened on some day. */
export interface Backup {
  readonly file: string
  /** `2026-11-25`, by this computer's clock of that day: it only names the backup. */
  readonly day: string
  readonly bytes: number
}
