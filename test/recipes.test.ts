import {readFileSync} from 'node:fs'
import {CommanderError} from 'commander'
import {transformSync} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {parseDocument} from 'yaml'
import * as catalog from '../pipeline/catalog/index.js'
import {programOf} from '../pipeline/commands/program.js'
import * as remark from '../pipeline/remark/index.js'

const page = readFileSync(new URL('../docs/recipes.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', code = '']) => ({language, code})
)
const codeOf = (...languages: string[]) =>
  blocks.filter(({language}) => languages.includes(language)).map(({code}) => code)

// A command line as a shell, a string of a script or a text of the page has it.
const part = /"[$\w./-]+"|[$\w./-]+(?![$\w./<>-])/.source
const call = new RegExp(`(?:\\bnpx (?:--no-install )?|["'\`])mendmark((?: (?:${part}))+)`, 'g')
const commandLines = [...new Set([...page.matchAll(call)].map(([, line = '']) => line.trim()))]

async function* nothing(): AsyncGenerator<Uint8Array> {
  // These commands are not run.
}

/** What is wrong with a command line; undefined where nothing is. It is not run. */
function faultOf(line: string): string | undefined {
  const program = programOf(
    {
      stdout: () => undefined,
      stderr: () => undefined,
      menderFor: () => Promise.reject(new Error('nothing is mended')),
      openStdin: () => ({chunks: nothing(), close: () => undefined}),
      drained: () => Promise.resolve(),
      readStdin: () => Promise.reject(new Error('nothing is read')),
      now: () => 0
    },
    () => undefined
  )
  const args = line.split(' ').map((part) => part.replaceAll('"', ''))
  for (const command of program.commands) {
    command.action(() => undefined)
  }
  try {
    program.parse(args, {from: 'user'})
    return undefined
  } catch (error) {
    return error instanceof CommanderError ? error.message : String(error)
  }
}

describe('the code of the recipes', () => {
  it('is JSON and YAML that can be read', () => {
    const yaml = codeOf('yaml').map((code) => parseDocument(code))
    expect(yaml.flatMap(({errors, warnings}) => [...errors, ...warnings])).toEqual([])
    const [workflow] = yaml.map((each): unknown => each.toJS())
    expect(workflow).toHaveProperty('jobs.guides.steps')
    const json = codeOf('json').map((code): unknown => JSON.parse(code))
    expect([yaml.length, json.length]).toEqual([2, 1])
  })

  it('is JavaScript and TypeScript that can be read', () => {
    const code = codeOf('js', 'ts')
    expect(code).toHaveLength(5)
    expect(code.flatMap((each) => transformSync(each, {loader: 'ts'}).warnings)).toEqual([])
  })

  it('imports only what the package exports', () => {
    const exported: Record<string, object> = {catalog, remark}
    const imported = [...page.matchAll(/^import \{([^}]+)\} from "mendmark\/(\w+)"/gm)].flatMap(
      ([, names = '', entry = '']) => names.split(',').map((name) => ({name: name.trim(), entry}))
    )
    expect(imported).toHaveLength(4)
    expect(imported.filter(({name, entry}) => !(name in (exported[entry] ?? {})))).toEqual([])
  })
})

describe('a command line of the recipes', () => {
  it('is found, and one that is wrong is noticed', () => {
    expect(commandLines).toContain('check --reporter github')
    expect(commandLines).toContain('verify "$before/docs" docs')
    expect(commandLines).toContain('mend -')
    expect(faultOf('check --reporter gitlab')).toMatch(/Allowed choices are/)
    expect(faultOf('verify one')).toMatch(/missing required argument/)
    expect(faultOf('chekc')).toMatch(/unknown command/)
  })

  it.each(commandLines)('has options that there are: mendmark %s', (line) => {
    expect(faultOf(line)).toBeUndefined()
  })
})
