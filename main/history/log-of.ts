import { logDocument } from '../../shared/account/schema'
import { type ReadLog, readLog } from '../../shared/history/read-log'
import type { NamedUpdate } from '../account-file/payloads'

/** The log among all that a file holds. */
export const logOf = (updates: readonly NamedUpdate[]): ReadLog =>
  readLog(updates.filter(({ document }) => document === logDocument).map(({ update }) => update))
