import type {TextRule} from '../../rule/rule.js'

// Marks that nobody writes about by their HTML names; `&amp;lt;` and `&amp;amp;` people do.
const twice = /&(?:amp;)+(?=(?:#39|#x27|#8217|#8220|#8221|apos|quot|[lr]squo|[lr]dquo|[mn]dash|hellip|nbsp);)/gi

export const escapedReference: TextRule = {
  kind: 'text',
  id: 'escaped-reference',
  summary: 'A reference to a quotation mark, apostrophe, dash or space that was escaped once more (`&amp;#39;`) is what it was.',
  evidence: 'Outside code, in a profile that says that its text is whole sentences: prose shows such marks and does not name them.',
  examples: [
    {before: 'It&amp;#39;s &amp;quot;here&amp;quot;, the user&amp;rsquo;s.\n', after: 'It&#39;s &quot;here&quot;, the user&rsquo;s.\n'}
  ],
  negatives: [
    {note: 'Markup that is written about.', text: 'Write `<` as &amp;lt; and `&` as &amp;amp;.\n'},
    {note: 'Code.', text: 'In `&amp;#39;` it stays.\n'},
    {profile: 'plain', text: 'Write &amp;nbsp; for it.\n'}
  ],
  find({text, profile, isInCode}) {
    if (!profile.mend.sentences) return []
    return [...text.matchAll(twice)]
      .filter(({index}) => !isInCode(index))
      .map(({index, 0: found}) => ({start: index, end: index + found.length, text: '&'}))
  }
}
