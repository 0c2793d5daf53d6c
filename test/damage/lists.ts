// Lists that formatters and scripts restyled or flattened.
import {choose, mapLines, type Operator, outsideCode} from './operator.js'

export const flattenSteps: Operator = {
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

export const restyleLists: Operator = {
  name: 'other bullets',
  apply: (text, amount) =>
    mapLines(text, (line) => line.replace(/^(\s*)- /, `$1${choose(['*', '+', '-'], amount)} `))
}

export const looseLists: Operator = {
  name: 'loose lists',
  apply: (text) => text.replace(/\n(?=(?:[-*+]|\d+\.) )/g, '\n\n').replace(/\n{3,}/g, '\n\n')
}

export const typographicBullets: Operator = {
  name: 'typographic bullets',
  apply: (text) =>
    outsideCode(text, (part) =>
      part.replace(/(?<=\n\n)(?:- [^\n]+\n){2,}(?=\n|$)/g, (list) => list.replace(/^- /gm, '• '))
    )
}

export const pullUp: Operator = {
  name: 'first nested bullets pulled up',
  apply: (text, amount) => {
    let count = 0
    return text.replace(/:\*\*\n {3}[-*+] /g, (found) =>
      count++ % (1 + (Math.abs(amount) % 2)) === 0 ? ':**    * ' : found
    )
  }
}

export const blankLines: Operator = {
  name: 'blank lines injected after lines with a bullet',
  apply: (text) => text.replace(/^(\s*[-*+] .*|.* - .*)\n(?=\s*\S)(?![#-])/gm, '$1\n\n')
}
