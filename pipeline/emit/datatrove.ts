import {withExtension} from '../stream/fields.js'

type JsonObject = Readonly<Record<string, unknown>>

/**
 * A record of `stream --fields datatrove` as one of `stream`, a line each. What is none stays as
 * it is: whoever reads it says what is wrong.
 */
export function asRecordLine(line: string): string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return line
  }
  const {text, id, metadata} = objectIn(value)
  const {mendmark} = objectIn(metadata)
  const {guide, error, ...others} = objectIn(mendmark)
  if (error !== undefined) {
    // As `stream` makes it, so that a failed document and a mended one are told to be the same.
    const path = typeof id === 'string' && id !== '' ? withExtension(id) : id
    return JSON.stringify({path, error, ...others})
  }
  const {id: guideId, source} = objectIn(guide)
  const {path} = objectIn(source)
  return JSON.stringify({path, id: guideId, markdown: text, guide, ...others})
}

function objectIn(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? {...value} : {}
}
