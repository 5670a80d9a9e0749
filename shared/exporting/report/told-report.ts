import type { ReportBlock, TableCell, TextMark } from '../../report/report'
import type { SectionKind } from '../../report/section'
import type { AboutLine } from '../about'
import type { NoteLine } from '../notes/note'
import type { Entry, Mention } from './entry'

/** A report as every form of it tells it: its citations numbered, its judgments in words. */
export interface ToldReport {
  readonly title: string
  /** In which its title and most of its words are read. */
  readonly language: 'ar' | undefined
  /** Why it may not be cited; undefined where it may. */
  readonly stamp: Stamp | undefined
  /** What is known of it before one reads it. */
  readonly about: readonly AboutLine[]
  /** What stands at the head of each page, beside the title: the day, and the handling mark where there is one. */
  readonly running: readonly string[]
  readonly keywords: readonly string[]
  readonly author: string
  readonly blocks: readonly ToldBlock[]
  /** What it rests on, by number from 1. */
  readonly entries: readonly Entry[]
  /** The account that its passages are in, and what proves that this is that text. */
  readonly account: readonly AboutLine[]
  /** What its checks said and somebody let stand: a sentence each. */
  readonly waived: readonly string[]
  readonly remark: string
}

export interface Stamp {
  readonly words: string
  /** Sentences, at least one. */
  readonly reasons: readonly string[]
}

export type ToldBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: ToldInlines }
  | { readonly type: 'paragraph'; readonly inlines: ToldInlines; readonly judgment?: ToldJudgment }
  | { readonly type: 'quote'; readonly inlines: ToldInlines }
  | ToldList
  | { readonly type: 'table'; readonly rows: readonly (readonly ToldCell[])[] }
  | { readonly type: 'section'; readonly section: SectionKind; readonly blocks: readonly ToldBlock[] }

export interface ToldList {
  readonly type: 'list'
  readonly list: Extract<ReportBlock, { type: 'list' }>['list']
  readonly items: readonly ToldItem[]
}

export interface ToldItem {
  readonly inlines: ToldInlines
  readonly checked?: boolean
  readonly below: readonly ToldList[]
}

export interface ToldCell extends Omit<TableCell, 'inlines'> {
  readonly inlines: ToldInlines
}

export type ToldInlines = readonly ToldInline[]

export type ToldInline =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly TextMark[] }
  | { readonly type: 'break' }
  /** @property url of the web, or an address of mail; others are words and no links */
  | { readonly type: 'link'; readonly url: string; readonly inlines: ToldInlines }
  | { readonly type: 'mention'; readonly mention: Mention }

/** A judgment beside its words. Likelihood and confidence are never put in one sentence. */
export interface ToldJudgment {
  readonly lines: readonly Required<NoteLine>[]
  /** Claims that it rests on, besides those cited in it. */
  readonly rests: readonly Mention[]
}
