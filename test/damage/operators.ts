// What happened to the guides, as operators on text: each does to a whole guide
// what some tool once did to these, and destroys nothing that cannot be told
// from what is left. They run in the order of the list: what a generator did,
// then formatters and scripts, then whatever wrote the file.

/** A way of damaging a guide. `amount` picks one of its variants; any whole number will do. */
export interface Operator {
  name: string
  apply(text: string, amount: number): string
}

const failure =
  '## Troubleshooting Steps\n\nTroubleshooting steps could not be generated due to an error.\n'
const generated = /^## Troubleshooting Steps\n\n/m

const choose = <T>(values: readonly [T, ...T[]], amount: number): T =>
  values[Math.abs(amount) % values.length] ?? values[0]

function titleOf(text: string): {code: string; name: string; description: string} {
  const [, code = '', name = '', description = ''] = /^# (\w+): (\w+) - (.*)$/m.exec(text) ?? []
  return {code, name, description: description.replace(/\.$/, '')}
}

/** Lines outside headings and code, each changed by `change`. */
function mapLines(text: string, change: (line: string) => string): string {
  let code = false
  return text
    .split('\n')
    .map((line) => {
      const fence = /^\s*(?:[-*+] |\d+\. )?```/.test(line)
      if (fence) {
        code = !code
      }
      return fence || code || line.startsWith('#') ? line : change(line)
    })
    .join('\n')
}

/** The text outside fenced code, changed by `change`. */
function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(^[ ]*```[^\n]*\n[\s\S]*?^[ ]*```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}

const repeatFailed: Operator = {
  name: 'failed generations',
  apply(text, amount) {
    const before = text.replace(
      generated,
      () => `${`${failure}\n`.repeat(1 + (Math.abs(amount) % 2))}## Troubleshooting Steps\n\n`
    )
    return amount % 3 === 0 ? `${before}\n${failure}` : before
  }
}

const repeatSection: Operator = {
  name: 'an earlier, thinner generation',
  apply: (text) =>
    text.replace(
      generated,
      '## Troubleshooting Steps\n\n### Common Issues\n\n- Something went wrong.\n\n## Troubleshooting Steps\n\n'
    )
}

const repeatWhole: Operator = {
  name: 'the same generation twice',
  apply(text) {
    const at = text.search(generated)
    return at === -1 ? text : `${text}\n${text.slice(at)}`
  }
}

const conflict: Operator = {
  name: 'conflict markers, one side failed',
  apply(text, amount) {
    const at = text.search(generated)
    if (at === -1) {
      return text
    }
    const [good, bad] = [text.slice(at), failure]
    const [ours, theirs] = amount % 2 === 0 ? [good, bad] : [bad, good]
    return `${text.slice(0, at)}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> 44a6fd6d\n`
  }
}

const chat: Operator = {
  name: 'chat',
  apply(text, amount) {
    const {code, name} = titleOf(text)
    const said = choose(
      [
        `Certainly! Here’s a detailed troubleshooting guide for the error code ${code}:`,
        `Sure! Below is a comprehensive troubleshooting guide for ${code} with the description "${name}".`,
        `Here is a detailed troubleshooting guide for resolving the error code **${code}**:`,
        'Certainly!'
      ],
      amount
    )
    return text.replace(generated, `## Troubleshooting Steps\n\n${said}\n\n`)
  }
}

const echo: Operator = {
  name: 'an echo of the title',
  apply(text, amount) {
    const {code, name, description} = titleOf(text)
    const said = choose(
      [
        `### Troubleshooting Guide for Error Code ${code}`,
        `**Troubleshooting Guide for ${code}: ${name}**`,
        `# Troubleshooting Guide for ${code} Error Code: ${name}`,
        `**Error Code:** ${code}  \n**Description:** ${name} - ${description}.`
      ],
      amount
    )
    return text.replace(generated, `## Troubleshooting Steps\n\n${said}\n\n`)
  }
}

