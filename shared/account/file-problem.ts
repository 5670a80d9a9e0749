import { assertNever } from '../result'

/** Why a file cannot be opened as an account, made, or written to. */
export type FileProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'is-folder' }
  /** A pipe, a device or a socket. */
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'read-only' }
  /** It is a team's, in which this person may not do that. */
  | { readonly kind: 'role-too-low' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'no-such-folder' }
  | { readonly kind: 'name-too-long' }
  /** A symbolic link that leads back to itself. */
  | { readonly kind: 'link-to-itself' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-an-account' }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'head-damaged' }
  | { readonly kind: 'text-damaged' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'input-output'; readonly code: string }

/** What happened and what can be done, for a person. `name` is the file as they know it. */
export function fileSentence(problem: FileProblem, name: string): string {
  switch (problem.kind) {
    case 'not-found':
      return `There is no file “${name}”.`
    case 'is-folder':
      return `“${name}” is a folder; choose a file in it.`
    case 'not-a-file':
      return `“${name}” is a pipe or a device and no file; save what comes out of it as a file, and open that.`
    case 'no-permission':
      return `“${name}” may not be used by this account of the computer; change its permissions or choose another place.`
    case 'read-only':
      return `“${name}” is on a medium that cannot be written to; copy it to this computer first.`
    case 'role-too-low':
      return `“${name}” belongs to a team in which only editors may change that; ask its owner.`
    case 'disk-full':
      return `“${name}” cannot be written because the disk is full; make room and try again.`
    case 'already-there':
      return `“${name}” exists already and was left as it is; choose another name.`
    case 'no-such-folder':
      return `“${name}” cannot be written because its folder does not exist.`
    case 'name-too-long':
      return `“${name}” is a longer name than a file or its folders may have here; choose a shorter one.`
    case 'link-to-itself':
      return `“${name}” is a link that leads back to itself and to no file; choose another name.`
    case 'empty':
      return `“${name}” is empty.`
    case 'too-large':
      return `“${name}” is too large to open.`
    case 'not-an-account':
      return `“${name}” is not an Attest account; to read a text in Attest, import it.`
    case 'newer-format':
      return `“${name}” was made by a newer Attest; install the newest version to open it.`
    case 'head-damaged':
      return `“${name}” is damaged: what says which account it is cannot be read; look for a copy or a backup.`
    case 'text-damaged':
      return `“${name}” is damaged: the text of the account cannot be read or is not the one it was made with; look for a copy or a backup.`
    case 'gone':
      return `“${name}” is no longer where it was; put it back or save a copy elsewhere.`
    case 'replaced':
      return `“${name}” was replaced by another file while it was open; save a copy elsewhere.`
    case 'input-output':
      return `“${name}” cannot be used: the disk answered ${problem.code}.`
    default:
      return assertNever(problem)
  }
}
