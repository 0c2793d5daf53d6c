import type {Codes} from './code-help.js'

/** Why a guide cannot be written. */
export const rejections = {
  mdx: {
    meaning: 'The guide is MDX, whose braces, tags and imports are no Markdown.',
    wayOut: 'Give the file the ending `.md` if it holds none of them, or move it away.'
  },
  unreadable: {
    meaning: 'The file of the guide cannot be read.',
    wayOut: 'Make it readable, name another file, or remove it.'
  },
  'not-text': {
    meaning: 'The file holds no text; it may be an image or an archive.',
    wayOut: 'Move it out of the raw folder, or name it in `.mendmarkignore`.'
  },
  empty: {
    meaning: 'The guide holds nothing but white space.',
    wayOut: 'Restore it, or remove it.'
  },
  'too-large': {
    meaning: 'The guide has more bytes than the limit, or takes more memory than there is.',
    wayOut: 'Split it, or raise the limit with `--max-bytes`.'
  },
  'too-many-blocks': {
    meaning: 'The guide has more paragraphs, headings, items and cells than the limit.',
    wayOut: 'Split it, or raise the limit with `--max-blocks`.'
  },
  'too-deep': {
    meaning: 'Its quotations, lists or emphasis are nested deeper than the limit.',
    wayOut: 'Flatten some of them, or raise the limit with `--max-depth`.'
  },
  'too-slow': {
    meaning: 'Mending the guide takes longer than the limit.',
    wayOut: 'Split it, or raise the limit with `--max-seconds`.'
  },
  fault: {
    meaning: 'Mendmark itself failed: on one guide, or as a whole.',
    wayOut:
      'Please report it, with what `--debug` shows. With `--keep-going`, the other guides are ' +
      'written.'
  },
  'no-title': {
    meaning: 'The guide has no title, and the profile expects one.',
    wayOut: 'Give it a first heading, or use `--profile plain` for ordinary Markdown.'
  },
  'unreadable-title': {
    meaning: 'The title does not have the form that the profile expects.',
    wayOut: 'Correct it as the example shows, or use a profile that fits.'
  },
  conflict: {
    meaning: 'Both sides of a merge conflict say something, and they differ.',
    wayOut: 'Choose one, or use `--conflicts ours` or `--conflicts theirs`.'
  },
  'file-name': {
    meaning: 'The file that the guide would be written to cannot have its name on every system.',
    wayOut: 'Give the guide another name.'
  },
  duplicate: {
    meaning:
      'Two guides have the same code or name, and so the same file in `dist/`; or they have the ' +
      'same path in two raw folders.',
    wayOut: 'Keep one of them, or give one of them another name.'
  },
  decision: {
    meaning: 'An edit that was rejected cannot be left out by itself.',
    wayOut:
      'Take the decision back with `mendmark reject --undo`, or edit that part of the raw guide.'
  },
  conservation: {
    meaning: 'An edit changed more than its rule may. This is a fault of Mendmark.',
    wayOut: 'Fix that part by hand, or leave the guide out with `--keep-going`; please report it.'
  },
  idempotence: {
    meaning: 'Mending the guide again still changes it. This is a fault of Mendmark.',
    wayOut: 'Fix that part by hand, or leave the guide out with `--keep-going`; please report it.'
  },
  stability: {
    meaning:
      'The mended guide does not parse to the tree that the rules made. This is a fault of ' +
      'Mendmark.',
    wayOut: 'Fix that part by hand, or leave the guide out with `--keep-going`; please report it.'
  }
} as const satisfies Codes

/** What is reported of a guide beside what its rules report. */
export const warnings = {
  'canonical-form': {
    meaning:
      'The guide cannot be written in the canonical form; its damage is mended, and nothing else.',
    wayOut: 'Look at the part that the message names. You can also leave it so.'
  },
  'kept-block': {
    meaning:
      'What a rule would make of a block cannot be written in Markdown, so it stays as it is.',
    wayOut: 'Mend the block by hand in the raw guide. You can also leave it so.'
  },
  'dead-link': {
    meaning: 'A link leads to a heading of the guide whose words were changed.',
    wayOut: 'Change the link, or the heading, in the raw guide.'
  },
  'front-matter': {
    meaning: 'The front matter cannot be read as YAML, so the catalog has none for this guide.',
    wayOut: 'Correct it in the raw guide.'
  },
  'stale-decision': {
    meaning: 'An edit that was rejected is no longer made: the raw guide or Mendmark changed.',
    wayOut: 'Remove it with `mendmark reject --undo`; where a like edit is made now, reject that.'
  },
  'lost-words': {
    meaning: 'An edit took out words that the guide no longer says.',
    wayOut: 'Look whether they are missed; if so, write them into the raw guide.'
  }
} as const satisfies Codes
