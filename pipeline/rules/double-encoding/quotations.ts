import type {Sign} from '../../signs/sign.js'
import {isQuoted} from './quotation-marks.js'
import type {Shown} from './shown.js'

/** Markup and quotation marks, which come between an example and what is said of it. */
const wrappers = '["\'“”‘’„«»`*_()\\[\\]]*'

const announcement = new RegExp(
  '(?:\\b(?:such as|like|e\\.g\\.,?|i\\.e\\.,?|for (?:example|instance),?|as|into|with|by|' +
    'becom(?:es?|ing)|became|turns?|shows?|displays?|prints?|reads?|sees?|gets?|got|contains?|' +
    'sequences?|characters?|strings?|bytes|letters?)|[-=–—]+>|[→⇒])' +
    `\\s*${wrappers}$`,
  'i'
)
const comparison = new RegExp(
  `^${wrappers}\\s*(?:[-=–—]+>|[→⇒=]|(?:instead of|rather than|in place of|becom(?:es?|ing)|` +
    'means?|stands for|should (?:be|read)|is (?:really|actually|meant))\\b)',
  'i'
)
const separator = new RegExp(
  `^${wrappers}\\s*(?:[,;/]\\s*(?:(?:and|or)\\s+)?|(?:and|or|und|&)\\s+)${wrappers}$`
)

/** The right form this near an example, in characters, is there for comparison. */
const nearby = 40

const letterOrQuote = /^[\p{L}‘’“”‚„]+$/u

/** The sign that shows an example in a damaged document too. */
export const ownSign = 'right-form-beside'

/** The signs that are as good as sure: with them, an example needs no report. */
export const sureSigns = [ownSign, 'right-line-elsewhere', 'about-encodings']

/** Does a document only show this damage, as an example? */
export const quotationSigns: readonly Sign<Shown>[] = [
  {
    id: ownSign,
    strength: 'strong',
    because: 'the right form is beside it, for comparison',
    // A dash or a bullet may come twice in any line.
    holds: (shown) =>
      (!shown.bare || letterOrQuote.test(shown.decoded) || isCompared(shown)) &&
      hasRightFormBeside(shown)
  },
  {
    id: 'right-line-elsewhere',
    strength: 'strong',
    because: 'the same line is elsewhere in the document in its right form',
    holds: ({isLineElsewhere}) => isLineElsewhere
  },
  {
    id: 'only-quoted',
    strength: 'strong',
    because: 'the document has such text only in quotation marks',
    holds: (shown) => shown.isOnlyQuoted && !isAboutEncodings(shown)
  },
  {
    id: 'about-encodings',
    strength: 'weak',
    because: 'the document, or this part of it, is about text in the wrong encoding',
    holds: isAboutEncodings
  },
  {
    id: 'in-quotation-marks',
    strength: 'weak',
    because: 'it is in quotation marks, alone or with a few words',
    holds: isQuoted
  },
  {
    id: 'announced',
    strength: 'weak',
    because: 'the words before it announce an example',
    holds: isAnnounced
  },
  {
    id: 'compared',
    strength: 'weak',
    because: 'what comes after it says what it should be',
    holds: ({after}) => comparison.test(after)
  },
  {
    id: 'fills-cell',
    strength: 'weak',
    because: 'it fills the cell of a table in a text about encodings',
    holds: (shown) =>
      isAboutEncodings(shown) && /\|[\s*_]*$/.test(shown.before) && /^[\s*_]*\|/.test(shown.after)
  },
  {
    // A dash, a bullet and a symbol may be on their own in any text.
    id: 'stands-alone',
    strength: 'weak',
    because: 'a letter or a quotation mark is on its own, which no text needs',
    holds: ({bare, decoded}) => bare && letterOrQuote.test(decoded)
  },
  {
    id: 'one-of-several',
    strength: 'weak',
    because: 'a text about encodings lists it with others, with commas or “and” between them',
    holds: (shown) => isAboutEncodings(shown) && isOneOfSeveral(shown)
  }
]

function hasRightFormBeside({before, after, decoded, bare}: Shown): boolean {
  return (
    holdsForm(before.slice(-nearby - decoded.length), decoded, bare) ||
    holdsForm(after.slice(0, nearby + decoded.length), decoded, bare)
  )
}

function isAnnounced({before, endOfBlockAbove}: Shown): boolean {
  return announcement.test(before.trimEnd()) || /:[*_]*\s*$/.test(endOfBlockAbove)
}

function isCompared(shown: Shown): boolean {
  return comparison.test(shown.after) || isAnnounced(shown)
}

function isAboutEncodings(shown: Shown): boolean {
  return shown.isInMojibakeText || shown.isBlockAboutEncodings || shown.isHeadingAboutEncodings
}

function isOneOfSeveral({previous, next, start, end, text}: Shown): boolean {
  return (
    (next !== undefined && separator.test(text.slice(end, next.start))) ||
    (previous !== undefined && separator.test(text.slice(previous.end, start)))
  )
}

const partOfWord = /[\p{L}\p{M}\p{N}]/u

/** Whether `text` holds `form` as a word, or for a mark, away from words. */
function holdsForm(text: string, form: string, bare: boolean): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + form.length)]
    // A quotation mark or a dash is at the edge of many words.
    if (!around.some((each) => partOfWord.test(each)) && (!bare || form.trim() !== '')) {
      return true
    }
  }
  return false
}
