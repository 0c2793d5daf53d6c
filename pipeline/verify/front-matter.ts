import type {Doubt, Place} from '../edits/ledger.js'
import {offsetInText, readFrontMatter} from '../markdown/front-matter.js'
import type {ParsedMarkdown} from '../markdown/parse.js'

/** Reports front matter that is no YAML, or no mapping: programs cannot read it. */
export function reportFrontMatter(
  {markdown, tree}: ParsedMarkdown,
  placeOf: (offset: number) => Place
): Doubt[] {
  const found = readFrontMatter(tree)
  if (!found?.problem) {
    return []
  }
  const {offset, reason} = found.problem
  const place = placeOf(offsetInText(found, offset, markdown))
  const message =
    `the front matter cannot be read as YAML (${reason}), so the catalog has none for this ` +
    'guide; mend it here'
  return [{...place, ruleId: 'front-matter', reason: message}]
}
