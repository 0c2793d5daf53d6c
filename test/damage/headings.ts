// Headings in another style, or in other words.
import {choose, generated, type Operator, titleOf} from './operator.js'

const knownParts = [
  'initial diagnos',
  'diagnostic steps',
  'common issues',
  'possible causes',
  'step-by-step resol',
  'resolution strategies',
  'solutions',
  'additional notes'
]
const knownPart = new RegExp(`^(?:${knownParts.join('|')})`, 'i')

export const restyleParts: Operator = {
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

export const listParts: Operator = {
  name: 'parts as items of a list',
  apply(text, amount) {
    const at = text.search(generated)
    if (at === -1 || /^####/m.test(text)) {
      return text
    }
    // What stood below an item lost its indent, or has it still.
    const indent = choose(['   ', ''], amount)
    const styles: [(label: string) => string, ...((label: string) => string)[]] = [
      (label) => `**${label}:**`,
      (label) => `${label}:`,
      (label) => `**${label}**`,
      (label) => `**${label}**:`
    ]
    const style = choose(styles, Math.floor(Math.abs(amount) / 2))
    const [head = '', ...parts] = text.slice(at).split(/^### /m)
    const items = parts.map((part, index) => {
      const [label = '', ...lines] = part.split('\n')
      const below = lines
        .join('\n')
        .trim()
        .replace(/^(?=.)/gm, indent)
      const gap = /^ *(?:[-*]|\d+\.) /.test(below) ? '\n' : '\n\n'
      return `${index + 1}. ${style(label)}${gap}${below}`
    })
    return `${text.slice(0, at)}${head}${items.join('\n\n')}\n`
  }
}

export const otherLabels: Operator = {
  name: 'other words for the parts',
  apply(text, amount) {
    const causing = `Common Issues causing ${titleOf(text).code}`
    const causes = [
      'Common Issues',
      causing,
      'Possible Causes',
      'Common Issues that Cause this Error'
    ] as const
    const resolutions = ['Step-by-step Resolution', 'Resolution Strategies', 'Solutions'] as const
    const diagnoses = ['Initial Diagnostic Steps', 'Diagnostic Steps', 'Initial Diagnosis'] as const
    return text
      .replace('### Common Issues That Cause This Error', `### ${choose(causes, amount)}`)
      .replace('### Step-by-Step Resolution Strategies', `### ${choose(resolutions, amount)}`)
      .replace('### Initial Diagnostic Steps', `### ${choose(diagnoses, amount)}`)
  }
}

const knownHeadings = [
  'AADSTS',
  'Troubleshooting Steps$',
  'Introduction$',
  'Prerequisites$',
  'Initial Diagnostic Steps$'
]

export const gluedHashes: Operator = {
  name: 'headings without a space',
  apply: (text) => text.replace(new RegExp(`^(#+) (?=${knownHeadings.join('|')})`, 'gm'), '$1')
}

export const gluedDash: Operator = {
  name: 'the name in the title glued to its dash',
  apply: (text) =>
    text.replace(/^(# \w+: \w+|This guide will help .*? related to \w+) - /gm, '$1- ')
}