const lowerTitle: Operator = {
  name: 'the title restated in lower case',
  apply: (text) =>
    text.replace(
      /^(This guide will help resolve issues related to )(.*)$/m,
      (_, start: string, title: string) => `${start}${title.toLowerCase()}.`
    )
}

const knownPart =
  /^(?:initial diagnos|diagnostic steps|common issues|possible causes|step-by-step resol|resolution strategies|solutions|additional notes)/i

const restyleParts: Operator = {
  name: 'headings of the parts restyled',
  apply(text, amount) {
    const at = text.search(generated)
    let number = 0
    const styles: [(label: string) => string, ...((label: string) => string)[]] = [
      (label) => `**${label}:**`,
      (label) => `**${label}**`,
      (label) => `#### ${label}:`,
      (label) => `### **${label}**`,
      (label) => `#### ${++number}. ${label} ####`,
      (label) => `### **${++number}. ${label}**`,
      (label) => `## ${label}`,
      (label) => `---\n\n### ${label}`,
      // The case of a heading that nobody knows would be lost.
      (label) => `### ${knownPart.test(label) ? label.toUpperCase() : label}`
    ]
    const style = choose(styles, amount)
    return (
      text.slice(0, at) + text.slice(at).replace(/^### (.*)$/gm, (_, label: string) => style(label))
    )
  }
}

const otherLabels: Operator = {
  name: 'other words for the parts',
  apply(text, amount) {
    const {code} = titleOf(text)
    return text
      .replace(
        '### Common Issues That Cause This Error',
        `### ${choose(['Common Issues', `Common Issues causing ${code}`, 'Possible Causes', 'Common Issues that Cause this Error'], amount)}`
      )
      .replace(
        '### Step-by-Step Resolution Strategies',
        `### ${choose(['Step-by-step Resolution', 'Resolution Strategies', 'Solutions'], amount)}`
      )
      .replace(
        '### Initial Diagnostic Steps',
        `### ${choose(['Initial Diagnostic Steps', 'Diagnostic Steps', 'Initial Diagnosis'], amount)}`
      )
  }
}

const flattenSteps: Operator = {
  name: 'nested steps flattened',
  apply: (text) =>
    text.replace(
      /^(\d+\. \*\*[^*]+:\*\*)\n((?: {3}\d+\. .*\n?)+)/gm,
      (_, lead: string, steps: string) => {
        const items = steps
          .trimEnd()
          .split('\n')
          .map(
            (step, index) =>
              `${String.fromCharCode(97 + index)}. ${step.replace(/^ {3}\d+\. /, '')}`
          )
        return items.length < 2 ? `${lead}\n${steps}` : `${lead} ${items.join(' ')}\n`
      }
    )
}

const restyleLists: Operator = {
  name: 'other bullets',
  apply: (text, amount) =>
    mapLines(text, (line) => line.replace(/^(\s*)- /, `$1${choose(['*', '+', '-'], amount)} `))
}

const looseLists: Operator = {
  name: 'loose lists',
  apply: (text) => text.replace(/\n(?=(?:[-*+]|\d+\.) )/g, '\n\n').replace(/\n{3,}/g, '\n\n')
}

/** Wraps a line as a formatter does: continuation lines under the text, links whole. */
function wrapLine(line: string, column: number): string {
  const [prefix = ''] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*/.exec(line) ?? []
  const indent = ' '.repeat(prefix.length)
  const words = line.slice(prefix.length).match(/\[[^\]]*\]\([^)]*\)\S*|`[^`]*`\S*|\S+/g) ?? []
  const lines: string[] = []
  let current = prefix.trim() === '' ? prefix : prefix.trimEnd()
  for (const word of words) {
    // A line may not start with what Markdown takes for a marker.
    const marker = /^(?:[-+*#>]|\d+[.)])$/.test(word)
    if (current.length + 1 + word.length > column && current.trim() !== prefix.trim() && !marker) {
      lines.push(current)
      current = `${indent}${word}`
    } else {
      current = current.trim() === '' ? `${current}${word}` : `${current} ${word}`
    }
  }
  return [...lines, current].join('\n')
}

/** Wraps at a column, as `proseWrap: always` does. */
export const wrap: Operator = {
  name: 'wrapped',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      /^[<>=]{7}/.test(line) ? line : wrapLine(line, choose([80, 72, 100, 64, 120], amount))
    )
}

const pullUp: Operator = {
  name: 'first nested bullets pulled up',
  apply: (text, amount) => {
    let count = 0
    return text.replace(/:\*\*\n {3}[-*+] /g, (found) =>
      count++ % (1 + (Math.abs(amount) % 2)) === 0 ? ':**    * ' : found
    )
  }
}

const blankLines: Operator = {
  name: 'blank lines injected after lines with a bullet',
  apply: (text) => text.replace(/^(\s*[-*+] .*|.* - .*)\n(?=\s*\S)(?![#-])/gm, '$1\n\n')
}

const loseIndent: Operator = {
  name: 'continuation lines without indent',
  apply: (text) =>
    outsideCode(text, (part) => part.replace(/([^\n])\n {2,3}(?=[^\s*+\d`-])/g, '$1\n'))
}

