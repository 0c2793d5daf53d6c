import {readdirSync, readFileSync} from 'node:fs'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {Chunk, Guide, Item, Section} from '../pipeline/catalog/index.js'
import {findGuide, itemsIn, sectionsOfKind} from '../pipeline/catalog/index.js'
import {normalize} from '../pipeline/normalize.js'
import {builtInProfile, parseProfile} from '../pipeline/profile/load.js'
import {mendGuide} from '../pipeline/run/mend-guide.js'
import {type MendOutcome, tasksIn} from '../pipeline/run/mender.js'
import {type BuildPlan, planBuild} from '../pipeline/run/plan.js'
import {textsOf} from './support/plan.js'

const aadsts = builtInProfile('aadsts')
const folders = ['../raw/', 'catalog/guides/', 'catalog/markup/'].map(
  (folder) => new URL(folder, import.meta.url)
)
const raw = folders.flatMap((folder) =>
  readdirSync(folder).map((path) => ({path, bytes: readFileSync(new URL(path, folder))}))
)

/** What became of the guides: where the guides are in a catalog changes nothing of it. */
const mended = new Map<Uint8Array, MendOutcome>()

function planOf(guides = raw, profile = aadsts): BuildPlan {
  const outcomes = tasksIn('raw', guides).map((task) => {
    const outcome = mended.get(task.bytes) ?? mendGuide(task, {profile: aadsts})
    mended.set(task.bytes, outcome)
    return outcome
  })
  return planBuild(outcomes, profile, {chunks: true})
}

const plan = planOf()
const texts = textsOf(plan)
/** The guides of one corpus, which have sections in common. */
const alike = planOf(raw.filter(({path}) => /^aadsts/.test(path)))
const markdownOf = ({path}: Guide) => texts.get(path) ?? ''
const chunks: Chunk[] = (texts.get('chunks.ndjson') ?? '')
  .trim()
  .split('\n')
  .map((line): Chunk => JSON.parse(line))

/** The parts that a reader takes to read each sentence once, as the schema says it. */
function leavesOf({prose, sections}: Guide): string[] {
  const below = (items: readonly Item[]): string[] =>
    items
      .filter(({section}) => section === null)
      .flatMap((item) => [item.markdown, ...below(item.items)])
  const parts = sections.flatMap((section: Section) => [
    section.prose.markdown,
    ...below(section.items)
  ])
  return [prose.markdown, ...parts]
}

const processor = unified().use(remarkParse).use(remarkGfm)

/** The links and code of a Markdown text outside of its headings, in order. */
function marksIn(markdown: string): string[] {
  const found: string[] = []
  visit(processor.parse(markdown), (node: Nodes) => {
    if (node.type === 'heading') {
      return 'skip'
    }
    if (node.type === 'link') {
      found.push(`link ${node.url}`)
    } else if (node.type === 'inlineCode' || node.type === 'code') {
      found.push(`code ${node.value}`)
    }
    return undefined
  })
  return found
}

const named = plan.catalog.guides.map((guide) => ({id: guide.id, guide}))

