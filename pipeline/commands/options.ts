import {type Command, InvalidArgumentError, Option} from 'commander'
import {profileNames} from '../profile/names.js'
import {styles} from '../profile/profile.js'
import {reporterNames} from '../reporters/names.js'
import {conflictChoices} from '../rules/rule.js'
import {usualDecisions} from '../run/decisions.js'
import {catalogForms} from '../run/dist/catalog-forms.js'
import {fieldNames} from '../stream/field-names.js'
import {withLimits} from './limits.js'

const profileHelp = `how the guides are read: ${profileNames.join(', ')}, or a JSON file`

/** Adds what a command on all the guides takes to mend them. */
export function withRawFolder(command: Command): Command {
  return withLimits(command)
    .addOption(rawOption())
    .addOption(distOption())
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
    .option(
      '--jobs <n>',
      'how many guides to mend at once; by default as many as there are processors, or fewer ' +
        'where there are few guides',
      jobs
    )
    .addOption(decisionsOption())
}

/** Adds what a command on the dist folder takes. */
export function withFolders(command: Command): Command {
  return withRawFolder(command)
    .addOption(chunksOption())
    .addOption(catalogOption())
    .addOption(baseUrlOption())
    .option('--no-cache', 'mend every guide again, and keep nothing for the next time')
    .addOption(
      new Option(
        '--cache-location <folder>',
        'where what was mended is kept for the next time; node_modules/.cache/mendmark by default'
      ).argParser(named)
    )
    .addOption(keepGoingOption())
}

/** Adds what a command on records takes. */
export function withEmit(command: Command): Command {
  return command
    .argument('<files...>', 'what mendmark stream wrote, gzip or not; - for standard input')
    .addOption(distOption())
    .addOption(profileOption())
    .addOption(fieldsOption('what stream was told that records are made of'))
    .addOption(chunksOption())
    .addOption(catalogOption())
    .addOption(baseUrlOption())
    .addOption(keepGoingOption())
    .addOption(forceOption())
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
  return withMending(command)
    .argument('<file>', 'a guide, or - for standard input', named)
    .addOption(rawOption())
}

/** Adds what a stream of guides takes. */
export function withStream(command: Command): Command {
  return withMending(command)
    .addOption(
      fieldsOption(
        'what the records are made of: {path, text} or {path, bytes}, or the documents of datatrove'
      )
    )
    .option('--fail-fast', 'stop with exit code 1 after the first record that fails', false)
    .addOption(
      new Option(
        '--jobs <n>',
        'how many guides to mend at once; an engine runs one stream per core'
      )
        .default(1)
        .argParser(jobs)
    )
    .addOption(decisionsOption())
}

/** Adds how guides are mended. */
function withMending(command: Command): Command {
  return withLimits(command)
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
}

const usualRaw: readonly string[] = ['raw']

function rawOption(): Option {
  return new Option(
    '--raw <folder|glob>',
    'the folder with the raw guides, or a glob of folders or Markdown files; may be repeated' + ''
  )
    .argParser((name: string, before: readonly string[] = usualRaw) =>
      before === usualRaw ? [named(name)] : [...before, named(name)]
    )
    .default(usualRaw, '"raw"')
}

function decisionsOption(): Option {
  return new Option('--decisions <file>', 'the file with the rejected edits')
    .default(usualDecisions)
    .argParser(named)
}

function styleOption(): Option {
  return new Option(
    '--style <style>',
    'write what is not damaged in the canonical form, or leave it as it is in the source; ' +
      'default: as the profile says'
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

function fieldsOption(help: string): Option {
  return new Option('--fields <name>', help).choices(fieldNames).default('mendmark')
}

function distOption(): Option {
  return new Option('--dist <folder>', 'the folder with the clean guides and the catalog')
    .default('dist')
    .argParser(named)
}

function chunksOption(): Option {
  const help = 'also write chunks.ndjson, parts of the guides for retrieval'
  return new Option('--chunks', help).default(false)
}

function baseUrlOption(): Option {
  const help = 'where the guides are published, with {id} or without'
  return new Option('--base-url <address>', help).argParser(address)
}

function keepGoingOption(): Option {
  const help = 'skip rejected guides and continue with the others'
  return new Option('--keep-going', help).default(false)
}

/** Lets a command write over what was changed by hand. */
export function forceOption(): Option {
  const help = 'write over guides in dist/ that were changed by hand'
  return new Option('--force', help).default(false)
}

function catalogOption(): Option {
  return new Option(
    '--catalog <form>',
    'write the catalog as one file, or as an index and files with some of the guides each'
  )
    .choices(catalogForms)
    .default('single')
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
