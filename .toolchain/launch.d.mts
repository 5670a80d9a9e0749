export interface Launch {
  executablePath: string
  args: string[]
  env: Record<string, string>
  displays: string[]
  electron: string
}
export function prepareLaunch(options?: { lasting?: boolean; quiet?: boolean; displays?: number }): Promise<Launch>
export function appCommand(extraArgs?: readonly string[]): Launch
