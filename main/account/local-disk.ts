import { promises as fs } from 'node:fs'

/** File systems that several computers share, by the number with which Linux knows them (statfs(2), linux/magic.h). */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x517b, // SMB
  0x5346414f, // AFS
  0x01021997, // 9P
  0x00c36400, // Ceph
  0x65735546, // FUSE: sshfs, and synchronised folders of some vendors
])

/**
 * Whether a file is surely on a disk of this computer, so that whoever else has it open can be reached through its
 * socket. Only such a file may be replaced by a compacted one. Other systems than Linux do not tell.
 */
export async function isOnLocalDisk(file: string): Promise<boolean> {
  if (process.platform === 'win32') return !file.startsWith('\\\\')
  if (process.platform !== 'linux') return true
  try {
    const { type } = await fs.statfs(file)
    return !networkTypes.has(type)
  } catch {
    return false
  }
}
