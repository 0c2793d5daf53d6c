import type {Root} from 'mdast'
import type {Generated, Profile} from '../../profile/profile.js'
import {sameMarks} from '../../profile/same-marks.js'
import {callsOf, plainWords} from '../../profile/title.js'
import {headingWords, holdsWordSet} from '../../profile/word-sets.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {stemsOf, vocabularyOf} from '../../signs/telling-words.js'
import {type EchoCandidate, echoSigns} from './signs.js'

/** What an echo of a title may say. */
export interface EchoWords {
  /** The words of the title and of the generator’s heading, and those an echo may use besides. */
  readonly known: ReadonlySet<string>
  /** The code and the name of the error, in lower case. */
  readonly calls: readonly string[]
  readonly settings: Generated['echo']
  /** Whether a word, given as its stem, is the title’s or one of headings and echoes. */
  readonly knowsStem: (stem: string) => boolean
}

export function echoWordsOf(
  tree: Root,
  title: string,
  profile: Profile,
  settings: EchoWords['settings']
): EchoWords {
  const vocabulary = vocabularyOf(profile)
  const stems = stemsOf(title, profile.language)
  return {
    knowsStem: (stem) => stems.has(stem) || vocabulary(stem),
    known: new Set([
      ...plainWords(title),
      ...settings.words,
      ...(profile.generated?.labels ?? []).flatMap(plainWords)
    ]),
    calls: callsOf(tree, profile),
    settings
  }
}

/** Whether a text holds a name, and not as a part of a longer word. */
function saysWhole(text: string, name: string): boolean {
  const at = text.indexOf(name)
  const beside = `${text.charAt(at - 1)} ${text.charAt(at + name.length)}`
  return at !== -1 && !/[\p{L}\p{N}]/u.test(beside)
}

/** Whether a text is one of some labels, a colon, and more. French has a space before it. */
function isLabelled(text: string, labels: readonly string[]): boolean {
  const colon = text.indexOf(':')
  return (
    colon !== -1 &&
    isEchoLabel(text.slice(0, colon), labels) &&
    /[\p{L}\p{N}]/u.test(text.slice(colon))
  )
}

/** Whether a text is one of some labels, in any case and with any form of apostrophe. */
export function isEchoLabel(text: string, labels: readonly string[]): boolean {
  const label = sameMarks(text.trim().toLowerCase())
  return labels.some((each) => sameMarks(each) === label)
}

/** The signs that a text is an echo; undefined where it is none. */
export function weighEcho(
  text: string,
  {known, calls, settings}: EchoWords,
  around: Partial<Pick<EchoCandidate, 'goesOn' | 'paragraphsBeforeList'>> = {}
): SignIds | undefined {
  const words = plainWords(text)
  const lower = text.toLowerCase()
  return decide(echoSigns, {
    saysName: calls.some((name) => saysWhole(lower, name)),
    hasPhrase: settings.phrases.some((set) => holdsWordSet(headingWords(text), set)),
    isLabelled: isLabelled(text, settings.labels),
    saysNothingElse: words.every((word) => known.has(word)),
    goesOn: false,
    paragraphsBeforeList: 0,
    ...around
  })
}
