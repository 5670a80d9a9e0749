export function buildProgram(source: string, outDir: string): Promise<string>
