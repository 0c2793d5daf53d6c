import {type Command, InvalidArgumentError, type Option} from 'commander'
import {FileError, messageOf} from '../errors.js'
import {readIfThere} from '../run/files.js'

/** Where a project says the options of the commands, in this order; a flag wins over it. */
const configFile = 'mendmark.config.json'
const manifestFile = 'package.json'
const manifestKey = 'mendmark'

/** The options that a config may say, by their names in the commands. */
export const configKeys = [
  'raw',
  'dist',
  'profile',
  'style',
  'conflicts',
  'reporter',
  'jobs',
  'keepGoing',
  'chunks',
  'catalog',
  'baseUrl',
  'cache',
  'cacheLocation',
  'decisions',
  'maxBytes',
  'maxBlocks',
  'maxDepth',
  'maxSeconds'
] as const

/** What a config says, and where it was found. */
interface Config {
  path: string
  values: Readonly<Record<string, unknown>>
}

/**
 * Gives a command the options of the config, where the command line does not say them.
 *
 * @throws FileError when the config is no JSON, or says something that no command knows
 */
export function applyConfig(command: Command): void {
  const config = readConfig()
  if (!config) {
    return
  }
  for (const [key, value] of Object.entries(config.values)) {
    if (key === '$schema') {
      continue
    }
    if (!configKeys.some((known) => known === key)) {
      const reason = `there is no option “${key}”; use ${configKeys.join(', ')}`
      throw new FileError('config-value', {path: config.path, reason})
    }
    const option = command.options.find((each) => each.attributeName() === key)
    const source = command.getOptionValueSource(key)
    if (option && (source === undefined || source === 'default')) {
      const parsed = parsedValue(option, value, config.path)
      command.setOptionValueWithSource(key, parsed, 'config')
    }
  }
}

/** A value as the command line would have given it. */
function parsedValue(option: Option, value: unknown, path: string): unknown {
  const key = option.attributeName()
  if (option.isBoolean() || option.negate) {
    if (typeof value !== 'boolean') {
      throw new FileError('config-value', {path, reason: `${key}: it must be true or false`})
    }
    return value
  }
  const values = isRepeatable(option) && Array.isArray(value) ? value : [value]
  if (values.length === 0 || values.some((each) => !isTextOrNumber(each))) {
    const what = isRepeatable(option) ? 'a text or a list of texts' : 'a text or a number'
    throw new FileError('config-value', {path, reason: `${key}: it must be ${what}`})
  }
  try {
    return values.reduce(
      (before: unknown, each) => option.parseArg?.(String(each), before) ?? String(each),
      undefined
    )
  } catch (error) {
    if (error instanceof InvalidArgumentError) {
      throw new FileError('config-value', {path, reason: `${key}: ${error.message}`})
    }
    throw error
  }
}

/** Whether an option may be said several times, and so as a list. */
export function isRepeatable({defaultValue}: Pick<Option, 'defaultValue'>): boolean {
  return Array.isArray(defaultValue)
}

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function readConfig(): Config | undefined {
  const own = readJson(configFile)
  if (own !== undefined) {
    return {path: configFile, values: requireObject(own, configFile)}
  }
  const manifest = readJson(manifestFile)
  const part =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, manifestKey) : null
  return part === undefined || part === null
    ? undefined
    : {path: manifestFile, values: requireObject(part, manifestFile)}
}

// In bytes. Nobody writes one that long.
const largest = 1_000_000

function readJson(path: string): unknown {
  const text = readIfThere(path, largest)?.toString('utf8')
  if (text === undefined) {
    return undefined
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new FileError('config-value', {
      path,
      reason: `is not valid JSON (${messageOf(error)}); fix the file`
    })
  }
}

function requireObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FileError('config-value', {path, reason: 'the options must be a JSON object'})
  }
  return {...value}
}
