import {escaped} from '../profile/failures.js'
import type {ProfileFile} from '../profile/schema/index.js'
import {type CodeShape, codeShapes} from './code-shapes.js'
import {isMost, mostFrequent} from './shares.js'

/** What the titles of a corpus look like. */
export interface TitleDraft {
  title: NonNullable<ProfileFile['title']>
  /** A pattern for the codes that guides mention; null where titles have none. */
  mentions: string | null
  /** The form of the codes; undefined where titles have none. */
  shape: CodeShape | undefined
  /** Whether some titles have a name between code and description. */
  hasNames: boolean
  /** The titles that do not fit. */
  others: string[]
}

// What may be between a code and what the title says about it.
const mark = '\\s*[:|]\\s*|\\s+[-–—]\\s+'
const name = '(?<name>[A-Za-z][A-Za-z0-9_]*)'

// One title in five has a name before those without are exceptions.
const fewestNames = 0.2

/** A code in some titles, and what comes before it in all of them. */
interface Found {
  shape: CodeShape
  /** A pattern for what comes before the code. */
  lead: string
  isLast: boolean
  /** The codes, one for each title that has one. */
  codes: string[]
}

/** Reads the grammar of titles from some of them; undefined where there are none. */
export function draftTitle(titles: readonly string[]): TitleDraft | undefined {
  const [first] = titles
  if (first === undefined) {
    return undefined
  }
  const found = findCode(titles)
  if (!found) {
    const title = {pattern: '^(?<description>.+)$', example: `# ${first}`}
    return {title, mentions: null, shape: undefined, hasNames: false, others: []}
  }
  const hasNames = found.shape.group === 'code' && !found.isLast && haveNames(titles, found)
  const pattern = patternOf(found, hasNames)
  const fits = (title: string) => new RegExp(pattern, 'u').test(title)
  const others = titles.filter((title) => !fits(title))
  const title = {
    pattern,
    example: `# ${titles.find(fits) ?? first}`,
    ...(others.length > 0 ? {optional: true} : {})
  }
  return {title, mentions: mentionsOf(found), shape: found.shape, hasNames, others}
}

/** Where most titles have a code of one form: at the start, after a word or two, or last. */
function findCode(titles: readonly string[]): Found | undefined {
  const leads = ['', ...leadingWords(titles)]
  for (const shape of codeShapes) {
    for (const isLast of [false, true]) {
      for (const lead of isLast ? [''] : leads) {
        const codes = codesIn(titles, shape, lead, isLast)
        if (isMost(codes.length, titles.length)) {
          return {shape, lead, isLast, codes}
        }
      }
    }
  }
  return undefined
}

function codesIn(
  titles: readonly string[],
  {pattern, needsMark}: CodeShape,
  lead: string,
  isLast: boolean
): string[] {
  const end = needsMark ? `(?:${mark}|$)` : `(?:${mark}|\\s|$)`
  const test = new RegExp(
    isLast ? `(?:\\s[([]|${mark})(?<code>${pattern})[)\\]]?$` : `^${lead}(?<code>${pattern})${end}`,
    'u'
  )
  return titles.flatMap((title) => test.exec(title)?.groups?.['code'] ?? [])
}

// `Error`, `HTTP Error`
const mostLeadingWords = 3

/** What many titles have in common before a word with a digit or a name, as patterns. */
function leadingWords(titles: readonly string[]): string[] {
  const starts = titles.flatMap((title) => {
    const words = title.split(/\s+/).slice(0, mostLeadingWords + 1)
    return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))
  })
  return mostFrequent(starts)
    .filter(([, count]) => isMost(count, titles.length))
    .map(([words]) => `${escaped(words)}\\s+`)
}

function haveNames(titles: readonly string[], found: Found): boolean {
  const test = new RegExp(
    `^${found.lead}${found.shape.narrowed(found.codes)}(?:${mark})${name}\\s+-\\s`,
    'u'
  )
  return titles.filter((title) => test.test(title)).length >= titles.length * fewestNames
}

function patternOf({shape, lead, isLast, codes}: Found, hasNames: boolean): string {
  const code = `(?<${shape.group}>${shape.narrowed(codes)})`
  if (isLast) {
    return `^(?<description>.+?)(?:\\s*[([]|${mark})${code}[)\\]]?$`
  }
  const between = hasNames ? `(?:${name}(?:\\s+-\\s+|\\s*$))?` : ''
  const end = shape.needsMark ? `(?:${mark}|$)` : `(?:${mark}|\\s+|$)`
  return `^${lead}${code}${end}${between}(?<description>.*)$`
}

function mentionsOf({shape, codes}: Found): string | null {
  if (shape.group === 'name' || shape.id === 'number') {
    return null
  }
  const digits = codes.map((code) => /\d+$/.exec(code)?.[0].length ?? 1)
  return shape.narrowed(codes).replace('(?<number>\\d+)', `\\d{${Math.min(...digits)},}`)
}
