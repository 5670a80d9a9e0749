import type { DetailName } from './details'

/** `eventTime` as it is typed: event-time. */
export const typedAs = (name: DetailName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
