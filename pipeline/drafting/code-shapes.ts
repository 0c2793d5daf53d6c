/** A form of codes or names that titles can begin with. */
export interface CodeShape {
  readonly id: string
  /** What it is called in a report. */
  readonly called: string
  /** The group that it is read into: a reason or a slug is a name, not a code. */
  readonly group: 'code' | 'name'
  /** A pattern for any code of this form. */
  readonly pattern: string
  /** Whether it is only told from an ordinary word by a colon or a dash after it. */
  readonly needsMark: boolean
  /** A pattern for the codes of one corpus, from those that were seen. */
  readonly narrowed: (codes: readonly string[]) => string
}

/** The forms in the order they are tried: the first that most titles have is taken. */
export const codeShapes: readonly CodeShape[] = [
  {
    id: 'hexadecimal',
    called: 'a hexadecimal code',
    group: 'code',
    pattern: '0x[0-9A-Fa-f]{2,}',
    needsMark: false,
    narrowed: () => '0x[0-9A-Fa-f]+'
  },
  {
    id: 'letters-and-number',
    called: 'a code of letters and a number',
    group: 'code',
    pattern: '\\p{Lu}[\\p{L}]*[-_ ]?\\d+(?![\\p{L}\\d]|[-_.]\\d)',
    needsMark: false,
    narrowed: lettersAndNumber
  },
  {
    id: 'mixed',
    called: 'a code of letters and digits',
    group: 'code',
    pattern: '(?=[A-Z0-9._-]*\\d)(?=[A-Z0-9._-]*[A-Z])[A-Z0-9]+(?:[._-][A-Z0-9]+)*',
    needsMark: false,
    narrowed: () => '(?=[A-Z0-9._-]*\\d)[A-Z0-9]+(?:[._-][A-Z0-9]+)*'
  },
  {
    id: 'constant',
    called: 'a code in capitals',
    group: 'code',
    pattern: '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+',
    needsMark: false,
    narrowed: () => '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*'
  },
  {
    id: 'number',
    called: 'a number',
    group: 'code',
    pattern: '\\d+',
    needsMark: false,
    narrowed: () => '(?<number>\\d+)'
  },
  {
    id: 'reason',
    called: 'a name in mixed case',
    group: 'name',
    pattern: '[A-Z][a-z0-9]*(?:[A-Z][a-z0-9]*)+',
    needsMark: true,
    narrowed: () => '[A-Za-z][A-Za-z0-9]*'
  },
  {
    id: 'slug',
    called: 'a name with hyphens, dots or slashes',
    group: 'name',
    pattern: '[a-z0-9]+(?:[-./_][a-z0-9]+)+',
    needsMark: true,
    narrowed: () => '[a-z0-9]+(?:[-./_][a-z0-9]+)*'
  }
]

// With more of them, others that were not seen are likely.
const mostPrefixes = 4

/** `ORA-(?<number>\d+)`: the letters as they are, where there are few of them. */
function lettersAndNumber(codes: readonly string[]): string {
  const parts = codes.map((code) => /^(\p{L}+)([-_ ]?)(\d+)$/u.exec(code) ?? [code])
  const prefixes = [...new Set(parts.map(([, letters = '']) => letters))].sort()
  const marks = [...new Set(parts.map(([, , mark = '']) => mark))]
  const letters = prefixes.length <= mostPrefixes ? either(prefixes) : '\\p{Lu}\\p{L}*'
  const mark = marks.length === 1 ? (marks[0] ?? '') : '[-_ ]?'
  return `${letters}${mark}(?<number>\\d+)`
}

function either(words: readonly string[]): string {
  return words.length === 1 ? words.join('') : `(?:${words.join('|')})`
}
