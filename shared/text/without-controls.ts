/**
 * A text for files that are read as they are: what rings a bell, moves the cursor of a terminal or ends a string in some
 * programs is a replacement character. The text of an account holds none of it; notes and names, which come from anywhere, may.
 */
export const withoutControls = (text: string): string => text.replace(/[\0-\x08\v\f\x0E-\x1F]/g, '\uFFFD')
