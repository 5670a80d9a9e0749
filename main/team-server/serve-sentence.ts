import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { assertNever } from '../../shared/result'
import type { Serve, ServeProblem } from './serve'
import type { CertificateProblem } from './server-certificate'

/** Why a server did not start and what can be done, for a person. */
export function serveSentence(
  problem: ServeProblem,
  { data, host, port }: Pick<Serve, 'data' | 'host' | 'port'>,
): string {
  const folder = path.basename(path.resolve(data))
  switch (problem.kind) {
    case 'data-folder':
      return problem.problem.kind === 'no-such-folder'
        ? `“${folder}” is no folder, and none can be made there.`
        : fileSentence(problem.problem, folder)
    case 'data-in-use':
      return `Another server uses “${folder}”; stop it first, or choose another folder.`
    case 'key-unreadable':
      return `The server’s key in “${folder}” cannot be read; put a copy of “server-key.pem” back, since those who were invited know the server by it.`
    case 'certificate':
      return certificateSentence(problem.problem)
    case 'cannot-listen':
      return listenSentence(problem.code, host, port)
    default:
      return assertNever(problem)
  }
}

function certificateSentence(problem: CertificateProblem): string {
  switch (problem.kind) {
    case 'cannot-read':
      return `“${problem.name}” cannot be read.`
    case 'no-certificate':
      return `“${problem.name}” holds no certificate in PEM.`
    case 'no-key':
      return `“${problem.name}” holds no private key in PEM without a passphrase.`
    case 'of-another-key':
      return 'The certificate belongs to another key than the one given.'
    case 'not-valid-now':
      return `The certificate is good from ${problem.from} to ${problem.to}, and not now.`
    default:
      return assertNever(problem)
  }
}

function listenSentence(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Another program listens on port ${port} of ${host} already; choose another port.`
    case 'EACCES':
      return `Port ${port} may not be used by this account of the computer; choose one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this computer.`
    default:
      return `The server cannot listen on port ${port} of ${host}: the system answered ${code}.`
  }
}
