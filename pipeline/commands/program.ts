import {Command, CommanderError, Option} from 'commander'
import {CatalogError, FileError, ProfileError} from '../errors.js'
import {profileNames} from '../profile/load.js'
import {conflictChoices} from '../rules/rule.js'
import {version} from '../version.js'
import {type BuildOptions, build} from './build.js'
import {check} from './check.js'
import {explain} from './explain.js'
import type {FolderOptions} from './folder.js'
import type {ExitCode, Io} from './io.js'
import {mend} from './mend.js'
import type {GuideOptions} from './one-guide.js'
import {type ProfileOptions, profile} from './profile.js'

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
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const done = (result: ExitCode) => {
    code = result
  }
  try {
    await programOf(io, done).parseAsync([...args], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2
    }
    if (
      error instanceof ProfileError ||
      error instanceof FileError ||
      error instanceof CatalogError
    ) {
      io.stderr(error.message.replace(/^/gm, 'mendmark: ').replace(/$/, '\n'))
      return 2
    }
    throw error
  }
}

function programOf(io: Io, done: Done): Command {
  const root = new Command('mendmark')
    .description(
      'Mends machine-written Markdown guides: ' +
        'one clean canonical form, nothing lost, one typed catalog.'
    )
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .showHelpAfterError('(mendmark --help says more)')
    .addHelpText('after', epilogue)
  for (const add of [addBuild, addCheck, addMend, addExplain, addProfile]) {
    add(root, io, done)
  }
  for (const command of [root, ...root.commands]) {
    command
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .configureOutput({writeOut: (text) => io.stdout(text), writeErr: (text) => io.stderr(text)})
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
    .action(async (options: BuildOptions) => done(await build(options, io)))
}

function addCheck(root: Command, io: Io, done: Done): void {
  withFolders(
    root.command('check').description('say whether dist/ is what build would write')
  ).action((options: FolderOptions) => done(check(options, io)))
}

function addMend(root: Command, io: Io, done: Done): void {
  withGuide(root.command('mend').description('print one mended guide'))
    .option('--json', 'print {markdown, guide, edits, messages}', false)
    .action(async (file: string, options: GuideOptions & {json: boolean}) =>
      done(await mend(file, options, io))
    )
}

function addExplain(root: Command, io: Io, done: Done): void {
  const description = 'print each edit of a guide: rule, place, before, after and reasons'
  withGuide(root.command('explain').description(description)).action(
    async (file: string, options: GuideOptions) => done(await explain(file, options, io))
  )
}

function addProfile(root: Command, io: Io, done: Done): void {
  const out = new Option('--out <file>', 'where to write the draft; standard output by default')
  const checked = new Option(
    '--check <name|file>',
    'draft nothing, and say what this profile recognises in the folder and what it misses'
  )
  root
    .command('profile')
    .description('draft a profile from a folder of guides')
    .argument('<folder>', 'the folder with the raw guides')
    .addOption(out.conflicts('check'))
    .addOption(checked)
    .action((folder: string, options: ProfileOptions) => done(profile(folder, options, io)))
}

/** Adds what a command on all the guides takes. */
function withFolders(command: Command): Command {
  return command
    .option('--raw <folder>', 'the folder with the raw guides', 'raw')
    .option('--dist <folder>', 'the folder with the clean guides and the catalog', 'dist')
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
    .option('--keep-going', 'skip rejected guides and continue with the others', false)
    .option('--json', 'print the result as JSON', false)
}

/** Adds what a command on one guide takes. */
function withGuide(command: Command): Command {
  return command
    .argument('<file>', 'a guide, or - for standard input')
    .addOption(profileOption())
    .addOption(styleOption())
    .addOption(conflictsOption())
}

function styleOption(): Option {
  return new Option(
    '--style <style>',
    'write what is not damaged in the canonical form, or leave it as it is in the source; ' +
      'what the profile says by default'
  ).choices(['canonical', 'source'])
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
  return new Option('--profile <name|file>', profileHelp).default('aadsts')
}
