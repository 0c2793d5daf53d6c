const opening = /["'“‘„«][*_]*$/
const closing = /^[*_]*["'”’“»]/

/** Whether what is between two parts of a block is quoted, alone or with a few words. */
export function isQuoted(before: string, after: string): boolean {
  return (
    (opening.test(before) && closing.test(after)) ||
    (/(?:^|[\s(])["“„«][^"“”„«»]{0,40}$/.test(before) &&
      /^[^"“”„«»]{0,40}["”“»]/.test(after) &&
      !isClosed(before))
  )
}

/** Whether every straight quotation mark of `before` has its other half there too. */
function isClosed(before: string): boolean {
  const marks = before.match(/"/g)?.length ?? 0
  return marks > 0 && marks % 2 === 0
}
