const opening = /["'“‘„«][*_]*$/
const closing = /^[*_]*["'”’“»]/

/** What is around a place in a block. */
export interface Around {
  /** The text right before and after it. */
  before: string
  after: string
  /** How many straight quotation marks the block has before it. */
  marksBefore: number
}

/** Whether a place is quoted, alone or with a few words. */
export function isQuoted({before, after, marksBefore}: Around): boolean {
  // Every straight mark before it has its other half there, too.
  const isClosed = marksBefore > 0 && marksBefore % 2 === 0
  return (
    (opening.test(before) && closing.test(after)) ||
    (/(?:^|[\s(])["“„«][^"“”„«»]{0,40}$/.test(before) &&
      /^[^"“”„«»]{0,40}["”“»]/.test(after) &&
      !isClosed)
  )
}
