import type {Language} from './language.js'
import {listed} from './words.js'

/**
 * The language of a text: the one whose function words come most often in it, or the first of
 * `candidates` where none does. Words with letters that an encoding may have lost do not count,
 * so that every copy of a text gets the same answer.
 */
export function detectLanguage(
  text: string,
  candidates: readonly [Language, ...Language[]]
): Language {
  const [first, ...others] = candidates
  if (others.length === 0) {
    return first
  }
  const words =
    text.toLowerCase().match(/(?<![\p{L}\p{N}\uFFFD])[a-z]+(?![\p{L}\p{N}\uFFFD])/gu) ?? []
  const shareOf = (language: Language) => {
    const known = listed(language.sentences.functionWords)
    return words.filter((word) => known.has(word)).length
  }
  let best = {language: first, share: shareOf(first)}
  for (const language of others) {
    const share = shareOf(language)
    if (share > best.share) {
      best = {language, share}
    }
  }
  return best.language
}
