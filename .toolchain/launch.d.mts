export interface Launch {
  executablePath: string
  args: string[]
  env: Record<string, string>
  electron: string
}
export function prepareLaunch(options?: { lasting?: boolean; quiet?: boolean }): Promise<Launch>
export function appCommand(extraArgs?: readonly string[]): Launch
