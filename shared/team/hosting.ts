import type { ServerAddress } from './invitation'

/** A network of this computer on which it can be reached. */
export interface NetworkInterface {
  /** As the system calls it: `eth0`, `Wi-Fi`. */
  readonly name: string
  /** IPv4. */
  readonly address: string
}

/** This computer hosts a team. */
export interface Hosting {
  readonly address: ServerAddress
  /** IPv4 address of the network on which it does, and on no other. */
  readonly on: string
  /** Whether it announces a random id there, by which it is found again when its address has changed. */
  readonly isFindable: boolean
  /** Who is connected, this person among them. */
  readonly present: readonly { readonly account: string; readonly person: string; readonly name: string }[]
}
