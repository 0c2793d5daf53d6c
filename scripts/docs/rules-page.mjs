// docs/rules.md: every rule with its signs and fixtures.
import {allRules, decodeRules, styleRules, textRules, treeRules} from '../../lib/rules/index.js'
import {readFixtures} from '../fixtures.mjs'
import {cell, fence, note} from './markdown.mjs'

/** @typedef {import('../../lib/rules/rule.js').Rule} Rule */

/** @type {readonly {title: string, text: string, rules: readonly Rule[]}[]} */
const groups = [
  {
    title: 'Decoding',
    text: 'On bytes and characters, before anything is parsed.',
    rules: decodeRules
  },
  {
    title: 'Text',
    text: 'On the text, for damage that changes how Markdown parses.',
    rules: textRules
  },
  {
    title: 'Tree',
    text:
      'On the mdast tree. Each of these is also a remark plugin of its own. ' +
      'A fixture shows what the rule does alone, printed in the canonical style.',
    rules: treeRules
  },
  {
    title: 'Style',
    text:
      'On the form of what is not damaged. Together these make the canonical style, and each ' +
      'of their edits is recorded, too. They run where the profile, or `--style`, asks for it.',
    rules: styleRules
  }
]

const mending = allRules.length - styleRules.length

const intro = [
  `Mendmark mends with ${mending} rules, in this order; ${styleRules.length} more write what is ` +
    'not damaged in the canonical style.',
  'A rule that could mistake healthy text for damage weighs **signs**. It acts only when no veto ' +
    'holds, and one strong sign holds or two weak ones. `mendmark explain` prints the reasons of ' +
    'the signs that decided for each edit.',
  'The first law holds every edit to what its rule may change, which each rule says.',
  'Every rule has **fixtures**, and each of them is a test. When any one sign is switched off, ' +
    'at least one fixture of its rule fails; that is a test too.'
].join('\n\n')

/** Makes the page. */
export function rulesPage() {
  const sections = groups.map(({title, text, rules}) =>
    [`## ${title}`, text, ...rules.map(ruleSection)].join('\n\n')
  )
  return `${['# Rules', note, intro, ...sections].join('\n\n')}\n`
}

/** @type {Record<import('../../lib/edits/reach.js').Reach, string>} */
const meaningOf = {
  nothing: 'It only reports.',
  form: 'It changes marks and white space only.',
  joints: 'It changes marks and white space, and may join or part words.',
  removal: 'It may take words away, and adds none.',
  words: 'It may change words.'
}

/** @param {Rule} rule */
function ruleSection({id, summary, changes, signs}) {
  const {intro: more, fixtures} = readFixtures(id)
  const parts = [`### ${id}`, `${summary} ${meaningOf[changes]}`]
  if (more !== '') {
    parts.push(more)
  }
  if (signs.length > 0) {
    parts.push(signTable(signs))
  }
  return [...parts, ...fixtures.map(fixtureSection)].join('\n\n')
}

/** @param {Rule['signs']} signs */
function signTable(signs) {
  const header = '| Sign | Strength | Because |\n| --- | --- | --- |'
  const rows = signs.map(
    ({id, strength, because}) => `| \`${id}\` | ${strength} | ${cell(because)} |`
  )
  return [header, ...rows].join('\n')
}

const outcomes = {mends: '', stays: ' (stays)', rejects: ' (rejected)'}

/** @param {import('../fixtures.mjs').Fixture} fixture */
function fixtureSection({
  name,
  note: more,
  profile,
  given,
  conflicts,
  shown,
  shownAfter,
  outcome,
  ...said
}) {
  const parts = [`#### ${name}${outcomes[outcome]}`]
  if (more !== '') {
    parts.push(more)
  }
  if (profile !== 'aadsts') {
    parts.push(`With the profile \`${profile}\`.`)
  }
  if (conflicts !== 'best') {
    parts.push(`With \`--conflicts ${conflicts}\`.`)
  }
  if (given.length > 0) {
    parts.push(`After the rule ${given.map((id) => `\`${id}\``).join(', ')}.`)
  }
  parts.push(fence(shown, 'markdown'))
  if (outcome === 'mends') {
    parts.push('becomes', shownAfter === '' ? 'an empty text.' : fence(shownAfter, 'markdown'))
  }
  if (said.reports.length > 0) {
    parts.push('Reported, with its line:', fence(said.reports.join('\n'), 'text'))
  }
  if (said.rejects.length > 0) {
    parts.push('Rejected, with its line:', fence(said.rejects.join('\n'), 'text'))
  }
  return parts.join('\n\n')
}
