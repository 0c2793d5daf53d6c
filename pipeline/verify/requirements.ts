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

// Bell, backspace, white space and escape, which terminals and old page breaks leave: file(1)
// takes no other control characters for text.
const ofText: ReadonlySet<number> = new Set([7, 8, 9, 10, 11, 12, 13, 27])
// What is stray in a text is rare. One in ten bytes of what is compressed is such a character,
// and so is every second byte of UTF-16 without a mark.
const mostStray = 4
const mostStrayShare = 1 / 50

/** @throws RejectedGuide when what was read is an image, an archive or the like, and no text */
export function requireReadable(text: string, path: string): void {
  const count = countStray(text)
  if (count > mostStray && count > text.length * mostStrayShare) {
    throw rejectedGuide('not-text', path, [
      `the file is no text: ${count} of its ${text.length} characters are control characters; ` +
        'save it as UTF-8 if it is a guide, or move it away'
    ])
  }
}

/** How many control characters of ASCII are in a text that no text means. */
function countStray(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    count += (code < 0x20 && !ofText.has(code)) || code === 0x7f ? 1 : 0
  }
  return count
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
