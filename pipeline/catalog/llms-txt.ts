import {visibleOnPage} from '../visible.js'
import type {ListedGuide} from './listed-guide.js'
import type {CatalogHead} from './schema.js'

/**
 * The page that tells language models what there is, by the convention of llms.txt: a title, a
 * quotation, and lists of links to Markdown.
 *
 * @param guides may be gone through twice
 * @see https://llmstxt.org
 */
export function* llmsTxt(
  {counts, profile, generator}: CatalogHead,
  guides: Iterable<ListedGuide>
): Generator<string> {
  yield `# Guides of the corpus ${profile}\n\n` +
    `> ${counts.guides} guides, each about one error or task. ` +
    `Written by ${generator.name} ${generator.version}; do not edit.\n`
  yield* section('Guides', guides, ({status}) => status !== 'title-only')
  yield* section('Optional', guides, ({status}) => status === 'title-only')
}

function* section(
  title: string,
  guides: Iterable<ListedGuide>,
  isIn: (guide: ListedGuide) => boolean
): Generator<string> {
  let isEmpty = true
  for (const guide of guides) {
    if (isIn(guide)) {
      yield `${isEmpty ? `\n## ${title}\n\n` : ''}${line(guide)}\n`
      isEmpty = false
    }
  }
}

function line({id, code, name, title, description, summary, url, path}: ListedGuide): string {
  const label = [code, name].filter((part) => part !== null).join(': ') || title || id
  const about = [description === label ? '' : description, summary ?? '']
    .filter((part) => part !== '')
    .map((part) => part.replace(/(?<![.!?])$/, '.'))
    .join(' ')
  return `- [${asText(label)}](${url ?? path})${about === '' ? '' : `: ${asText(about)}`}`
}

/** A text as Markdown that shows it on one line. */
function asText(text: string): string {
  return visibleOnPage(text.replace(/\s+/g, ' ')).replace(/[\\`*_[\]<>]/g, '\\$&')
}
