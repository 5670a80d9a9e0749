import { notedAccount } from '../noting/noted-account'
import { accountWith } from '../storage/accounts'

// Makes `FOLDER/50000.attest`: 5 MB of text with 50,000 annotations, each an update of its own; and
// `FOLDER/noted.attest`: as many, of which a fifth are claims, with all that is noted of them.

const folder = process.argv[2] as string

void accountWith(folder, 50_000, 15_000).then(() => notedAccount(folder))
