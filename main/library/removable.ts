import path from 'node:path'

/** Where the systems put what is plugged in, or taken from elsewhere for a while. */
const mountFolders: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/media', '/run/media', '/mnt'],
  darwin: ['/Volumes'],
}

/**
 * Whether a file lies on a stick, a disk or a share that may be taken away while it is being written to. A profile that
 * itself lies there is at home.
 * @param file absolute, links followed
 * @param profile the folder of the profile, likewise
 */
export function isRemovable(file: string, profile: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return driveOf(file) !== driveOf(profile)
  return (mountFolders[platform] ?? []).some((folder) => {
    const medium = mediumIn(file, folder)
    return medium !== undefined && medium !== mediumIn(profile, folder)
  })
}

/** "C:", or the share of a network path. */
const driveOf = (file: string): string => path.win32.parse(file).root.toLowerCase()

/** The way to a medium mounted in a folder; on Linux perhaps one deeper, under the name of who mounted it. */
function mediumIn(file: string, folder: string): string | undefined {
  const way = path.posix.relative(folder, file)
  if (way === '' || way.startsWith('..')) return undefined
  const depth = folder === '/media' || folder === '/run/media' ? 2 : 1
  return way.split('/').slice(0, depth).join('/')
}
