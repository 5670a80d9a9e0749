import http from 'node:http'
import { createRequire } from 'node:module'

// @y/websocket-server as its own program starts it, on any free port, which is said on the first line.

const require = createRequire(process.env.ATTEST_PEERS)
const { WebSocketServer } = require('ws')
const { setupWSConnection } = require('@y/websocket-server/utils')

const server = http.createServer((_request, response) => response.end())
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request)),
)
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
