/** What a guide may be and take at most. Each has a flag that raises it. */
export interface Limits {
  /** The size of a raw guide, in bytes. */
  bytes: number
  /** How many blocks the guide may have: paragraphs, headings, items, cells and the like. */
  blocks: number
  /** How deep quotations, lists and emphasis may be in each other. */
  depth: number
  /** How long mending one guide may take, in seconds of processor time. Only commands end it. */
  seconds: number
}

/** The limits where nobody says otherwise. Guides that people read are far below each. */
export const defaultLimits: Readonly<Limits> = {
  // GitHub shows no more than 500 KiB of a Markdown file.
  bytes: 512_000,
  // One for each 25 bytes of the largest guide, which is a page of short items.
  blocks: 20_000,
  // Of 1,300 documents of other people none is nested deeper than 20. The call stack of the
  // printer ends at about 1,000.
  depth: 100,
  // A guide takes a few hundredths of a second, a long one of 100 kB about two.
  seconds: 10
}

/** The flag that raises each limit. */
export const limitFlags: Readonly<Record<keyof Limits, string>> = {
  bytes: '--max-bytes',
  blocks: '--max-blocks',
  depth: '--max-depth',
  seconds: '--max-seconds'
}

/** Says that a guide is over a limit, and what to do; `what` is a clause. */
export function overLimit(limit: keyof Limits, what: string, most: number): string {
  const wayOut = `split the guide, or raise the limit with ${limitFlags[limit]}`
  return `${what}, and the limit is ${grouped(most)}; ${wayOut}`
}

/** A number with a comma before each three digits, in every locale. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
