import {endOfFrontMatter} from '../../markdown/front-matter.js'
import type {TextRule} from '../rule.js'

// Marks that nobody writes about by their HTML names, as people do of `&amp;lt;` and `&amp;amp;`.
const escapedTwice = new RegExp(
  '&(?:amp;)+(?=(?:' +
    '#39|#x27|#8217|#8220|#8221|apos|quot|[lr]squo|[lr]dquo|[mn]dash|hellip|nbsp' +
    ');)',
  'gi'
)

export const escapedReference: TextRule = {
  kind: 'text',
  id: 'escaped-reference',
  summary:
    'A reference to a quotation mark, apostrophe, dash or space that was escaped once more ' +
    '(`&amp;#39;`) is what it was.',
  changes: 'words',
  signs: [],
  find({text, tree, profile, isInCode}) {
    if (!profile.mend.sentences) {
      return []
    }
    return [...text.matchAll(escapedTwice)]
      .filter(({index}) => index >= endOfFrontMatter(tree) && !isInCode(index))
      .map(({index, 0: found}) => ({start: index, end: index + found.length, text: '&'}))
  }
}
