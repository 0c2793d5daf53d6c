import {Command, CommanderError, Option} from 'commander'
import {ProgramError} from '../errors.js'
import {version} from '../version.js'
import {type BuildOptions, build} from './build.js'
import {type CheckOptions, check} from './check.js'
import {applyConfig} from './config.js'
import type {DiffOptions} from './diff.js'
import type {EmitOptions} from './emit.js'
import type {ExplainOptions} from './explain.js'
import {type ExitCode, type Io, printEnd} from './io.js'
import {withLimits} from './limits.js'
import type {GuideOptions} from './one-guide.js'
import {
  forceOption,
  named,
  withEmit,
  withFolders,
  withGuide,
  withRawFolder,
  withReporter,
  withStream
} from './options.js'
import type {ProfileOptions} from './profile.js'
import type {RejectOptions} from './reject.js'
import type {ReportOptions} from './report.js'
import type {StreamOptions} from './stream.js'
import type {VerifyOptions} from './verify.js'

const epilogue = `
Exit codes: 0 done, 1 a guide was rejected or dist/ is stale, 2 wrong usage, profile or I/O.
verify ends with 1 where a word was lost or added; stream with 0, however many guides fail.

Examples:
  mendmark build
  mendmark check
  mendmark mend raw/aadsts50070.md
  mendmark explain raw/aadsts50070.md
  mendmark build --format ndjson | head -1
  mendmark profile raw --out my-profile.json
  mendmark stream < records.ndjson > mended.ndjson
  mendmark emit mended.ndjson`

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

/** The commands with their options. Parsing a command line runs it. */
export function programOf(io: Io, done: Done): Command {
  const root = new Command('mendmark')
    .description(
      'Mends machine-written Markdown guides: ' +
        'one clean canonical form, nothing lost, one typed catalog.'
    )
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .option('--debug', 'show where an error was thrown')
    .addHelpText('after', epilogue)
  for (const add of commands) {
    add(root, io, done)
  }
  root.hook('preAction', (_, command) => applyConfig(command))
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

/** Adds a command. */
type Add = (root: Command, io: Io, done: Done) => void

const commands: readonly Add[] = [
  addBuild,
  addCheck,
  addDiff,
  addReport,
  addMend,
  addExplain,
  addVerify,
  addReject,
  addProfile,
  addStream,
  addEmit
]

/** Takes how a command ended. */
type Done = (code: ExitCode) => void

function addBuild(root: Command, io: Io, done: Done): void {
  const format = new Option(
    '--format <format>',
    'also print the guides’ entries, one per line; the summary goes to stderr'
  ).choices(['ndjson'])
  withReporter(
    withFolders(root.command('build').description('mend every raw guide and write dist/'))
  )
    .addOption(forceOption())
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
  withReporter(
    withFolders(root.command('check').description('say whether dist/ is what build would write'))
  ).action(async (options: CheckOptions) => done(await check(options, io)))
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
  const description = 'print the edits of a guide by rule: place, before, after and reasons'
  withGuide(root.command('explain').description(description))
    .option('--rule <id>', 'only the edits of this rule', named)
    .option('--json', 'print the edits as JSON, with their reasons', false)
    .action(async (file: string, options: ExplainOptions) => {
      const {explain} = await import('./explain.js')
      done(await explain(file, options, io))
    })
}

function addDiff(root: Command, io: Io, done: Done): void {
  withFolders(root.command('diff').description('print what build would change in the guides'))
    .argument('[files...]', 'guides of the dist or the raw folder; all by default')
    .option('--word', 'print the words that changed, and ignore how lines are wrapped', false)
    .action(async (files: string[], options: DiffOptions) => {
      const {diff} = await import('./diff.js')
      done(await diff(files, options, io))
    })
}

function addReport(root: Command, io: Io, done: Done): void {
  const description = 'write a page that shows each edit: before, after and why'
  withRawFolder(root.command('report').description(description))
    .option('--out <file>', 'where to write the page; - is standard output', named, 'report.html')
    .action(async (options: ReportOptions) => {
      const {report} = await import('./report.js')
      done(await report(options, io))
    })
}

function addVerify(root: Command, io: Io, done: Done): void {
  const description =
    'say which words were lost or added between two files or folders, by whatever program'
  withLimits(root.command('verify').description(description))
    .argument('<before>', 'a Markdown file, or a folder of them', named)
    .argument('<after>', 'what became of it', named)
    .option('--json', 'print the result as JSON', false)
    .action(async (before: string, after: string, options: VerifyOptions) => {
      const {verify} = await import('./verify.js')
      done(await verify(before, after, options, io))
    })
}

function addReject(root: Command, io: Io, done: Done): void {
  const why = new Option('--why <text>', 'the reason, for the next reader').argParser(named)
  withRawFolder(root.command('reject').description('reject edits, so that builds leave them out'))
    .argument('<ids...>', 'ids of edits, as explain prints them')
    .option('--undo', 'make the edits again', false)
    .addOption(why.conflicts('undo'))
    .action(async (ids: string[], options: RejectOptions) => {
      const {reject} = await import('./reject.js')
      done(await reject(ids, options, io))
    })
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

function addEmit(root: Command, io: Io, done: Done): void {
  const description = 'write dist/ from the records of stream, as build would'
  withReporter(withEmit(root.command('emit').description(description))).action(
    async (files: string[], options: EmitOptions) => {
      const {emit} = await import('./emit.js')
      done(await emit(files, options, io))
    }
  )
}

function addStream(root: Command, io: Io, done: Done): void {
  const description =
    'mend guides as a filter: read one JSON record per line, and write one per line, in order'
  withStream(root.command('stream').description(description)).action(
    async (options: StreamOptions) => {
      const {stream} = await import('./stream.js')
      done(await stream(options, io))
    }
  )
}
