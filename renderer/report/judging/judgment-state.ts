import { $getState, $setState, createState, type LexicalNode } from 'lexical'
import {
  type JudgmentState,
  judgmentOf,
  judgmentStates,
  parseJudgmentState,
} from '../../../shared/report/judgment-values'
import type { Judgment } from '../../../shared/report/report'

const state = <S extends JudgmentState>(name: S) =>
  createState(name, { parse: (value) => parseJudgmentState(name, value) ?? null, isEqual })

/** What makes a judgment of a paragraph: each state merges by itself. */
const states = {
  judgment: state('judgment'),
  likelihood: state('likelihood'),
  confidence: state('confidence'),
  assumptions: state('assumptions'),
  restsOn: state('restsOn'),
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What a node has under the name that its state has in the document. */
export function $stateOf(node: LexicalNode, name: string): unknown {
  const known = judgmentStates.find((one) => one === name)
  return known && $getState(node, states[known] as typeof states.judgment)
}

export const $judgmentOf = (node: LexicalNode): Judgment | undefined => judgmentOf((name) => $stateOf(node, name))

/** Null unsets it. */
export function $setJudgmentState<S extends JudgmentState>(
  node: LexicalNode,
  name: S,
  value: NonNullable<ReturnType<typeof parseJudgmentState<S>>> | null,
): void {
  $setState(node, states[name] as typeof states.judgment, value as true | null)
}
