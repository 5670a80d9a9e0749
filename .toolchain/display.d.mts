export function needsVirtualDisplay(): boolean
