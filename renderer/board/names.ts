import { useMemo } from 'react'
import { quoteOf } from '../../shared/account/range'
import { shortWords } from '../../shared/account/short-quote'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { entityName } from '../../shared/tradecraft/entity-names'
import type { Grade } from '../../shared/tradecraft/grade'
import { namesElsewhere } from '../../shared/tradecraft/join-elsewhere'
import { type Cell, isSaidHere, type Stance } from '../../shared/tradecraft/matrix/cells'
import type { Column } from '../../shared/tradecraft/matrix/columns'
import type { MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { useWorkbench } from '../workbench'
import type { LaidOut } from './board-store'

/** What is written and read aloud on the board. */
export interface Names {
  /** Of somebody, on one line. */
  readonly of: (id: string) => string
  /** What is claimed: as an analyst has put it, or in the words of the passage. */
  readonly claim: (row: MatrixRow) => string
  readonly passage: (id: string) => string
}

/** As many units of a passage as are of use on the board. */
const most = 600

export function useNames({ matrix, text, tradecraft, elsewhere }: LaidOut): Names {
  const { account } = useWorkbench()
  return useMemo(() => {
    const { identities } = matrix.board.corroborations
    const named = namesElsewhere(elsewhere)
    const passage = (id: string, length = most) => {
      const found = account.annotation(id)
      return found && shortWords(quoteOf(text, found.ranges), length)
    }
    return {
      of: (id) => entityName(id, tradecraft, identities, (one) => passage(one, 80) ?? named.get(one)),
      claim: ({ id, claims }) => {
        const statement = claims.map(({ claim }) => tradecraft.details.get(claim.id)?.statement).find(Boolean)
        return statement ?? passage(id) ?? ''
      },
      passage: (id) => passage(id) ?? '',
    }
  }, [account, matrix, text, tradecraft, elsewhere])
}

/** "C3"; a dash for what is not graded, and nothing where neither is. */
export function gradePair(reliability: readonly Grade[], credibility: readonly Grade[]): string {
  const [source, claim] = [reliability[0]?.value, credibility[0]?.value]
  return source === undefined && claim === undefined ? '' : `${source ?? '–'}${claim ?? '–'}`
}

/** "graded C3"; and where people differ, all that they hold. */
function gradedWords(reliability: readonly Grade[], credibility: readonly Grade[]): string {
  const pair = gradePair(reliability, credibility)
  if (pair === '') return 'not graded'
  const held = [reliability, credibility].map((grades) => [...new Set(grades.map(({ value }) => value))])
  const differ = held.filter((values) => values.length > 1).map((values) => values.join(' and '))
  return differ.length > 0 ? `graded ${pair}; people differ: ${differ.join(', ')}` : `graded ${pair}`
}

const verbs: { readonly [S in Stance]: string } = { states: 'states', repeats: 'repeats', denies: 'denies' }

/** "Radio Sahil repeats claim 4, graded C3" */
export function cellName(source: string, { number }: MatrixRow, column: Column, cell: Cell | undefined): string {
  if (!cell) return `${source} says nothing of claim ${number}`
  const said = `${source} ${verbs[cell.stance]} claim ${number}`
  if (!isSaidHere(cell)) return `${said}, in another account`
  return `${said}, ${gradedWords(column.reliability, cell.credibility)}`
}

/** "Official, C"; "Elsewhere" for whom only other accounts name */
export function describeColumn({ kind, reliability, heardIn }: Column): string {
  if (heardIn === 'elsewhere') return 'Elsewhere'
  const grades = [...new Set(reliability.map(({ value }) => value))].join('/')
  return [kind ? choiceWords.sourceKind[kind] : 'Source', grades || 'not graded'].join(', ')
}
