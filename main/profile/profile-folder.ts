import os from 'node:os'
import path from 'node:path'

/** Where Attest keeps what is this person's: settings, library, keys. `ATTEST_PROFILE` puts all of it elsewhere. */
export function profileFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['ATTEST_PROFILE']) return path.resolve(env['ATTEST_PROFILE'])
  const home = homeFolder()
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Attest')
  if (process.platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Attest')
  return path.join(configHome(env['XDG_CONFIG_HOME']) ?? path.join(home, '.config'), 'Attest')
}

/** Whoever has no home has nowhere to keep anything: the root refuses to, in a sentence. */
function homeFolder(): string {
  try {
    return os.homedir() || os.userInfo().homedir
  } catch {
    return path.parse(process.cwd()).root
  }
}

/** A relative one is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/#basics */
const configHome = (folder = '') => (path.isAbsolute(folder) ? folder : undefined)

export const profilePaths = (profile: string) => ({
  settings: path.join(profile, 'settings.json'),
  identity: path.join(profile, 'identity.json'),
  deviceKey: path.join(profile, 'device-key.pem'),
  /** The folder in which new accounts are made … */
  library: path.join(profile, 'library'),
  /** … and which other folders belong to the library, with the tags that this person has given accounts. */
  organisation: path.join(profile, 'library.json'),
  /** Whom all accounts of the library speak of: an account file like any other, and none of the library's. */
  registry: path.join(profile, 'registry.attest'),
  /** The codebook with which new accounts begin. */
  codebook: path.join(profile, 'codebook.json'),
  /** Made from the accounts; it can be deleted at any time. */
  index: path.join(profile, 'index'),
  /** A folder for each account's id. */
  journal: path.join(profile, 'journal'),
  backups: path.join(profile, 'backups'),
  /** Files as they were before their last merge; a folder for each account's id. */
  beforeMerge: path.join(profile, 'before-merge'),
  /** What this person has left of earlier editions; a folder for each account's id. */
  leftBehind: path.join(profile, 'left-behind'),
  /** A file for each account that is worked on with others. */
  teams: path.join(profile, 'teams'),
  /** Edits that a server has refused; a folder for each account's id. */
  drafts: path.join(profile, 'drafts'),
  /** Which replies were read; a folder for each account's id. */
  read: path.join(profile, 'read'),
  /** All that this computer hosts for teams. */
  host: path.join(profile, 'host'),
  logs: path.join(profile, 'logs'),
})
