import { accountWith } from '../storage/accounts'

// Makes `FOLDER/50000.attest`: 5 MB of text with 50,000 annotations, each an update of its own.

void accountWith(process.argv[2] as string, 50_000, 15_000)
