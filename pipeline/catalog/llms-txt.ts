import {visibleOnPage} from '../visible.js'
import type {Catalog, Guide} from './schema.js'

/**
 * The page that tells language models what there is, by the convention of llms.txt: a title, a
 * quotation, and lists of links to Markdown.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt({guides, counts, profile, generator}: Catalog): string {
  const useful = guides.filter(({status}) => status !== 'title-only')
  const others = guides.filter(({status}) => status === 'title-only')
  return [
    `# Guides of the corpus ${profile}`,
    '',
    `> ${counts.guides} guides, each about one error or task. ` +
      `Written by ${generator.name} ${generator.version}; do not edit.`,
    ...section('Guides', useful),
    ...section('Optional', others),
    ''
  ].join('\n')
}

function section(title: string, guides: readonly Guide[]): string[] {
  return guides.length === 0 ? [] : ['', `## ${title}`, '', ...guides.map(line)]
}

function line({id, code, name, title, description, summary, url, path}: Guide): string {
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
