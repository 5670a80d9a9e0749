/**
 * Why a server ends a connection. 4400–4499 are final: whoever is told one does not come back by himself; all others
 * are for now. The ranges are those of y-websocket 3.1: https://github.com/yjs/y-websocket
 */
export const closeCodes = {
  /** A frame that is no message of the protocol. */
  malformed: 4400,
  /** No such room for you: unknown, uninvited or expired look alike. */
  notAdmitted: 4401,
  /** An edit that the role does not allow, or that would take away or forge what is another's. */
  forbiddenEdit: 4403,
  /** The proof was made too long ago or ahead, by this server's clock; the reason is the server's time in ms. */
  staleProof: 4408,
  /** The invitation or the membership was taken back. */
  revoked: 4410,
  tooLarge: 4413,
  /** Not even a frame of WebSocket (RFC 6455, 7.4.1). */
  noFrame: 1002,
  /** A frame longer than any message may be; said before it is read. */
  frameTooLong: 1009,
  goingAway: 1001,
  /** The server is being stopped. */
  restart: 1012,
  /** Not now: as many as can be served are here, or the server is stopping. */
  tryLater: 1013,
  /** What was sent could not be put on the server's disk: nothing of it counts as received. */
  cannotSave: 4507,
  /** Of who belongs to the team not all can be read; its owner has to confirm it before anybody else is let in. */
  teamUnsure: 4510,
  /** The member has another role now, with which to come back at once. */
  otherRole: 4506,
  /** It did not read what was sent to it; it gets the rest when it comes back. */
  slowReader: 4508,
  /** Something that goes before what was sent is missing: to be sent again from the start. */
  gap: 4509,
  /** Of what was sent too much came at once. */
  tooFast: 4529,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
