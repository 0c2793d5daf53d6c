// Where things are in a JSON text. JSON.parse says it of few errors and of no value, and a reader
// of YAML takes texts that are no JSON.

/** A place in a text. Lines and columns count from 1. */
export interface TextPlace {
  line: number
  column: number
}

/** A value in a JSON text, as the offsets of it and of what it holds. */
export interface JsonNode {
  start: number
  /** Where its name begins, in an object. */
  nameStart?: number
  children: Map<string, JsonNode>
}

/** A JSON text as read: its value, or where it is wrong and what should be there. */
export interface JsonReading {
  root?: JsonNode
  fault?: {offset: number; expected: string}
}

interface Token {
  kind: 'string' | 'scalar' | 'end' | 'strange' | '{' | '}' | '[' | ']' | ':' | ','
  start: number
  end: number
}

/** An object or list that is not closed yet. */
interface Open {
  node: JsonNode
  isList: boolean
  /** The name of the value that comes next, in an object. */
  name: string
  nameStart: number
}

/** What has to come next, as the message of a fault says it. */
const expectations = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  name: 'a name in double quotes',
  nameOrEnd: 'a name in double quotes or }',
  colon: 'a colon',
  commaInList: 'a comma or ]',
  commaInObject: 'a comma or }',
  end: 'nothing more'
}

type Expected = keyof typeof expectations

const blank = /[ \t\r\n]*/y
const string = /"(?:[^"\\\p{Cc}]|[\x7F-\x9F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const marks = ['{', '}', '[', ']', ':', ','] as const

/** Reads a JSON text for its places. What is nested is read in a loop: a text can be all `[`. */
export function readPlaces(text: string): JsonReading {
  const reading: JsonReading = {}
  const stack: Open[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    const token = nextToken(text, at)
    if (token.kind === 'end' && expected === 'end') {
      return reading
    }
    const next = take(token, expected, {text, stack, reading})
    if (next === undefined) {
      return {...reading, fault: {offset: token.start, expected: expectations[expected]}}
    }
    expected = next
    at = token.end
  }
}

function nextToken(text: string, at: number): Token {
  const start = endOf(blank, text, at) ?? at
  const mark = marks.find((each) => each === text[start])
  if (start === text.length) {
    return {kind: 'end', start, end: start}
  }
  if (mark) {
    return {kind: mark, start, end: start + 1}
  }
  const stringEnd = endOf(string, text, start)
  if (stringEnd !== undefined) {
    return {kind: 'string', start, end: stringEnd}
  }
  const scalarEnd = endOf(scalar, text, start)
  return {kind: scalarEnd === undefined ? 'strange' : 'scalar', start, end: scalarEnd ?? start}
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

interface State {
  text: string
  stack: Open[]
  reading: JsonReading
}

/** Takes a token, and says what has to come after it; undefined where it may not be there. */
function take(token: Token, expected: Expected, state: State): Expected | undefined {
  const {kind} = token
  if (kind === '}' || kind === ']') {
    return close(kind, expected, state)
  }
  switch (expected) {
    case 'value':
    case 'valueOrEnd':
      return takeValue(token, state)
    case 'name':
    case 'nameOrEnd':
      return kind === 'string' ? takeName(token, state) : undefined
    case 'colon':
      return kind === ':' ? 'value' : undefined
    case 'commaInList':
      return kind === ',' ? 'value' : undefined
    case 'commaInObject':
      return kind === ',' ? 'name' : undefined
    default:
      return undefined
  }
}

function close(kind: '}' | ']', expected: Expected, {stack}: State): Expected | undefined {
  const ends: readonly Expected[] =
    kind === ']' ? ['valueOrEnd', 'commaInList'] : ['nameOrEnd', 'commaInObject']
  if (!ends.includes(expected)) {
    return undefined
  }
  stack.pop()
  return afterValue(stack)
}

function afterValue(stack: readonly Open[]): Expected {
  const above = stack.at(-1)
  if (!above) {
    return 'end'
  }
  return above.isList ? 'commaInList' : 'commaInObject'
}

function takeName({start, end}: Token, {text, stack}: State): Expected {
  const above = stack.at(-1)
  if (above) {
    above.name = String(JSON.parse(text.slice(start, end)))
    above.nameStart = start
  }
  return 'colon'
}

function takeValue({kind, start}: Token, {stack, reading}: State): Expected | undefined {
  if (kind === 'strange' || kind === 'end' || kind === ':' || kind === ',') {
    return undefined
  }
  const node: JsonNode = {start, children: new Map()}
  const above = stack.at(-1)
  if (!above) {
    reading.root = node
  } else if (above.isList) {
    above.node.children.set(String(above.node.children.size), node)
  } else {
    node.nameStart = above.nameStart
    above.node.children.set(above.name, node)
  }
  if (kind === '{' || kind === '[') {
    stack.push({node, isList: kind === '[', name: '', nameStart: 0})
    return kind === '[' ? 'valueOrEnd' : 'nameOrEnd'
  }
  return afterValue(stack)
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')}
}
