import { readFileSync } from 'node:fs'

/** The most memory that this process has had, in bytes. The system's own count would begin with what the process that started this one had. */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
}
