import {diffWordsWithSpace} from 'diff'

/** A part of a change: what was there and is, what went, or what came. */
export interface Part {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

// The time to find the fewest changes grows with their square. Two texts with more are two texts.
const mostChanges = 400

/**
 * What an edit changed, in words. How lines are wrapped is no difference, unless it is the only
 * one. Where all of a text went or came, its lines stay as they are.
 */
export function differences(before: string, after: string): Part[] {
  if (before.trim() === '' || after.trim() === '') {
    return whole(before, after)
  }
  const [old, made] = [before, after].map(unwrapped)
  return old === made ? bySpace(before, after) : byWords(old ?? '', made ?? '')
}

function unwrapped(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Exact differences, white space included: the kept and removed parts are the text before. */
export function exactDifferences(before: string, after: string): Part[] {
  const start = sharedStart(before, after)
  const end = sharedEnd(before.slice(start), after.slice(start))
  const [old, made] = [before, after].map((text) => text.slice(start, text.length - end))
  return joined([
    {kind: 'kept', text: before.slice(0, start)},
    ...(old && made ? byWords(old, made) : whole(old ?? '', made ?? '')),
    {kind: 'kept', text: before.slice(before.length - end)}
  ])
}

function whole(before: string, after: string): Part[] {
  return joined([
    {kind: 'removed', text: before},
    {kind: 'added', text: after}
  ])
}

function byWords(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, {maxEditLength: mostChanges})
  const parts = changes?.map(({added, removed, value}): Part => {
    const changed = added ? 'added' : 'removed'
    return {kind: added || removed ? changed : 'kept', text: value}
  })
  return parts ?? whole(before, after)
}

/** The same words with other white space between them: each stretch that differs is a change. */
function bySpace(before: string, after: string): Part[] {
  const [old, made] = [before, after].map((text) => text.split(/(\s+)/))
  // Both have the same words, so that they are at the same places but for space at the edges.
  const shift = Number(/^\s/.test(before)) - Number(/^\s/.test(after))
  if (shift !== 0 || old?.length !== made?.length) {
    return exactDifferences(before, after)
  }
  return joined(
    (old ?? []).flatMap((text, index): Part[] => {
      const now = made?.[index] ?? ''
      return text === now ? [{kind: 'kept', text}] : whole(text, now)
    })
  )
}

/** Parts without empty ones, neighbours of one kind as one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const {kind, text} of parts) {
    const last = result.at(-1)
    if (last?.kind === kind) {
      last.text += text
    } else if (text !== '') {
      result.push({kind, text})
    }
  }
  return result
}

/** How many code units two texts begin with that are the same; no character is halved. */
function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) {
    length += 1
  }
  return /[\uD800-\uDBFF]/.test(one[length - 1] ?? '') ? length - 1 : length
}

function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) {
    length += 1
  }
  return length > 0 && /[\uDC00-\uDFFF]/.test(one.at(-length) ?? '') ? length - 1 : length
}
