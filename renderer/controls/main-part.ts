/** What is laid over the window still is of its main part, where those who go from part to part by ear find it. */
export const mainPart = (): HTMLElement => document.querySelector('main') ?? document.body
