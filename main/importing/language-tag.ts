/** A language as a document names it, unless it is no tag of BCP 47 that a browser would know. */
export const languageTag = (said: string | undefined): string | undefined =>
  said !== undefined && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(said) ? said : undefined
