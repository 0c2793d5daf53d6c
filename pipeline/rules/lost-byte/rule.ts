import type {Splice} from '../../edits/draft.js'
import type {TextRule, TextView} from '../rule.js'

// One for a Windows-1252 byte, three where each byte of a UTF-8 sequence was replaced.
const lost = /(?:\uFFFD{3}|\uFFFD)(?!\uFFFD)/g
const contraction =
  /(?:[a-z]n\uFFFD+t|\b(?:i|you|we|they|he|she|it|who|what|that|there|where|how)\uFFFD+(?:re|ve|ll|d|m)|\b(?:could|would|should|might|must|may)\uFFFD+ve|[\p{L}\p{N}]\uFFFD+s)(?![\p{L}\p{N}])/iuy
// Words whose plural has the lost letter before its s: cafés, résumés.
const accentedStem =
  /(?:caf|clich|r\S?sum|expos|fianc|prot\S?g|attach|souffl|canap|d\S?cor|blas|entr)$/i
const opens = /[\p{L}\p{N}\p{Ps}<{$*_`/\\.]/u
const closes = /[\p{L}\p{N}\p{Pe}.,!?;:…%>}*_`/\\)]/u
const before = /^$|[\s([{<\-–—/*_"'>:]/u
const after = /^$|[\s)\]}>.,;:!?\-–—/*_"'<]/u

export const lostByte: TextRule = {
  kind: 'text',
  id: 'lost-byte',
  summary:
    'U+FFFD, left where a tool could not read a byte, becomes the apostrophe or quotation mark that its context settles.',
  signs: [],
  find(view) {
    return paragraphs(view.text).flatMap(({start, end}) => mendParagraph(view, start, end))
  }
}

function paragraphs(text: string): {start: number; end: number}[] {
  const ranges: {start: number; end: number}[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[ \t]*\n+|$/g)) {
    ranges.push({start, end: gap.index})
    start = gap.index + gap[0].length
  }
  return ranges.filter((range) => text.slice(range.start, range.end).includes('\uFFFD'))
}

interface Lost {
  start: number
  end: number
  role: 'apostrophe' | 'dash' | 'opening' | 'closing' | 'unknown'
}

function mendParagraph(view: TextView, from: number, to: number): Splice[] {
  const found = [...view.text.slice(from, to).matchAll(lost)].map(({index, 0: run}): Lost => {
    const start = from + index
    const end = start + run.length
    return {start, end, role: roleOf(view.text, start, end)}
  })
  const splices: Splice[] = []
  const settle = ({start, end}: Lost, text: string) => splices.push({start, end, text})
  const leave = ({start, end}: Lost) => {
    // A document may speak of the character itself.
    const isMeant =
      !view.profile.mend.sentences &&
      (/^\s?\uFFFD\s?$/.test(view.text.slice(start - 1, end + 1)) || view.isInCode(start))
    if (!isMeant) {
      view.doubt(
        start,
        'U+FFFD stands for a lost byte that its context does not settle; put in what was there'
      )
    }
  }
  let open: Lost | undefined
  for (const one of found) {
    if (one.role === 'apostrophe') {
      settle(one, '’')
    } else if (one.role === 'dash') {
      settle(one, '–')
    } else if (one.role === 'opening') {
      if (open) {
        leave(open)
      }
      open = one
    } else if (one.role === 'closing' && open) {
      settle(open, '“')
      settle(one, '”')
      open = undefined
    } else if (one.role === 'closing' && view.text[one.start - 1] === 's') {
      settle(one, '’')
    } else {
      leave(one)
    }
  }
  if (open) {
    leave(open)
  }
  return splices
}

function roleOf(text: string, start: number, end: number): Lost['role'] {
  const left = text.slice(Math.max(0, start - 1), start)
  const right = text.slice(end, end + 1)
  if (isContraction(text, start)) {
    return 'apostrophe'
  }
  if (
    /(?:^|[^\p{L}])[ODL]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /\p{Lu}/u.test(right)
  ) {
    return 'apostrophe'
  }
  if (/\d/.test(left) && /\d/.test(right)) {
    return 'dash'
  }
  if (before.test(left) && opens.test(right)) {
    return 'opening'
  }
  if (closes.test(left) && after.test(right)) {
    return 'closing'
  }
  return 'unknown'
}

/** `doesn�t`, `you�re`, `user�s`; not `na�ve` or `caf�s`. */
function isContraction(text: string, start: number): boolean {
  // `**Azure AD**�s`, `` `app`�s ``: the word stands in markup.
  if (
    /[\p{L}\p{N}][*_`)\]]{1,3}$/u.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\uFFFD+s(?![\p{L}\p{N}])/u.test(text.slice(start, start + 5))
  ) {
    return true
  }
  const wordStart =
    start -
    (/[\p{L}\p{N}\uFFFD]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0)
  if (wordStart === start || accentedStem.test(text.slice(wordStart, start))) {
    return false
  }
  for (contraction.lastIndex = wordStart; contraction.lastIndex < start; ) {
    const from = contraction.lastIndex
    const match = contraction.exec(text)
    if (match && from < start && from + match[0].length > start) {
      return true
    }
    contraction.lastIndex = from + 1
  }
  return false
}
