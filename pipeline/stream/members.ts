/** The members of a JSON object in their order: the JSON of each value, by its name. */
export type Members = ReadonlyMap<string, string>

const string = /"[^"\\]*(?:\\.[^"\\]*)*"/
// Strings, the signs between values, and numbers or words; what is left is white space.
const tokens = new RegExp(`${string.source}|[{}[\\],:]|[^\\s"{}[\\],:]+`, 'g')
const steps: ReadonlyMap<string, number> = new Map([
  ['{', 1],
  ['[', 1],
  ['}', -1],
  [']', -1]
])

/**
 * The members of a JSON object as they are written, but for white space between values. A number
 * with more digits than JavaScript holds comes out as it came in. Of two members of one name, the
 * last one counts.
 *
 * @param json a valid JSON object
 */
export function membersOf(json: string): Members {
  return new Map(
    partsOf(json).map((part) => {
      const name = string.exec(part)?.[0] ?? ''
      return [String(JSON.parse(name)), part.slice(name.length + 1)]
    })
  )
}

/** What is between the outer commas of an object. */
function partsOf(json: string): string[] {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const [token] of json.matchAll(tokens)) {
    if (depth === 1 && (token === ',' || token === '}')) {
      parts.push(part)
      part = ''
    } else if (depth > 0) {
      part += token
    }
    depth += steps.get(token) ?? 0
  }
  return parts.filter((each) => each !== '')
}

/** The JSON object of members, in one line. */
export function objectOf(members: Members): string {
  const written = [...members].map(([name, value]) => `${JSON.stringify(name)}:${value}`)
  return `{${written.join(',')}}`
}
