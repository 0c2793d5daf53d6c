// docs/errors.md: every code of an error or a warning, and what to do about it.
import {errorCodes} from '../../lib/error-codes/index.js'
import {allRules} from '../../lib/rules/index.js'
import {generationDropper} from '../../lib/verify/lost-words.js'
import {readFixtures} from '../fixtures.mjs'
import {cell, note} from './markdown.mjs'

/** @typedef {import('../../lib/error-codes/index.js').CodeHelp} CodeHelp */

const {rejections, warnings, records, program, profiles, files, catalogs} = errorCodes

/** @type {readonly {title: string, text: string, codes: Readonly<Record<string, CodeHelp>>}[]} */
const groups = [
  {
    title: 'A guide is rejected',
    text:
      'The exit code is 1. Nothing is written then, unless `--keep-going` leaves the guide out. ' +
      'A file that `mend` or `explain` cannot read, and a fault of the program as a whole, end ' +
      'with 2. ' +
      'In the library, this is the `code` of a `RejectedGuide`.',
    codes: rejections
  },
  {
    title: 'A guide is mended, with a warning',
    text:
      `The exit code is 0. ${ruleWarnings()} A rule that would break a law in a guide is left ` +
      'out there; its warning begins with “not done here”.',
    codes: warnings
  },
  {
    title: 'A line of `stream`',
    text:
      'The exit code is 0, or 1 with `--fail-fast`. `stream` writes a record with the `line` and ' +
      'the `error` in its place, and goes on. A guide that it rejects has a code of the first ' +
      'table.',
    codes: records
  },
  {title: 'The call of the program', text: 'The exit code is 2.', codes: program},
  {
    title: 'A profile',
    text:
      'The exit code is 2, but for `profile-misfit`, which is said in place of a line for each ' +
      'guide. In the library, this is the `code` of a `ProfileError`.',
    codes: profiles
  },
  {
    title: 'Files and folders',
    text: 'The exit code is 2. In the library, this is the `code` of a `FileError`.',
    codes: files
  },
  {
    title: 'A catalog',
    text: '`readCatalog` of `mendmark/catalog` throws these, as the `code` of a `CatalogError`.',
    codes: catalogs
  }
]

const intro = [
  'Every error and warning is one line. One about a guide is ' +
    '`path:line:column severity message [code]`, with the place in the raw guide. One about the ' +
    'call of the program, a profile, a file or a folder is `mendmark: path: message [code]`, ' +
    'with line and column where they are known. The message says what to do; the code in ' +
    'brackets stays the same in later versions.',
  'Characters that a terminal would obey or hide are printed as their code points, such as ' +
    '`\\u{1b}`; with `--json` they are escapes of JSON. `mend` prints a guide as it is.',
  'With `--json`, `build` and `check` print all `messages`, each with `path`, `line`, `column`, ' +
    '`severity`, `code` and `reason`. An error that ends a command is ' +
    '`{"error": {"code", "message", "messages"}}` then, and so is a guide that `mend` rejects. ' +
    'The lines on standard error are the same.',
  '`--debug` shows where an error was thrown, which helps whoever mends a fault of the program.'
].join('\n\n')

/** Makes the page. */
export function errorsPage() {
  const sections = groups.flatMap(({title, text, codes}) => [`## ${title}`, text, table(codes)])
  return `${['# Errors', note, intro, ...sections].join('\n\n')}\n`
}

/** @param {Readonly<Record<string, CodeHelp>>} codes */
function table(codes) {
  const rows = Object.entries(codes).map(
    ([code, {meaning, wayOut}]) => `| \`${code}\` | ${cell(meaning)} | ${cell(wayOut)} |`
  )
  return ['| Code | What it means | The way out |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The rules that report something, as their fixtures show, or drop what the guide then lacks. */
function ruleWarnings() {
  const ids = allRules
    .filter(({id, choices}) => choices || id === generationDropper || saysSomething(id))
    .map(({id}) => `[\`${id}\`](rules.md#${id})`)
  return (
    'A rule that is in doubt changes nothing and reports, under its own name; so does one that ' +
    `took out words that the guide no longer says, where it had to choose: ${ids.join(', ')}. ` +
    'An error under the name of a rule rejects the guide. What else is reported:'
  )
}

/** @param {string} id */
function saysSomething(id) {
  return readFixtures(id).fixtures.some(({reports, rejects}) => reports.length + rejects.length > 0)
}
