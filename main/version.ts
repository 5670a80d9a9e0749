import { version } from '../package.json'

/** How this program signs what it makes. */
export const appName = `Attest ${version}`
