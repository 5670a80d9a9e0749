import { z } from 'zod'
import { longestWord } from './text/checked-words'

/** By a command's id: the keys chosen for it, as `Accelerator` writes them. */
const ownKeys = z.record(z.string().max(100), z.array(z.string().min(1).max(40)).max(8))

/** A century is never reached. */
export const mostGradeDays = 36_500

/** So many words of one's own a profile keeps. */
export const mostOwnWords = 20_000

const ownWords = z.array(z.string().min(1).max(longestWord)).max(mostOwnWords)

const gradeDays = z.int().min(1).max(mostGradeDays)

/** How this person likes to read. Everything has a default, so that a file of an older version still counts. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Size of the account's text in CSS px. */
  textSize: z.int().min(13).max(28).default(17),
  /** How long a line of the account is. */
  lineWidth: z.enum(['narrow', 'medium', 'wide']).default('medium'),
  sidebar: z.boolean().default(true),
  /** Whether `1`, `J` and the like act when no text field has the focus. */
  singleKeys: z.boolean().default(true),
  /** The keys that this person has chosen for commands. */
  keys: ownKeys.default({}),
  /** Set once the first start has been gone through. */
  welcomed: z.boolean().default(false),
  /** The address of the server through which an account was shared last. */
  server: z.string().max(1000).default(''),
  /** On which network of this computer a team was hosted last, and whether it could be found there. */
  hostOn: z.string().max(64).default(''),
  hostFindable: z.boolean().default(false),
  /** The handling mark of what this person's accounts go into; empty where that has none. */
  reportHandling: z.string().max(100).default(''),
  /** After so many days a grade is to be looked at again. */
  gradeDays: gradeDays.default(365),
  /** Whether pages may be fetched from this computer and its own network too. */
  fetchPrivate: z.boolean().default(false),
  /** Whether misspelt words of reports are marked. */
  spelling: z.boolean().default(true),
  /** Words that this person has said are spelt right. */
  ownWords: ownWords.default([]),
})

export type Settings = z.infer<typeof settings>

export const defaultSettings: Settings = settings.parse({})

/** The fields to change, checked as they come from the window. */
export const settingsChange = z.object({
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  textSize: z.int().min(13).max(28).exactOptional(),
  lineWidth: z.enum(['narrow', 'medium', 'wide']).exactOptional(),
  sidebar: z.boolean().exactOptional(),
  singleKeys: z.boolean().exactOptional(),
  fetchPrivate: z.boolean().exactOptional(),
  keys: ownKeys.exactOptional(),
  welcomed: z.boolean().exactOptional(),
  server: z.string().max(1000).exactOptional(),
  hostOn: z.string().max(64).exactOptional(),
  hostFindable: z.boolean().exactOptional(),
  reportHandling: z.string().max(100).exactOptional(),
  gradeDays: gradeDays.exactOptional(),
  spelling: z.boolean().exactOptional(),
  ownWords: ownWords.exactOptional(),
})

export type SettingsChange = z.infer<typeof settingsChange>
