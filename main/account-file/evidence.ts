import { createHash } from 'node:crypto'
import type { Genesis } from '../../shared/account/genesis'
import { canonicalJson } from '../../shared/canonical-json'
import type { AccountText, Block } from '../../shared/text/block'
import { type Asset, decodeAsset, decodeSource } from './payloads'

// What an account was made from, and the hashes by which its genesis names that. In hexadecimal, all of them.

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export const hashOfText = (text: string): string => sha256(Buffer.from(text))

export const hashOfBlocks = (blocks: readonly Block[]): string => sha256(canonicalJson(blocks))

/** Of what is said of an asset: its name, its media type and the hash of its bytes. */
export const hashOfAsset = ({ bytes: _, ...said }: Asset): string => sha256(canonicalJson(said))

/** Where the genesis is older than the hash of the blocks, any division of the text will do. */
export const hasBlocksOf = ({ blocks }: AccountText, { blocksSha256 }: Genesis): boolean =>
  blocksSha256 === undefined || hashOfBlocks(blocks) === blocksSha256

export const isSourceOf = (source: AccountText, genesis: Genesis): boolean =>
  hashOfText(source.text) === genesis.textSha256 && hasBlocksOf(source, genesis)

export const isOriginalOf = (asset: Asset, { originalSha256, assetSha256 }: Genesis): boolean =>
  sha256(asset.bytes) === originalSha256 && (assetSha256 === undefined || hashOfAsset(asset) === assetSha256)

/** Whether a SOURCE payload is the one that an account was made from. Never throws. */
export const isSourcePayloadOf = (payload: Uint8Array, genesis: Genesis): boolean =>
  isDecoded(() => isSourceOf(decodeSource(payload), genesis))

/** Whether an ASSET payload is the one that an account was made from. Never throws. */
export const isAssetPayloadOf = (payload: Uint8Array, genesis: Genesis): boolean =>
  isDecoded(() => isOriginalOf(decodeAsset(payload), genesis))

function isDecoded(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
