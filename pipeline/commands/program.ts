import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {ProgramError} from '../errors.js'
import {profileNames} from '../profile/names.js'
import {styles} from '../profile/profile.js'
import {conflictChoices} from '../rules/rule.js'
import {version} from '../version.js'
import {type BuildOptions, build} from './build.js'
import {check} from './check.js'
import type {FolderOptions} from './folder.js'
import {type ExitCode, type Io, printEnd} from './io.js'
import {withLimits} from './limits.js'
import type {GuideOptions} from './one-guide.js'
import type {ProfileOptions} from './profile.js'

const profileHelp = `how the guides are read: ${profileNames.join(', ')}, or a JSON file`
const epilogue = `
Exit codes: 0 done, 1 a guide was rejected or dist/ is stale, 2 wrong usage, profile or I/O.

Examples:
  mendmark build
  mendmark check
  mendmark mend raw/aadsts50070.md
  mendmark explain raw/aadsts50070.md
  mendmark build --format ndjson | head -1
  mendmark profile raw --out my-profile.json`

/**
 * Runs one command line, without the name of the program.
 *
 * @returns how it ended; what went wrong is on stderr, a line for each thing
 */
export async function run(args: readonly string[], streams: Io): Promise<ExitCode> {
  // Read here, since an error in the arguments can have either option beside it.
  const isDebug = args.includes('--debug')
  const isJson = args.includes('--json')
  const io: Io = {...streams, debug: (text) => isDebug && streams.stderr(text)}
  let code: ExitCode = 0
  const done = (result: ExitCode) => {
    code = result
  }
  try {
    await programOf(io, done).parseAsync([...args], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) {
      return error.exitCode === 0 ? 0 : 2
    }
    printEnd(error instanceof CommanderError ? usageError(error) : error, io, isJson)
    return 2
  }
}

/** Whether what was asked for is printed, or the help since nothing was asked for. */
function isHelp({exitCode, code}: CommanderError): boolean {
  return exitCode === 0 || code === 'commander.help'
}

function usageError({message}: CommanderError): ProgramError {
  const what = message.replace(/^error: /, '').replace(/\.$/, '')
  return new ProgramError('usage', {reason: `${what}; mendmark --help says more`})
}

function programOf(io: Io, done: Done): Command {
  const root = new Command('mendmark')
    .description(
      'Mends machine-written Markdown guides: ' +
        'one clean canonical form, nothing lost, one typed catalog.'
    )
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .option('--debug', 'show where an error was thrown')
    .addHelpText('after', epilogue)
  for (const add of [addBuild, addCheck, addMend, addExplain, addProfile]) {
    add(root, io, done)
  }
  for (const command of [root, ...root.commands]) {
    command
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout(text),
        writeErr: (text) => io.stderr(text),
        // Usage errors are printed with the others.
        outputError: () => undefined
      })
  }
  return root
}

/** Takes how a command ended. */
type Done = (code: ExitCode) => void

function addBuild(root: Command, io: Io, done: Done): void {
  const format = new Option(
    '--format <format>',
    'also print the guides’ entries, one per line; the summary goes to stderr'
  ).choices(['ndjson'])
  withFolders(root.command('build').description('mend every raw guide and write dist/'))
    .option('--force', 'write over guides in dist/ that were changed by hand', false)
    .addOption(format.conflicts('json'))
    .addOption(
      new Option('--watch', 'build again whenever a guide or the profile changes')
        .default(false)
        .conflicts(['json', 'format'])
    )
    .action(async ({watch: isWatched, ...options}: BuildOptions & {watch: boolean}) => {
      if (isWatched) {
        const {watch} = await import('./watch.js')
        done(await watch(options, io))
      } else {
        done(await build(options, io))
      }
    })
}

function addCheck(root: Command, io: Io, done: Done): void {
  withFolders(
    root.command('check').description('say whether dist/ is what build would write')
  ).action(async (options: FolderOptions) => done(await check(options, io)))
}

function addMend(root: Command, io: Io, done: Done): void {
  withGuide(root.command('mend').description('print one mended guide'))
    .option('--json', 'print {markdown, guide, edits, messages}', false)
    .action(async (file: string, options: GuideOptions & {json: boolean}) => {
      const {mend} = await import('./mend.js')
      done(await mend(file, options, io))
    })
}

function addExplain(root: Command, io: Io, done: Done): void {
  const description = 'print each edit of a guide: rule, place, before, after and reasons'
  withGuide(root.command('explain').description(description)).action(
    async (file: string, options: GuideOptions) => {
      const {explain} = await import('./explain.js')
      done(await explain(file, options, io))
    }
  )
}

function addProfile(root: Command, io: Io, done: Done): void {
  const out = new Option(
    '--out <file>',
    'where to write the draft; standard output by default'
  ).argParser(named)
  const checked = new Option(
    '--check <name|file>',
    'draft nothing, and say what this profile recognises in the folder and what it misses'
  )
  withLimits(root.command('profile'))
    .description('draft a profile from a folder of guides')
    .argument('<folder>', 'the folder with the raw guides', named)
    .addOption(out.conflicts('check'))
    .addOption(checked)
    .action(async (folder: string, options: ProfileOptions) => {
      const {profile} = await import('./profile.js')
      done(await profile(folder, options, io))
    })
}

/** Adds what a command on all the guides takes. */
function withFolders(command: Command): Command {
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
    .option('--json', 'print the result as JSON', false)
}

/** Adds what a command on one guide takes. */
function withGuide(command: Command): Command {
  return withLimits(command)
    .argument('<file>', 'a guide, or - for standard input', named)
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
function named(name: string): string {
  if (name === '') {
    throw new InvalidArgumentError('it is empty.')
  }
  return name
}
