import { createRequire } from 'node:module'

// Hocuspocus 4 without any extension, on any free port, which is said on the first line.

const require = createRequire(process.env.ATTEST_PEERS)
const { Server } = require('@hocuspocus/server')

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false })
await server.listen()
process.stdout.write(`${server.address.port}\n`)
