import { assertNever } from '../result'

/** Why a server does not have all of a report's text that is here. */
export type ReportTrouble =
  | 'role-too-low'
  /** Some of it was written on another device of the team, which has it still to bring. */
  | 'client-of-another'
  | 'too-large'
  /** The server refuses it, and does not say more. */
  | 'not-taken'
  /** The server keeps no reports. */
  | 'no-room'
  /** What it sends is no text of a report. */
  | 'bad-server'

/** That for a person; `title` is the report's. */
export function reportTroubleSentence(trouble: ReportTrouble, title: string): string {
  const name = `the report “${title}”`
  switch (trouble) {
    case 'role-too-low':
      return `What you wrote in ${name} is not at the server: only an editor may write in it. It stays in this file.`
    case 'client-of-another':
      return `Some of ${name} was written on another device of the team and has to come from there; until then what is new in it here stays in this file.`
    case 'too-large':
      return `The report “${title}” is more than the server takes in: what is new in it stays in this file.`
    case 'not-taken':
      return `The server does not take what is new in ${name}; it stays in this file.`
    case 'no-room':
      return `The server keeps no reports: ${name} stays in this file. Whoever runs the server can bring it up to date.`
    case 'bad-server':
      return `What the server sends of ${name} is no text of a report; nothing of it was taken.`
    default:
      return assertNever(trouble)
  }
}
