// @ts-check
// docs/config.schema.json: what a config may say, from the options of the commands.
import {Command} from 'commander'
import {configKeys, isRepeatable} from '../../lib/commands/config.js'
import {withFolders, withReporter} from '../../lib/commands/options.js'

/** Options that the commands read as numbers. */
const numbers = new Set(['jobs', 'maxBytes', 'maxBlocks', 'maxDepth', 'maxSeconds'])

/** Makes the schema. */
export function configSchema() {
  const {options} = withReporter(withFolders(new Command()))
  const properties = configKeys.map((key) => {
    const option = options.find((each) => each.attributeName() === key)
    if (!option) {
      throw new Error(`no command has the option ${key}`)
    }
    return [key, propertyOf(option, key)]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Mendmark config',
    description: 'Options of the commands, where the command line does not say them.',
    type: 'object',
    properties: {$schema: {type: 'string'}, ...Object.fromEntries(properties)},
    additionalProperties: false
  }
}

/**
 * @param {import('commander').Option} option
 * @param {string} key
 */
function propertyOf(option, key) {
  const {description, argChoices, negate, required, defaultValue} = option
  if (negate) {
    return {type: 'boolean', description: `false: ${description}`, default: true}
  }
  if (isRepeatable(option)) {
    const list = {type: 'array', items: {type: 'string'}, minItems: 1}
    return {description, anyOf: [{type: 'string'}, list], default: defaultValue}
  }
  const told = required ? 'string' : 'boolean'
  const type = numbers.has(key) ? 'number' : told
  return {
    type,
    description,
    ...(argChoices && {enum: argChoices}),
    ...(defaultValue !== undefined && {default: defaultValue})
  }
}