const trailingSpaces: Operator = {
  name: 'spaces left at wraps',
  apply: (text, amount) =>
    outsideCode(text, (part) =>
      part.replace(
        /([\p{Ll}]{2,})\n(?=\s*\p{Ll})/gu,
        `$1${' '.repeat(1 + (Math.abs(amount) % 2))}\n`
      )
    )
}

/** A line end inside a paragraph: no heading, list or blank line on either side. */
const wrapEnd = /(?<=^(?!#)[^\n]*[^\s\\])\n(?= *[\p{L}[`“*(])(?! *\* )/gmu

const hardBreaks: Operator = {
  name: 'a hard break at every wrap',
  apply: (text) =>
    outsideCode(text, (part) => {
      // Where there are few, nobody can tell them from those that are meant.
      const count = part.match(wrapEnd)?.length ?? 0
      return count < 8 ? part : part.replace(wrapEnd, '  \n')
    })
}

const blankAtWraps: Operator = {
  name: 'a blank line at every wrap inside a sentence',
  apply: (text) =>
    outsideCode(text, (part) =>
      part.replace(/(?<=^(?!#)[^\n]*[\p{Ll},])\n(?= +[\p{Ll}])/gmu, '\n\n')
    )
}

const typographicBullets: Operator = {
  name: 'typographic bullets',
  apply: (text) =>
    outsideCode(text, (part) =>
      part.replace(/(?<=\n\n)(?:- [^\n]+\n){2,}(?=\n|$)/g, (list) => list.replace(/^- /gm, '• '))
    )
}

const closers: Operator = {
  name: 'chat after the answer',
  apply: (text, amount) =>
    `${text}\n${choose(
      [
        'I hope this helps!',
        'Hope this helps! Let me know if you have any questions.',
        'I hope this helps!\n\nLet me know if you have any questions.',
        'If you need further assistance, feel free to ask!',
        'Would you like me to add anything else to this guide?'
      ],
      amount
    )}\n`
}

const markdownFence: Operator = {
  name: 'the answer in a Markdown fence',
  apply(text, amount) {
    if (/^ *```/m.test(text)) {
      return text
    }
    const lang = choose(['markdown', 'md'], amount)
    return text.replace(
      /^## Troubleshooting Steps\n\n([\s\S]*)$/m,
      (_, answer: string) =>
        `## Troubleshooting Steps\n\n\`\`\`${lang}\n${answer.trimEnd()}\n\`\`\`\n`
    )
  }
}

const gluedHashes: Operator = {
  name: 'headings without a space',
  apply: (text) =>
    text.replace(
      /^(#+) (?=AADSTS|Troubleshooting Steps$|Introduction$|Prerequisites$|Initial Diagnostic Steps$)/gm,
      '$1'
    )
}

const thinSpaces: Operator = {
  name: 'thin and narrow spaces',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      line.replace(/(?<=[a-z]) (?=[a-z])/g, choose(['\u2009', '\u202F', '\u00A0'], amount))
    )
}

const tabsAndSpaces: Operator = {
  name: 'trailing white space and runs of blank lines',
  apply: (text) =>
    outsideCode(text, (part) => part.replace(/\n\n/g, ' \n\n\n').replace(/^(#+) /gm, '$1   '))
}

const doubleEncode: Operator = {
  name: 'encoded twice',
  apply: (text, amount) => (amount % 2 === 0 ? asMojibake(text) : asMojibake(asMojibake(text)))
}

const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text as UTF-8 that was read as Windows-1252, and where that means nothing, as Latin-1. */
export function asMojibake(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (character) =>
    [...Buffer.from(character)]
      .map((byte) =>
        byte >= 0x80 && byte < 0xa0 ? (cp1252[byte - 0x80] ?? '') : String.fromCharCode(byte)
      )
      .join('')
  )
}

const loseApostrophes: Operator = {
  name: 'apostrophes lost to U+FFFD',
  apply: (text) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, '\uFFFD')
}

const invisible: Operator = {
  name: 'no-break and zero-width characters',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      line
        .replace(/(?<=[a-z]) (?=[a-z])/, '\u00A0')
        .replace(/(?<=[a-z])(?=[a-z])/, choose(['\u200B', '\uFEFF', ''], amount))
    )
}

const nul: Operator = {name: 'NUL', apply: (text) => text.replace(/(?<=[a-z])(?=[a-z])/, '\u0000')}

const lineEnds: Operator = {
  name: 'other line ends',
  apply: (text, amount) => text.replace(/\n/g, choose(['\r\n', '\r'], amount))
}

const byteOrderMark: Operator = {name: 'byte order mark', apply: (text) => `\uFEFF${text}`}

/** Every operator, in the order they happen. */
export const operators: readonly Operator[] = [
  closers,
  markdownFence,
  flattenSteps,
  otherLabels,
  restyleParts,
  lowerTitle,
  echo,
  chat,
  repeatWhole,
  repeatSection,
  repeatFailed,
  conflict,
  restyleLists,
  typographicBullets,
  looseLists,
  wrap,
  hardBreaks,
  blankAtWraps,
  blankLines,
  pullUp,
  loseIndent,
  trailingSpaces,
  tabsAndSpaces,
  loseApostrophes,
  doubleEncode,
  thinSpaces,
  gluedHashes,
  invisible,
  nul,
  lineEnds,
  byteOrderMark
]

/** Some operators with their amounts, by name: a recipe that can be kept as an example. */
export type Recipe = readonly {name: string; amount: number}[]

/** Does the damage of a recipe, in the order in which such damage happens. */
export function damage(text: string, recipe: Recipe): string {
  return operators.reduce((damaged, operator) => {
    const step = recipe.find(({name}) => name === operator.name)
    return step ? operator.apply(damaged, step.amount) : damaged
  }, text)
}

/** The bytes of a text, with every character that has one as its Windows-1252 byte, or as UTF-8. */
export function toBytes(text: string, encoding: 'utf-8' | 'windows-1252' | 'mixed'): Uint8Array {
  if (encoding === 'utf-8') {
    return Buffer.from(text)
  }
  let count = 0
  return Buffer.concat(
    [...text].map((character) => {
      const special = cp1252.indexOf(character)
      const code = special >= 0 ? 0x80 + special : (character.codePointAt(0) ?? 0)
      const single =
        code >= 0x80 && code <= 0xff && (encoding === 'windows-1252' || count++ % 2 === 0)
      return single ? Buffer.from([code]) : Buffer.from(character)
    })
  )
}
