import type { z } from 'zod'
import type { TradecraftCommand, TradecraftProblem } from './command'
import { detailValues, entityRecord, waiverReason } from './values'

/** Why what a command says could not be read again once it is written; undefined where it could. */
export function unfitValue(command: TradecraftCommand): TradecraftProblem | undefined {
  switch (command.type) {
    case 'set-detail': {
      const { field, value } = command
      return value === null || isBlank(value) ? undefined : problemOf(detailValues[field], value, field)
    }
    case 'make-entity':
      return problemOf(entityRecord.shape.name, command.name, 'name')
    case 'grade':
    case 'waive': {
      const { reason } = command
      return reason === undefined || isBlank(reason) ? undefined : problemOf(waiverReason, reason, 'reason')
    }
    default:
      return undefined
  }
}

/** What is blank unsets. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

type Unfit = Extract<TradecraftProblem, { readonly kind: 'value-unfit' }>

function problemOf(check: z.ZodType, value: unknown, what: Unfit['what']): Unfit | undefined {
  const read = check.safeParse(typeof value === 'string' ? value.trim() : value)
  if (read.success) return undefined
  const [issue] = read.error.issues
  return {
    kind: 'value-unfit',
    what,
    limit: issue?.code === 'too_big' && issue.origin === 'string' ? Number(issue.maximum) : null,
  }
}