describe.each(named)('the parts of $id', ({guide}) => {
  it('have every link and all code of the guide, each once', () => {
    const wanted = marksIn(markdownOf(guide)).sort()
    expect(leavesOf(guide).flatMap(marksIn).sort()).toEqual(wanted)
  })

  it('say no paragraph twice, and all of them', () => {
    const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? []
    const said = leavesOf(guide).flatMap(wordsIn)
    const headings = guide.sections.flatMap(({title}) => wordsIn(title))
    const count = (words: readonly string[]) => [...words].sort().join(' ')
    // Front matter is a field of its own, and the box of a task is a mark.
    const body = markdownOf(guide)
      .replace(/^---\n(?:.*\n)*?---\n/, '')
      .replace(/\[x\]/g, '')
    const whole = wordsIn(body.replace(/^#+ /gm, ''))
    const title = wordsIn(guide.title)
    expect(count([...said, ...headings, ...title])).toBe(count(whole))
  })

  it('came from raw lines that hold their words', () => {
    const source = raw.find(({path}) => path === guide.source.path)
    const lines = new TextDecoder('windows-1252').decode(source?.bytes).split(/\r?\n/)
    const wordsAt = (ranges: Item['source']) =>
      ranges
        .flatMap(({startLine, endLine}) => lines.slice(startLine - 1, endLine))
        .join(' ')
        .toLowerCase()
    for (const section of guide.sections) {
      for (const {text, title, source: from} of itemsIn(section)) {
        const words = `${title ?? ''} ${text}`.match(/\b[A-Za-z]{4,}\b/g) ?? []
        const there = wordsAt(from)
        const missing = words.filter((word) => !there.includes(word.toLowerCase()))
        expect({title, missing}).toEqual({title, missing: []})
      }
    }
  })
})

describe('the chunks', () => {
  it('have each an id of their own, their code and where they are', () => {
    expect(new Set(chunks.map(({id}) => id)).size).toBe(chunks.length)
    for (const {code, breadcrumb, url, text, words} of chunks) {
      expect(breadcrumb[0]).toContain(code)
      expect(url).toMatch(/^guides\/[a-z0-9-]+\.md(?:#.+)?$/)
      expect(words).toBe(text.match(/\S+/g)?.length)
    }
  })

  it('have what is above the first section, and a guide without sections', () => {
    const texts = [
      '# AADSTS1: One\n\nAbove it.\n\n## Notes\n\nBelow it.\n',
      '# AADSTS2: Two\n\nIt.\n'
    ]
    const guides = texts.map((text, index) => ({path: `${index}.md`, bytes: Buffer.from(text)}))
    const lines = (textsOf(planOf(guides)).get('chunks.ndjson') ?? '').trim().split('\n')
    const parts = lines.map((line): Chunk => JSON.parse(line))
    expect(parts.map(({text, breadcrumb}) => [text, breadcrumb])).toEqual([
      ['Above it.', ['AADSTS1: One']],
      ['Below it.', ['AADSTS1: One', 'Notes']],
      ['It.', ['AADSTS2: Two']]
    ])
  })
})

describe('the chunks of many guides', () => {
  it('leave out what most guides say', () => {
    const [guide] = alike.catalog.guides.filter(({sections}) =>
      sections.some(({boilerplate}) => boilerplate)
    )
    const lines = (textsOf(alike).get('chunks.ndjson') ?? '').trim().split('\n')
    const texts = new Set(lines.map((line): unknown => JSON.parse(line).text))
    const left = guide?.sections.filter(({boilerplate, text}) => boilerplate && text !== '') ?? []
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter(({text}) => texts.has(text))).toEqual([])
  })

  it('keep their ids where nothing changed', () => {
    const [first, ...others] = raw
    const bytes = Buffer.from(`${String(first?.bytes)}\nOne more sentence for the last section.\n`)
    const next = textsOf(planOf([...others, {path: first?.path ?? '', bytes}])).get('chunks.ndjson')
    const lines = new Set((next ?? '').trim().split('\n'))
    const ids = new Set([...lines].map((line): unknown => JSON.parse(line).id))
    expect(chunks.filter(({id}) => !ids.has(id)).length).toBeLessThanOrEqual(1)
  })
})

describe('a second title', () => {
  it('is in the prose', () => {
    const text = '# One\n\nText.\n\n## Part\n\nBelow.\n\n# Two\n\nMore.\n'
    const {prose} = normalize(text, {profile: 'plain'}).guide
    expect(prose).toMatchObject({text: 'Text.\nTwo\nMore.', markdown: 'Text.\n\n# Two\n\nMore.'})
  })
})

describe('the address of a guide', () => {
  const urlWith = (baseUrl: string) =>
    planOf(raw.slice(0, 1), {...aadsts, baseUrl}).catalog.guides[0]?.url

  it.each([
    ['https://example.com/errors/', 'https://example.com/errors/guides/aadsts140001.md'],
    ['https://example.com/errors', 'https://example.com/errors/guides/aadsts140001.md'],
    ['https://example.com/{id}.html', 'https://example.com/aadsts140001.html']
  ])('%s', (baseUrl, url) => {
    expect(urlWith(baseUrl)).toBe(url)
  })
})

describe('a part without a heading', () => {
  const guide = (end: string) =>
    normalize(
      `# AADSTS1: Name\n\n## Troubleshooting Steps\n\n### Data Collection\n\n- Logs.\n\n${end}\n`
    ).guide

  it('is the sentence that ends a guide', () => {
    const {sections} = guide('By following these steps, you should be able to sign in.')
    expect(sections.map(({id, kind, title}) => [id, kind, title])).toEqual([
      ['troubleshooting-steps', 'troubleshooting', 'Troubleshooting Steps'],
      ['advice-for-data-collection', 'data-collection', 'Advice for Data Collection'],
      ['conclusion', 'conclusion', '']
    ])
    expect(sections[1]?.text).toBe('Logs.')
  })

  it('is no sentence about something else', () => {
    expect(guide('Send these logs to the support.').sections).toHaveLength(2)
  })
})

describe('mendmark/catalog', () => {
  it('finds a guide by its code or id, in any case', () => {
    expect(findGuide(plan.catalog, 'aadsts50070')?.code).toBe('AADSTS50070')
    expect(findGuide(plan.catalog, 'AADSTS50070')?.id).toBe('aadsts50070')
    expect(findGuide(plan.catalog, 'AADSTS5007')).toBeUndefined()
  })

  it('gives the sections of a kind, and all items', () => {
    const guide = findGuide(plan.catalog, 'aadsts140001')
    const [causes] = guide ? sectionsOfKind(guide, 'causes') : []
    expect(causes?.title).toBe('Common Issues That Cause This Error')
    const titles = [...itemsIn(causes ?? {items: []})].map(({title}) => title)
    expect(titles.length).toBeGreaterThanOrEqual(5)
  })
})

it('a profile adds kinds of sections, and says of which kind the generated one is', () => {
  const profile = parseProfile(
    {
      name: 'harbor',
      extends: 'aadsts',
      generated: {kind: 'answer', sections: [{kind: 'symptoms', headings: ['symptom*']}]}
    },
    'harbor'
  )
  const {guide} = normalize(
    '# AADSTS1: Name\n\n## Troubleshooting Steps\n\n### Symptoms\n\n- It is slow.\n',
    {profile}
  )
  expect(guide.sections.map(({title, kind}) => [title, kind])).toEqual([
    ['Troubleshooting Steps', 'answer'],
    ['Symptoms', 'symptoms']
  ])
  const strange = {name: 'x', generated: {kind: 'Not A Kind'}}
  expect(() => parseProfile(strange, 'x')).toThrow(/words in lower case with hyphens/)
})
