export const pipeSwitch: string
export function askStartedPage(
  program: { executablePath: string; args: readonly string[]; env: Record<string, string> },
  expression: string,
): Promise<{ begun: number; answer: unknown }>
