export function nodeFromRegistry(major: 22 | 24): Promise<string | null>
