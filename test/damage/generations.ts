// What a generator left: failed and repeated generations, and what a model says around its answer.
import {choose, generated, type Operator, titleOf} from './operator.js'

const failure =
  '## Troubleshooting Steps\n\nTroubleshooting steps could not be generated due to an error.\n'

export const repeatFailed: Operator = {
  name: 'failed generations',
  apply(text, amount) {
    const before = text.replace(
      generated,
      () => `${`${failure}\n`.repeat(1 + (Math.abs(amount) % 2))}## Troubleshooting Steps\n\n`
    )
    return amount % 3 === 0 ? `${before}\n${failure}` : before
  }
}

export const repeatSection: Operator = {
  name: 'an earlier, thinner generation',
  apply: (text) =>
    text.replace(
      generated,
      '## Troubleshooting Steps\n\n### Common Issues\n\n- Something went wrong.\n\n' +
        '## Troubleshooting Steps\n\n'
    )
}

export const repeatWhole: Operator = {
  name: 'the same generation twice',
  apply(text) {
    const at = text.search(generated)
    return at === -1 ? text : `${text}\n${text.slice(at)}`
  }
}

export const conflict: Operator = {
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

export const chat: Operator = {
  name: 'chat',
  apply(text, amount) {
    const {code, name} = titleOf(text)
    const said = choose(
      [
        `Certainly! Here’s a detailed troubleshooting guide for the error code ${code}:`,
        `Sure! Below is a comprehensive troubleshooting guide for ${code} with the ` +
          `description "${name}".`,
        `Here is a detailed troubleshooting guide for resolving the error code **${code}**:`,
        'Certainly!'
      ],
      amount
    )
    return text.replace(generated, `## Troubleshooting Steps\n\n${said}\n\n`)
  }
}

export const echo: Operator = {
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

export const lowerTitle: Operator = {
  name: 'the title restated in lower case',
  apply: (text) =>
    text.replace(
      /^(This guide will help resolve issues related to )(.*)$/m,
      (_, start: string, title: string) => `${start}${title.toLowerCase()}.`
    )
}

export const closers: Operator = {
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

export const markdownFence: Operator = {
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

/** A part that is a list of two steps or more, each on one line, with another part after it. */
const partOfSteps = /^### (.*)\n\n((?:\d+\. .+\n){2,})\n(?=### )/
/** Any part with another one after it: the answer keeps a heading. */
const anyPart = /^### (.*)\n(?=[\s\S]*\n### )/

export const flowLabels: Operator = {
  name: 'parts flowed into one paragraph',
  apply(text, amount) {
    const at = text.search(/^### /m)
    // The parts may be the items of a list already.
    if (at === -1) {
      return text
    }
    const {code, name, description} = titleOf(text)
    const flow: string[] = [
      choose(
        [
          `Error Code: ${code} Description: ${name} - ${description}.`,
          `**Error Code:** ${code} **Description:** ${name} - ${description}.`,
          `Error Code: ${code}`
        ],
        amount
      )
    ]
    const labelOf = (label: string) => (amount % 2 === 0 ? `${label}:` : `**${label}:**`)
    let rest = text.slice(at)
    for (let part = partOfSteps.exec(rest); part; part = partOfSteps.exec(rest)) {
      const [all, label = '', steps = ''] = part
      flow.push(labelOf(label), steps.trimEnd().replace(/\n/g, ' '))
      rest = rest.slice(all.length)
    }
    rest = rest.replace(anyPart, (_, label: string) => {
      flow.push(labelOf(label))
      return ''
    })
    return `${text.slice(0, at)}${flow.join(' ')}\n\n${rest.trimStart()}`
  }
}
