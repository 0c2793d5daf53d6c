#!/usr/bin/env node
import {Command, CommanderError} from 'commander'
import {type BuildOptions, build} from './commands/build.js'
import {check} from './commands/check.js'
import {explain} from './commands/explain.js'
import type {ExitCode, Io} from './commands/io.js'
import {mend} from './commands/mend.js'
import {CatalogError, FileError, ProfileError} from './errors.js'
import {profileNames} from './profile/load.js'
import {version} from './version.js'

const profileHelp = `how the guides are read: ${profileNames.join(', ')}, or a JSON file`

/** The command line: argv → a command → an exit code. The only place that knows `process`. */
function program(io: Io, done: (code: ExitCode) => void): Command {
  const root = new Command('mendmark')
    .description('Mends machine-written Markdown guides: one clean canonical form, nothing lost, one typed catalog.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(mendmark --help says more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a guide was rejected or dist/ is stale, 2 wrong usage, profile or I/O.\n\nExamples:\n  mendmark build\n  mendmark check\n  mendmark mend raw/aadsts50070.md\n  mendmark explain raw/aadsts50070.md'
    )
  const shared = (command: Command) =>
    command
      .option('--raw <folder>', 'the folder with the raw guides', 'raw')
      .option('--dist <folder>', 'the folder with the clean guides and the catalog', 'dist')
      .option('--profile <name|file>', profileHelp, 'aadsts')
      .option('--keep-going', 'leave rejected guides out and go on with the others', false)
      .option('--json', 'print the result as JSON', false)
      .helpOption('--help', 'print this help')
  shared(root.command('build').description('mend every raw guide and write dist/')).action((options: BuildOptions) =>
    done(build(options, io))
  )
  shared(root.command('check').description('say whether dist/ is what build would write')).action((options: BuildOptions) =>
    done(check(options, io))
  )
  root
    .command('mend')
    .description('print one mended guide')
    .argument('<file>', 'a guide, or - for standard input')
    .option('--profile <name|file>', profileHelp, 'aadsts')
    .option('--json', 'print {markdown, guide, edits, messages}', false)
    .helpOption('--help', 'print this help')
    .action(async (file: string, options: {profile: string; json: boolean}) => done(await mend(file, options, io)))
  root
    .command('explain')
    .description('print each edit of a guide: rule, place, before, after')
    .argument('<file>', 'a guide, or - for standard input')
    .option('--profile <name|file>', profileHelp, 'aadsts')
    .helpOption('--help', 'print this help')
    .action(async (file: string, options: {profile: string}) => done(await explain(file, options, io)))
  for (const command of [root, ...root.commands]) command.exitOverride()
  return root
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

async function main(): Promise<ExitCode> {
  const io: Io = {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    readStdin,
    now: () => performance.now()
  }
  let code: ExitCode = 0
  try {
    await program(io, (result) => {
      code = result
    }).parseAsync(process.argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof ProfileError || error instanceof FileError || error instanceof CatalogError) {
      io.stderr(`mendmark: ${error.message}\n`)
      return 2
    }
    throw error
  }
}

process.exitCode = await main()
