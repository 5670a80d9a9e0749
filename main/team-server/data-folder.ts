import path from 'node:path'

/** Where a server keeps what. */
export const dataPaths = (data: string) => ({
  key: path.join(data, 'server-key.pem'),
  certificate: path.join(data, 'certificate.pem'),
  certificateKey: path.join(data, 'certificate-key.pem'),
  discovery: path.join(data, 'discovery'),
  accounts: path.join(data, 'accounts'),
})

/** @param account an account's id, which is no path */
export function accountPaths(data: string, account: string) {
  const folder = path.join(dataPaths(data).accounts, account)
  return {
    folder,
    /** An account file, without the original. */
    file: path.join(folder, 'account.attest'),
    /** What has happened to its team. */
    team: path.join(folder, 'team'),
    /** The text, as its record holds it. */
    text: path.join(folder, 'text'),
    /** The original, as its record holds it. */
    original: path.join(folder, 'original'),
  }
}
