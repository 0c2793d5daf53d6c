import type {Root} from 'mdast'
import type {Place} from '../edits/ledger.js'
import {RejectedGuide, rejectedGuide} from '../errors.js'
import {readFrontMatter} from '../markdown/front-matter.js'
import {startOf} from '../markdown/source.js'
import type {Profile} from '../profile/profile.js'
import {findTitle, readTitle} from '../profile/title.js'

/** @throws RejectedGuide when the name of a guide says that it is MDX */
export function requireMarkdown(path: string): void {
  if (/\.mdx$/i.test(path)) {
    throw rejectedGuide('mdx', path, [
      'MDX is not read, since its braces, tags and imports are no Markdown; give the file the ' +
        'ending .md if it holds none, or move it away'
    ])
  }
}

/** @throws RejectedGuide when a guide holds nothing but white space */
export function requireText(text: string, path: string): void {
  if (text.trim() === '') {
    throw rejectedGuide('empty', path, ['the guide is empty; restore it, or remove it'])
  }
}

/**
 * Checks that a guide has a title that its profile can read, where the profile
 * has a grammar of titles.
 *
 * @throws RejectedGuide when it has none, or another
 */
export function requireTitle(
  tree: Root,
  path: string,
  profile: Profile,
  placeOf: (offset: number) => Place
): void {
  if (!profile.title || profile.title.optional) {
    return
  }
  const {example} = profile.title
  const title = findTitle(tree, profile)
  const problem = readFrontMatter(tree)?.problem
  const unread = problem ? `; the front matter cannot be read as YAML (${problem.reason})` : ''
  if (!title) {
    throw rejectedGuide('no-title', path, [
      `the guide has no title; give it a first heading such as “${example}”${unread}`
    ])
  }
  if (readTitle(title.text, profile)) {
    return
  }
  const reason =
    `the title “${title.text}” does not have the form that the profile ${profile.name} ` +
    `expects; an example is “${example}”${unread}`
  const ruleId = 'unreadable-title'
  throw new RejectedGuide(
    ruleId,
    [{path, ...placeOf(startOf(title.node) ?? 0), severity: 'error', reason, ruleId}],
    title.text
  )
}
