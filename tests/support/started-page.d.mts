export const pipeSwitch: string
export function askStartedPage(
  program: { executablePath: string; args: readonly string[]; env: Record<string, string> },
  expression: string,
  patienceMs?: number,
): Promise<{ begun: number; answer: unknown }>
