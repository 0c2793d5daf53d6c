// @ts-check
// docs/commands.md: the commands with their options, as the program defines them.
import {programOf} from '../../lib/commands/program.js'
import {cell, note} from './markdown.mjs'

/** @typedef {import('commander').Command} Command */
/** @typedef {import('commander').Option} Option */

/** Makes the page. */
export function commandsPage() {
  const {commands} = programOf(unused(), () => undefined)
  return [
    note,
    '# Commands',
    '`mendmark --help`, and `mendmark COMMAND --help`, print the same. ' +
      '[building.md](building.md) says how a build works.',
    ...commands.flatMap(sectionOf),
    '## Options',
    optionsTable(commands)
  ].join('\n\n')
}

/** The program is only looked at. @returns {import('../../lib/commands/io.js').Io} */
function unused() {
  const fail = () => {
    throw new Error('no command is run here')
  }
  return {
    stdout: fail,
    stderr: fail,
    readStdin: fail,
    openStdin: fail,
    drained: fail,
    menderFor: fail,
    now: () => 0
  }
}

/** @param {Command} command */
function sectionOf(command) {
  const args = command.registeredArguments.map((argument) => ({
    name: `${upper(argument.name())}${argument.variadic ? '…' : ''}`,
    description: argument.description,
    required: argument.required
  }))
  const usage = args.map(({name, required}) => (required ? ` ${name}` : ` [${name}]`)).join('')
  const list = args.map(({name, description}) => `- \`${name}\`: ${description}`).join('\n')
  return [
    `## mendmark ${command.name()}${usage}`,
    `${upper(command.description().slice(0, 1))}${command.description().slice(1)}.`,
    ...(list === '' ? [] : [list])
  ]
}

/** @param {string} text */
function upper(text) {
  return text.toUpperCase()
}

/**
 * Each option once, with the commands that have it. Limits come last.
 *
 * @param {readonly Command[]} commands
 */
function optionsTable(commands) {
  /** @type {Map<string, {option: Option, names: string[]}>} */
  const options = new Map()
  for (const command of commands) {
    for (const option of command.options) {
      const key = `${option.flags} ${option.description}`
      const known = options.get(key) ?? {option, names: []}
      options.set(key, known)
      known.names.push(command.name())
    }
  }
  const all = [...options.values()]
  const isLimit = (/** @type {{option: Option}} */ {option}) => option.flags.startsWith('--max-')
  const ordered = [...all.filter((each) => !isLimit(each)), ...all.filter(isLimit)]
  const rows = ordered.map(({option, names}) => rowOf(option, namesIn(names, commands)))
  return ['| Option | Commands | Meaning | Default |', '| - | - | - | - |', ...rows].join('\n')
}

/**
 * @param {readonly string[]} names
 * @param {readonly Command[]} commands
 */
function namesIn(names, commands) {
  const others = commands.map((command) => command.name()).filter((name) => !names.includes(name))
  const isShorter = others.length < names.length / 2
  const excepted = others.length === 0 ? 'all' : `all but ${others.join(', ')}`
  return isShorter ? excepted : names.join(', ')
}

/**
 * @param {Option} option
 * @param {string} names
 */
function rowOf({flags, description, argChoices, defaultValue, defaultValueDescription}, names) {
  const choices = argChoices ? ` (${argChoices.map((each) => `\`${each}\``).join(', ')})` : ''
  const stated = defaultValueDescription ?? defaultValue
  const hasDefault = stated !== undefined && typeof stated !== 'boolean'
  const shown = hasDefault ? `\`${String(stated).replaceAll('"', '')}\`` : ''
  return `| \`${cell(flags)}\` | ${names} | ${cell(description)}${choices} | ${shown} |`
}
