import type { FileProblem } from '../../shared/account/file-problem'

const byCode: Readonly<Record<string, FileProblem>> = {
  ENOENT: { kind: 'not-found' },
  EISDIR: { kind: 'is-folder' },
  EFTYPE: { kind: 'not-a-file' },
  ENOTDIR: { kind: 'no-such-folder' },
  EACCES: { kind: 'no-permission' },
  EPERM: { kind: 'no-permission' },
  EROFS: { kind: 'read-only' },
  ENOSPC: { kind: 'disk-full' },
  EDQUOT: { kind: 'disk-full' },
  EEXIST: { kind: 'already-there' },
  ENAMETOOLONG: { kind: 'name-too-long' },
  ELOOP: { kind: 'link-to-itself' },
}

/** What the operating system's answer means for a person. Throws on what is not its answer: that is a bug. */
export function ioProblem(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error
  return byCode[code] ?? { kind: 'input-output', code }
}
