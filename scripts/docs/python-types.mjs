// @ts-check
// examples/python/catalog_types.py: the types of the catalog for Python, from its JSON Schema.
import {catalogSchema} from './json-schema.mjs'

/** @typedef {import('./json-schema.mjs').Schema} Schema */

/** @type {Readonly<Record<string, string>>} */
const simple = {string: 'str', integer: 'int', number: 'float', boolean: 'bool', null: 'None'}

/** Makes the module. */
export function pythonTypes() {
  /** @type {string[]} */
  const classes = []

  /**
   * The Python type of a schema. Objects become classes, those inside others first.
   *
   * @param {Schema} schema
   * @param {string} name what an object in this place is called
   * @returns {string}
   */
  function typeOf(schema, name) {
    if (schema.$ref !== undefined) {
      return `"${schema.$ref.split('/').at(-1)}"`
    }
    if (schema.anyOf) {
      return schema.anyOf.map((each) => typeOf(each, name)).join(' | ')
    }
    if (schema.enum) {
      return `Literal[${schema.enum.map((value) => JSON.stringify(value)).join(', ')}]`
    }
    if (schema.type === 'array') {
      return listType(schema, name)
    }
    return schema.type === 'object' ? objectType(schema, name) : simpleType(schema)
  }

  function listType(/** @type {Schema} */ {items = {}}, /** @type {string} */ name) {
    return `list[${typeOf(items, name.replace(/s$/, ''))}]`
  }

  function objectType(/** @type {Schema} */ {properties}, /** @type {string} */ name) {
    if (!properties) {
      return 'dict[str, Any]'
    }
    addClass(name, properties)
    return `"${name}"`
  }

  /**
   * @param {string} name
   * @param {Record<string, Schema>} properties
   */
  function addClass(name, properties) {
    const fields = Object.entries(properties).map(([key, schema]) => [
      key,
      typeOf(schema, name + capitalized(key))
    ])
    // The functional form, since `$schema` is no name in Python.
    const lines = fields.map(([key, type]) => `        "${key}": ${quoted(type ?? '')},`)
    classes.push(`${name} = TypedDict(\n    "${name}",\n    {\n${lines.join('\n')}\n    },\n)`)
  }

  const schema = catalogSchema()
  for (const [name, part] of Object.entries(schema.$defs ?? {})) {
    addClass(name, part.properties ?? {})
  }
  return `"""The types of the catalog. Made by \`npm run docs\` from its schema; do not edit."""

from typing import Any, Literal, TypedDict

${classes.join('\n\n')}
`
}

function simpleType(/** @type {Schema} */ {type}) {
  return (
    [type ?? []]
      .flat()
      .map((name) => simple[name] ?? 'Any')
      .join(' | ') || 'Any'
  )
}

/** A type as a forward reference, so that classes may name each other in any order. */
function quoted(/** @type {string} */ type) {
  return type.includes('"') && !type.startsWith('Literal') ? `'${type.replaceAll('"', '')}'` : type
}

function capitalized(/** @type {string} */ key) {
  return key.replace(/^\$?./, (letter) => letter.toUpperCase())
}
