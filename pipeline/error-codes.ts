/** What a code says, and what to do about it: a clause each. */
export interface CodeHelp {
  meaning: string
  wayOut: string
}

type Codes = Readonly<Record<string, CodeHelp>>

/** Why a guide cannot be written. */
const rejections = {
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
    meaning: 'The guide has more bytes than the limit.',
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
  duplicate: {
    meaning: 'Two guides have the same code or name, and so the same file in `dist/`.',
    wayOut: 'Keep one of them.'
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
const warnings = {
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
  'lost-words': {
    meaning: 'An edit took out words that the guide no longer says.',
    wayOut: 'Look whether they are missed; if so, write them into the raw guide.'
  }
} as const satisfies Codes

/** What can be wrong with how the program is called, or runs. */
const program = {
  usage: {
    meaning: 'The command, an option or an argument is wrong.',
    wayOut: 'See `mendmark --help`, or the help of the command.'
  },
  'output-failed': {
    meaning: 'The standard output cannot be written.',
    wayOut: 'Look where it leads: the disk may be full.'
  }
} as const satisfies Codes

/** What can be wrong with a profile. */
const profiles = {
  'profile-missing': {
    meaning: 'There is no built-in profile of this name, and no such file can be read.',
    wayOut: 'Use the name of a built-in profile, or the path of a JSON file.'
  },
  'profile-not-json': {
    meaning: 'The file is not valid JSON.',
    wayOut: 'Correct it at the line and column of the message.'
  },
  'profile-limit': {
    meaning: 'The file, a list or a text in it is larger than a profile may have.',
    wayOut: 'Make it shorter: take out what the guides do not need, or part a long pattern.'
  },
  'profile-key': {
    meaning: 'A key is not one of a profile.',
    wayOut: 'Correct its name, or take it out.'
  },
  'profile-value': {
    meaning: 'The value of a key has the wrong type or form, or is missing.',
    wayOut: 'Give it one that `docs/profile.schema.json` allows.'
  },
  'profile-pattern': {
    meaning: 'A pattern is no regular expression, or lacks what it has to have.',
    wayOut: 'Correct the pattern.'
  },
  'profile-language': {
    meaning: 'The words of a language are not known.',
    wayOut: 'Use one of the codes that the message lists.'
  },
  'profile-circular': {
    meaning: 'A profile extends itself, or too many others one after the other.',
    wayOut: 'Take one `extends` out.'
  },
  'profile-misfit': {
    meaning: 'Most of the guides have no title that the profile reads.',
    wayOut: 'Use `--profile plain`, or draft a profile that fits with `mendmark profile`.'
  }
} as const satisfies Codes

/** What can be wrong with a file or folder. */
const files = {
  'raw-missing': {
    meaning: 'The folder with the raw guides is not there, or cannot be read.',
    wayOut: 'Make it and put the guides there, or name another with `--raw`.'
  },
  'raw-empty': {
    meaning: 'The raw folder holds no guide.',
    wayOut: 'Put the guides there, or name another folder with `--raw`.'
  },
  'ignore-not-text': {
    meaning: '`.mendmarkignore` is no UTF-8 text.',
    wayOut: 'Save it as UTF-8, one pattern on a line.'
  },
  'ignore-pattern': {
    meaning: 'A line of `.mendmarkignore` matches nothing.',
    wayOut: 'Correct it as the message says.'
  },
  'file-unreadable': {
    meaning: 'A file that the command needs is there, and cannot be read.',
    wayOut: 'Make it readable, or remove it.'
  },
  'dist-in-raw': {
    meaning: 'The mended guides would go among the raw ones, or replace them.',
    wayOut: 'Name another folder with `--dist`.'
  },
  'dist-foreign': {
    meaning: 'A build would write over a file that no build wrote.',
    wayOut: 'Move it away, or name another folder with `--dist`.'
  },
  'dist-changed': {
    meaning: 'A build would write over a mended guide that was changed by hand, or remove it.',
    wayOut: 'Make the change in the raw guide instead, or use `--force` to lose it.'
  },
  'dist-unwritable': {
    meaning: 'The dist folder cannot be written.',
    wayOut: 'Make it writable, or name another folder with `--dist`.'
  },
  'draft-unwritable': {
    meaning: 'The draft of a profile cannot be written.',
    wayOut: 'Name a file in a folder that is there with `--out`.'
  }
} as const satisfies Codes

/** What can be wrong with a catalog that a program reads. */
const catalogs = {
  'catalog-unreadable': {
    meaning: 'The catalog is not there, or cannot be read.',
    wayOut: 'Run `mendmark build`, or name another file.'
  },
  'catalog-not-json': {
    meaning: 'The catalog is not valid JSON.',
    wayOut: 'Run `mendmark build` again.'
  },
  'catalog-version': {
    meaning: 'Another major version of the schema wrote the catalog.',
    wayOut: 'Build it again with this version, or install the version that wrote it.'
  },
  'catalog-invalid': {
    meaning: 'The file does not fit the schema of catalogs.',
    wayOut: 'Run `mendmark build` again.'
  }
} as const satisfies Codes

/** Every code of an error or a warning but the ids of the rules, by what it is about. */
export const errorCodes = {rejections, warnings, program, profiles, files, catalogs}

/** Why a guide cannot be written. */
export type RejectionCode = keyof typeof rejections
/** What is wrong with a profile. */
export type ProfileCode = keyof typeof profiles
/** What is wrong with a file or folder. */
export type FileCode = keyof typeof files | 'unreadable'
/** What is wrong with a catalog. */
export type CatalogCode = keyof typeof catalogs
/** What is wrong with the call of the program, or the program. */
export type ProgramCode = keyof typeof program | 'fault'
