import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {configKeys} from '../../pipeline/commands/config.js'
import {useTestFolder} from '../support/command-line.js'

const {inFolder} = useTestFolder()
const command = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))

/** Runs a command in the folder of the test, where the config is. */
function mendmark(...args: string[]) {
  const options = {cwd: inFolder(''), encoding: 'utf8', input: '* one\n'} as const
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], options)
  return {code: status, out: stdout, err: stderr}
}

const write = (name: string, data: unknown) =>
  writeFileSync(inFolder(name), typeof data === 'string' ? data : JSON.stringify(data))

describe('what a config says', () => {
  it('is the folders and the profile, and a flag wins over it', () => {
    renameSync(inFolder('raw'), inFolder('guides-raw'))
    write('mendmark.config.json', {raw: 'guides-raw', dist: 'out', style: 'source', chunks: true})
    expect(mendmark('build', '--dist', 'other')).toMatchObject({code: 0})
    expect(existsSync(inFolder('other/chunks.ndjson'))).toBe(true)
    expect(existsSync(inFolder('out'))).toBe(false)
    expect(mendmark('build')).toMatchObject({code: 0})
    expect(existsSync(inFolder('out/catalog.json'))).toBe(true)
  })

  it('names several raw folders and globs, and a flag replaces them all', () => {
    for (const name of ['more', 'many/in']) {
      mkdirSync(inFolder(name), {recursive: true})
      writeFileSync(inFolder(`${name}/${name.length}.md`), `# AADSTS${name.length}: Name - Text.\n`)
    }
    write('mendmark.config.json', {raw: ['raw', 'more', 'many/*']})
    expect(mendmark('build').out).toContain('5 guides mended')
    expect(mendmark('check', '--raw', 'more', '--raw', 'many/*/*.md').code).toBe(1)
    expect(mendmark('build', '--raw', 'more', '--raw', 'many/in').out).toContain('2 guides mended')
  })

  it('may be in package.json, and holds for a single guide, too', () => {
    write('package.json', {name: 'guides', mendmark: {profile: 'plain', style: 'canonical'}})
    expect(mendmark('mend', '-')).toEqual({code: 0, out: '- one\n', err: ''})
    expect(mendmark('mend', '-', '--style', 'source').out).toBe('* one\n')
  })
})

describe('a config', () => {
  it.each([
    ['{"rwa": "x"}', 'there is no option “rwa”; use raw, dist, '],
    ['{"jobs": 0}', 'jobs: it must be a whole number from 1 to 256'],
    ['{"style": "own"}', 'style: Allowed choices are canonical, source.'],
    ['{"chunks": "yes"}', 'chunks: it must be true or false'],
    ['{"dist": ["a"]}', 'dist: it must be a text or a number'],
    ['{"raw": [["a"]]}', 'raw: it must be a text or a list of texts'],
    ['{"raw": []}', 'raw: it must be a text or a list of texts'],
    ['{"raw": ["a", ""]}', 'raw: it is empty.'],
    ['[]', 'the options must be a JSON object'],
    ['{"raw": ', 'is not valid JSON']
  ])('that is wrong ends a command: %s', (text, reason) => {
    write('mendmark.config.json', text)
    const {code, err} = mendmark('check')
    expect(code).toBe(2)
    expect(err).toContain(`mendmark: mendmark.config.json: ${reason}`)
    expect(err).toMatch(/ \[config-value\]\n$/)
  })

  it('has a schema that knows each of its options', () => {
    const url = new URL('../../docs/config.schema.json', import.meta.url)
    const schema: {properties: object} = JSON.parse(readFileSync(url, 'utf8'))
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...configKeys])
    const validate = new Ajv2020({strict: true}).compile(schema)
    expect(validate({raw: 'a', jobs: 2, style: 'source', cache: false})).toBe(true)
    expect(validate({raw: ['a', 'b/*']})).toBe(true)
    expect(
      [{rwa: 'a'}, {jobs: 'a'}, {style: 'own'}, {raw: [1]}].map((config) => validate(config))
    ).toEqual([false, false, false, false])
  })
})
