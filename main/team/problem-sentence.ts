import { fileSentence } from '../../shared/account/file-problem'
import { assertNever } from '../../shared/result'
import { endSentences } from '../../shared/team/end-sentence'
import type { OriginalProblem } from './original'
import type { ServerProblem } from './server-requests'

/** Why a server could not be asked, or what it says against it, for a person. `host` is the server as they know it. */
export function serverSentence(problem: ServerProblem, host: string): string {
  switch (problem.kind) {
    case 'unreachable':
      if (/CERT|SIGNATURE|ALTNAME/.test(problem.code))
        return `The certificate of ${host} is not one that this computer trusts (${problem.code}); nothing was sent. Ask whoever runs the server for the SHA-256 of its certificate.`
      return `The server ${host} cannot be reached${problem.code ? ` (${problem.code})` : ''}; nothing was sent. Try again when there is a connection.`
    case 'other-server':
      return `What answers at ${host} is not the server that was meant; nothing of the account was sent to it. Ask for a new invitation.`
    case 'refused':
      return Object.hasOwn(refusedSentences, problem.problem)
        ? (refusedSentences[problem.problem] as string)
        : `The server ${host} has refused this (${problem.problem}).`
    default:
      return assertNever(problem)
  }
}

/** Why the document that was imported has not come into the file of that name, for a person. */
export function originalSentence(problem: OriginalProblem, host: string, name: string): string {
  if (problem.kind === 'file') return fileSentence(problem.problem, name)
  if (problem.kind === 'refused' && problem.problem === 'no-content')
    return `It is not at the server ${host} yet; whoever shared the account has still to send it.`
  return serverSentence(problem, host)
}

const refusedSentences: Readonly<Record<string, string>> = {
  ...endSentences,
  'not-by-owner': 'The invitation was not made by an owner of the account, and lets nobody in.',
  expired: 'The invitation has expired; ask for a new one.',
  'used-up': 'The invitation has been used already; ask for a new one.',
  withdrawn: 'The invitation has been taken back; ask for a new one.',
  'bad-signature': 'The invitation is damaged or was changed on its way; ask for it again.',
  'person-taken':
    'You are known here from another device, and can join from that one only. Ask an owner of the account to remove it in the list of its team; then join again.',
  'renamed-too-often': 'You have been called otherwise too often; the server keeps to the name that it knows.',
  'team-unsure':
    'The server cannot read all of who belongs to the team, and lets nobody in before the owner of the account has confirmed it.',
  'cannot-save': 'The server cannot save anything now; try again later.',
  'not-a-founder': 'This server keeps accounts only for people that it was told of; ask whoever runs it.',
  'not-the-owner': 'Only whoever made the account can share it on a server.',
  'the-owner': 'Whoever made the account belongs to its team for as long as it is shared.',
  'role-too-low': 'Only an owner of the account may do that.',
  'wrong-content': 'What the server sent is not what the account was made from; nothing of it was kept.',
  'sent-wrong':
    'What came to the server is not the document that the account was made from; nothing of it was kept there. Send it again.',
  'no-answer': 'What came is no answer of an Attest server; nothing of it was taken.',
  'no-content': 'The server does not have the text of the account.',
  'too-large': 'It is larger than the server allows.',
  unknown: 'The server knows no such invitation or device; it may have been taken back already.',
}
