import { z } from 'zod'
import { keptInCopy } from '../account/kept-in-copy'
import type { FileTag } from '../codebook/codebook-file'
import { codebookFormats } from '../codebook/codebook-format'
import { exportChoices } from '../exporting/choices'
import type { Result } from '../result'
import { type Settings, settingsChange } from '../settings'
import type { Hosting, NetworkInterface } from '../team/hosting'
import type { ExportPrepared, ExportResult, ExportTarget } from './exporting'

// All that the page may ask of the main process, and what it gets. One capability a channel: nothing here takes a path
// that the page could have made up.

/** An account that was opened before, newest first. */
export interface RecentAccount {
  readonly file: string
  readonly title: string
}

/** Where somebody was reading an account, by its id: a UTF-16 offset of its text. */
export interface ReadingPlace {
  readonly account: string
  readonly offset: number
}

/** What a window needs to know before it shows anything. */
export interface AppStart {
  readonly platform: string
  readonly version: string
  /** The name of the person at work, or the one proposed while `settings.welcomed` is false. */
  readonly name: string
  readonly settings: Settings
  readonly recents: readonly RecentAccount[]
  readonly places: readonly ReadingPlace[]
  readonly hosting: Hosting | null
  /** An invitation that Attest was started with, as it was handed over. */
  readonly invitation?: string | undefined
  /** Why the profile cannot be written to, as a sentence. */
  readonly profileProblem?: string | undefined
}

/** The sentence to show, or where it went; null when the person thought better of it. `kept` is what it took the name of. */
export type ExportOutcome =
  | { readonly ok: true; readonly file: string | null; readonly kept?: string }
  | { readonly ok: false; readonly sentence: string }

/** A codebook that a person has chosen to import. */
export interface ChosenCodebook {
  /** Of its file. */
  readonly name: string
  readonly tags: readonly FileTag[]
}

/** What each request takes, as it is checked on arrival. */
export const requestArguments = {
  'app:start': z.undefined(),
  'app:rename': z.string().trim().min(1).max(200),
  'settings:change': settingsChange,
  /** Asks the person which file to open or import. */
  'account:choose': z.undefined(),
  /** One of the recent accounts; any other path is refused. */
  'account:open-recent': z.string().max(4096),
  /** Files dropped on the window; the preload, not the page, says where they are. */
  'account:open-dropped': z.array(z.string().max(4096)).max(100),
  /** Asks the person for a copy to merge with the account in view. */
  'account:merge': z.undefined(),
  /** Asks the person for an account of an earlier edition of the one in view. */
  'account:edition': z.undefined(),
  'account:open-sample': z.undefined(),
  'account:reveal': z.undefined(),
  /** Where somebody is reading an account now. */
  'account:place': z.object({ account: z.uuid(), offset: z.int().min(0) }),
  /** What was chosen for an account the last time; and where it goes now, under the title of what is to be exported. */
  'export:prepare': z.object({ account: z.uuid(), title: z.string().max(1000) }),
  /** Keeps what is chosen for the account that was prepared. */
  'export:choose': exportChoices,
  /** Has it go under another title, to where it goes now. */
  'export:retitle': z.string().max(1000),
  /** Asks the person where to, and what it is to be called. */
  'export:change-target': z.undefined(),
  /** Writes the account in view. What is there is only replaced once the person has agreed. */
  'export:write': exportChoices,
  'export:break-off': z.undefined(),
  /** Shows what was written last. */
  'export:reveal': z.undefined(),
  'codebook:export': z.enum(codebookFormats),
  /** Asks the person for a codebook and reads it. */
  'codebook:choose': z.undefined(),
  /** Has new accounts begin with the codebook of the account in view, or without any. */
  'codebook:keep': z.boolean(),
  /** The codebook with which new accounts begin, as the text of its file; null where there is none. */
  'codebook:kept': z.undefined(),
  /** "Save a copy elsewhere…" while the file cannot be written to. */
  'account:save-elsewhere': z.undefined(),
  /** A copy for somebody else: `all` of it, or a redacted one that keeps so much. */
  'account:share-copy': keptInCopy,
  /** Asks the person which folder is to be part of the library. */
  'library:add-folder': z.undefined(),
  /** On which networks this computer can be reached. */
  'host:interfaces': z.undefined(),
  /** Hosts a team on one of them. */
  'host:start': z.object({ on: z.ipv4(), isFindable: z.boolean() }),
  'host:stop': z.undefined(),
  'help:logs': z.undefined(),
  /** Puts versions and settings, and nothing of any account, on the clipboard. */
  'help:diagnostics': z.undefined(),
  /** Whether anything that was done in the window is not on the disk yet; the window waits for it before it goes. */
  'window:saving': z.boolean(),
  /** Which commands make sense now, so that the menu greys out the rest. */
  'menu:enable': z.array(z.string().max(100)).max(500),
} as const

export type RequestName = keyof typeof requestArguments

export type RequestArgument<N extends RequestName> = z.infer<(typeof requestArguments)[N]>

export interface RequestResults {
  'app:start': AppStart
  'app:rename': string
  'settings:change': Settings
  'account:choose': void
  'account:open-recent': void
  'account:open-dropped': void
  'account:merge': void
  'account:edition': void
  'account:open-sample': void
  'account:reveal': void
  'account:place': void
  'export:prepare': ExportPrepared
  'export:choose': void
  'export:retitle': ExportTarget
  'export:change-target': ExportTarget
  'export:write': ExportResult
  'export:break-off': void
  'export:reveal': void
  'codebook:export': ExportOutcome
  'codebook:choose': Result<ChosenCodebook | null, string>
  /** Why it could not be. */
  'codebook:keep': { readonly sentence?: string | undefined }
  'codebook:kept': string | null
  'account:save-elsewhere': ExportOutcome
  'account:share-copy': ExportOutcome
  'library:add-folder': void
  'host:interfaces': readonly NetworkInterface[]
  'host:start': Result<Hosting, string>
  'host:stop': void
  'help:logs': void
  'help:diagnostics': void
  'window:saving': void
  'menu:enable': void
}
