// What every operator is, and what several of them need to find their way in a guide.

/** A way of damaging a guide. `amount` picks one of its variants; any whole number will do. */
export interface Operator {
  name: string
  apply(text: string, amount: number): string
}

/** The heading under which a generation stands, with the blank line below it. */
export const generated = /^## Troubleshooting Steps\n\n/m

/** The variant that an amount picks. */
export const choose = <T>(values: readonly [T, ...T[]], amount: number): T =>
  values[Math.abs(amount) % values.length] ?? values[0]

/** What the title of a guide says, in parts. */
export function titleOf(text: string): {code: string; name: string; description: string} {
  const [, code = '', name = '', description = ''] = /^# (\w+): (\w+) - (.*)$/m.exec(text) ?? []
  return {code, name, description: description.replace(/\.$/, '')}
}

/** Lines outside headings and code, each changed by `change`. */
export function mapLines(text: string, change: (line: string) => string): string {
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
export function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(^[ ]*```[^\n]*\n[\s\S]*?^[ ]*```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}
