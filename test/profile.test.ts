import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {languages} from '../pipeline/languages/index.js'
import {normalize} from '../pipeline/normalize.js'
import {type Corpus, profileFor, profileIn} from '../pipeline/profile/corpus.js'
import {loadProfile, parseProfile} from '../pipeline/profile/load.js'
import {useTestFolder} from './support/command-line.js'

const {inFolder} = useTestFolder()
const [english] = languages

function generatedIn(corpus: Corpus) {
  const {generated} = profileIn(corpus, english)
  if (!generated) {
    throw new Error('the profile has no generated section')
  }
  return generated
}

describe('a profile', () => {
  it('needs nothing but a name, and inherits what models write', () => {
    const corpus = parseProfile({name: 'mine'}, 'mine.json')
    expect(corpus).toMatchObject({style: 'canonical', labels: 'keep', mend: {outline: true}})
    expect(generatedIn(corpus).expected).toEqual(['diagnosis', 'causes', 'resolution'])
  })

  it('adds its lists to those that it inherits, before them', () => {
    const base = {name: 'base', generated: {failures: ['It broke.'], filler: ['x']}}
    writeFileSync(inFolder('base.json'), JSON.stringify(base))
    const own = {name: 'own', extends: 'base.json', generated: {failures: ['It failed.']}}
    writeFileSync(inFolder('own.json'), JSON.stringify(own))
    const corpus = loadProfile(inFolder('own.json'))
    expect(corpus.name).toBe('own')
    expect(corpus.generated).toMatchObject({failures: ['It failed.', 'It broke.'], filler: ['x']})
  })

  it('replaces what is no list of words, and takes away what is null', () => {
    const own = {name: 'own', extends: 'aadsts', generated: {expected: ['causes']}, title: null}
    const corpus = parseProfile(own, 'own.json')
    expect(generatedIn(corpus)).toMatchObject({
      expected: ['causes'],
      labels: ['Troubleshooting Steps']
    })
    expect(corpus.title).toBeNull()
    expect(parseProfile({...own, generated: null}, 'own.json').generated).toBeNull()
  })

  it('extends neither itself nor what is not there', () => {
    const file = inFolder('own.json')
    writeFileSync(file, JSON.stringify({name: 'own', extends: 'own.json'}))
    expect(() => loadProfile(file)).toThrow('own.json extends this profile itself')
    writeFileSync(file, JSON.stringify({name: 'own', extends: 'nothing.json'}))
    expect(() => loadProfile(file)).toThrow(/nothing\.json: .* no such file can be read/)
  })
})

describe('a profile that is wrong', () => {
  it.each([
    [
      {name: 'a', title: {pattern: '(', example: 'a'}},
      'title.pattern: is not a regular expression'
    ],
    [
      {name: 'a', title: {pattern: '^(?<code>E\\d+)', example: '# F1: x'}},
      'title.example: “F1: x” does not fit the pattern ^(?<code>E\\d+); found "# F1: x"'
    ],
    [
      {name: 'a', title: {pattern: '^(?<code>E)(?<kode>\\d+)', example: '# E1'}},
      'title.pattern: has a group “kode”, which says nothing here; use code, number, name'
    ],
    [{name: 'a', languages: ['xx']}, 'languages.0: the words of “xx” are not known; those of en, '],
    [{name: 'A b'}, 'name: has to be lower-case letters, digits and hyphens'],
    [
      {name: 'a', generated: {failures: [{pattern: '['}]}},
      'generated.failures.0.pattern: is not a regular expression'
    ],
    [{name: 'a', generated: {failures: [1]}}, 'generated.failures.0: has to be a text, or'],
    [{name: 'a', generated: {label: 1}}, 'generated.label: has to be a heading, or a list of'],
    [{name: 'a', template: {restatements: ['See above.']}}, 'has to hold {description} or {title}']
  ])('says what is wrong with it: %j', (data, message) => {
    expect(() => parseProfile(data, 'p.json')).toThrow(`p.json: `)
    expect(() => parseProfile(data, 'p.json')).toThrow(message)
  })
})

describe('the profile of the documentation', () => {
  it('does what its page says', () => {
    const page = readFileSync(new URL('../docs/profiles.md', import.meta.url), 'utf8')
    const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const corpus = parseProfile(JSON.parse(json), 'docs/profiles.md')
    const generation = '## Resolution Guide\n\n'
    const text =
      `# E-1204: The paper jam could not be cleared\n\n${generation}` +
      `The guide could not be written.\n\n${generation}**Causes**\n\n- One.\n`
    expect(normalize(text, {profile: corpus}).markdown).toBe(
      `# E-1204: The paper jam could not be cleared\n\n${generation}### Causes\n\n- One.\n`
    )
  })
})

describe('the language of a guide', () => {
  const corpus = parseProfile({name: 'mine'}, 'mine.json')
  const told = (text: string) => profileFor(corpus, text).language.code

  it('is told by its words, in any encoding', () => {
    expect(told('The server is not there when you need it.')).toBe('en')
    expect(told('Der Server ist nicht da, wenn man ihn f\uFFFDr etwas braucht.')).toBe('de')
    expect(told('42')).toBe('en')
  })

  it('is one of those that the profile names', () => {
    const german = parseProfile({name: 'mine', languages: ['de']}, 'mine.json')
    expect(profileFor(german, 'The server is not there.').language.code).toBe('de')
  })

  it('is told by what is left of a guide, so that a second run reads the same', () => {
    const english = 'The server is not there when you need it. '.repeat(3)
    const profile = parseProfile(
      {name: 'mine', generated: {label: 'Antwort', failures: [english.trim()]}},
      'mine.json'
    )
    const text = `# Kein Papier\n\nEs ist kein Papier da.\n\n## Antwort\n\n${english}\n`
    const once = normalize(text, {profile}).markdown
    expect(once).toBe('# Kein Papier\n\nEs ist kein Papier da.\n')
    expect(normalize(once, {profile}).markdown).toBe(once)
  })
})

it('has a style that there is', () => {
  // As JavaScript may pass it.
  const options: object = {profile: 'plain', style: 'pretty'}
  expect(() => normalize('Text.\n', options)).toThrow(
    'there is no style “pretty”; use canonical or source'
  )
})
