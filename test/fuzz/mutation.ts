import fc from 'fast-check'
import {pieces} from './vocabulary.js'

/** One change of a text: where, as a share of its tokens, and what. */
interface Mutation {
  what: 'insert' | 'delete' | 'double' | 'swap' | 'cut'
  /** Which tokens: the remainders of these by how many there are. */
  at: number
  other: number
  /** How many tokens it is about. */
  length: number
  piece: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom<Mutation['what']>('insert', 'insert', 'delete', 'double', 'swap', 'cut'),
  at: fc.nat(100_000),
  other: fc.nat(100_000),
  length: fc.oneof(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 60})),
  piece: pieces
})

/** A text with some changes to it, of which it is unlikely that a person would make them. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, {minLength: 1, maxLength: 6}))
    .map(([text, mutations]) => mutations.reduce(mutate, text))
}

// Words, and marks and line ends one by one: what a parser or a script tells apart.
const token = /[\p{L}\p{M}\p{N}]+|[ \t]+|[\s\S]/gu

function mutate(text: string, {what, at, other, length, piece}: Mutation): string {
  const tokens: string[] = text.match(token) ?? []
  const start = at % (tokens.length + 1)
  const run = tokens.slice(start, start + length)
  switch (what) {
    case 'insert':
      return spliced(tokens, start, 0, [piece])
    case 'delete':
      return spliced(tokens, start, length, [])
    case 'double':
      return spliced(tokens, other % (tokens.length + 1), 0, run)
    case 'swap':
      return spliced(tokens, start, 2, tokens.slice(start, start + 2).reverse())
    case 'cut':
      return tokens.slice(0, start).join('')
  }
}

function spliced(tokens: readonly string[], at: number, count: number, put: string[]): string {
  return tokens.toSpliced(at, count, ...put).join('')
}
