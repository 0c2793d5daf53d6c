import {type Command, InvalidArgumentError, Option} from 'commander'
import {profileNames} from '../profile/names.js'
import {styles} from '../profile/profile.js'
import {reporterNames} from '../reporters/names.js'
import {conflictChoices} from '../rules/rule.js'
import {fieldNames} from '../stream/field-names.js'
import {withLimits} from './limits.js'

const profileHelp = `how the guides are read: ${profileNames.join(', ')}, or a JSON file`

/** Adds what a command on all the guides takes. */
export function withFolders(command: Command): Command {
  return withLimits(command)
    .option('--raw <folder>', 'the folder with the raw guides', named, 'raw')
    .option('--dist <folder>', 'the folder with the clean guides and the catalog', named, 'dist')
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
    .option(
      '--jobs <n>',
      'mend so many guides at once; by default as many as there are processors, or fewer where ' +
        'there are few guides',
      jobs
    )
    .option('--chunks', 'also write chunks.ndjson, parts of the guides for retrieval', false)
    .option('--base-url <address>', 'where the guides are published, with {id} or without', address)
    .option('--no-cache', 'mend every guide again, and keep nothing for the next time')
    .addOption(
      new Option(
        '--cache-location <folder>',
        'where what was mended is kept for the next time; node_modules/.cache/mendmark by default'
      ).argParser(named)
    )
    .option('--keep-going', 'skip rejected guides and continue with the others', false)
}

/** Adds how what there is to say about the guides is printed. */
export function withReporter(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON', false)
    .addOption(
      new Option(
        '--reporter <name>',
        'how messages are printed: as lines, or for GitHub Actions, as SARIF, JUnit XML or JSON'
      )
        .choices(reporterNames)
        .default('text')
    )
}

/** Adds what a command on one guide takes. */
export function withGuide(command: Command): Command {
  return withMending(command).argument('<file>', 'a guide, or - for standard input', named)
}

/** Adds what a stream of guides takes. */
export function withStream(command: Command): Command {
  return withMending(command)
    .addOption(
      new Option(
        '--fields <name>',
        'what the records are made of: {path, text} or {path, bytes}, or the documents of datatrove'
      )
        .choices(fieldNames)
        .default('mendmark')
    )
    .option('--fail-fast', 'end with 1 after the first record that fails', false)
    .addOption(
      new Option('--jobs <n>', 'mend so many guides at once; an engine runs one stream a core')
        .default(1)
        .argParser(jobs)
    )
}

/** Adds how guides are mended. */
function withMending(command: Command): Command {
  return withLimits(command)
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
}

function styleOption(): Option {
  return new Option(
    '--style <style>',
    'write what is not damaged in the canonical form, or leave it as it is in the source; ' +
      'what the profile says by default'
  ).choices(styles)
}

function conflictsOption(): Option {
  return new Option(
    '--conflicts <choice>',
    'which side of a merge conflict stays: the better one where both are generations, or always ' +
      'ours or theirs; else a guide whose sides differ is rejected'
  )
    .choices(conflictChoices)
    .default('best')
}

function profileOption(): Option {
  return new Option('--profile <name|file>', profileHelp).default('aadsts').argParser(named)
}

// Each takes some 100 MB of memory.
const mostJobs = 256

function jobs(text: string): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= 1 && value <= mostJobs)) {
    throw new InvalidArgumentError(`it must be a whole number from 1 to ${mostJobs}.`)
  }
  return value
}

/** An address on the web. */
function address(text: string): string {
  if (!/^https?:\/\/\S+$/.test(text)) {
    throw new InvalidArgumentError('it must begin with https:// or http://.')
  }
  return text
}

/** The name of a file or folder. A script whose variable is empty gives none. */
export function named(name: string): string {
  if (name === '') {
    throw new InvalidArgumentError('it is empty.')
  }
  return name
}
