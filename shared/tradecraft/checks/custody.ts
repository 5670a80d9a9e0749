import { restraint } from '../handling'
import { type Check, wholeAccount } from './check'

const altered: Check = {
  title: 'Text and original are what was imported',
  why: 'Each has the hash that was noted when the account was made, or it is not the evidence any more.',
  run: ({ altered }) =>
    altered.map((what) => ({
      target: wholeAccount,
      message: `The ${what} does not have the SHA-256 that was noted when the account was made.`,
    })),
}

const handling: Check = {
  title: 'The report may hold what it is made from',
  why: 'An account that few may see does not go into a report that many may.',
  run: ({ meta, handling: of }) => {
    const own = meta['handling']
    if (!own || of === undefined || own === of) return []
    const [account, report] = [restraint(own), restraint(of)]
    if (account !== undefined && report !== undefined && account <= report) return []
    return [{ target: wholeAccount, message: `The account is marked ${own}, and the report ${of}.` }]
  },
}

export const custodyChecks = {
  'hash-mismatch': altered,
  'handling-above-report': handling,
} as const satisfies Readonly<Record<string, Check>>
