import {readdirSync, readFileSync} from 'node:fs'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {RawGuide} from '../pipeline/run/raw-folder.js'
import {planOf, textsOf} from './support/plan.js'

/** The raw files of a folder of this repository. */
function readGuides(folder: string): RawGuide[] {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url).map((path) => ({path, bytes: readFileSync(new URL(path, url))}))
}

const guides = [...readGuides('../raw/'), ...readGuides('catalog/guides/')]
const plan = planOf(guides)
const texts = textsOf(plan)

describe('a build', () => {
  it('is the same whatever the order of the files and the time zone', () => {
    const environment = {...process.env}
    process.env['TZ'] = 'Pacific/Kiritimati'
    try {
      const other = planOf([...guides].reverse(), 'elsewhere')
      expect([...textsOf(other)]).toEqual([...texts])
    } finally {
      process.env = environment
    }
  })

  it('rejects two guides of one code, both by name', () => {
    const twin = {path: 'twin.md', bytes: guides[0]?.bytes ?? new Uint8Array()}
    const twice = planOf([...guides, twin])
    expect(twice.rejections.map(({path, code}) => `${path} ${code}`).sort()).toEqual([
      `raw/${guides[0]?.path} duplicate`,
      'raw/twin.md duplicate'
    ])
  })

  it('mends its own output to the same bytes, with nothing to record', () => {
    const emitted = plan.catalog.guides.map(({path}) => ({
      path: path.replace('guides/', ''),
      bytes: Buffer.from(texts.get(path) ?? '')
    }))
    const again = planOf(emitted)
    const textsAgain = textsOf(again)
    for (const {path, edits} of again.catalog.guides) {
      expect(textsAgain.get(path)).toBe(texts.get(path))
      expect(edits).toEqual({})
    }
  })
})

describe('boilerplate', () => {
  it('is a section that stands in most guides, and no other', () => {
    const flags = (id: string) =>
      plan.catalog.guides.flatMap(({sections}) =>
        sections.filter((section) => section.id === id).map(({boilerplate}) => boilerplate)
      )
    expect(new Set(flags('prerequisites'))).toEqual(new Set([true]))
    expect(new Set(flags('introduction'))).toEqual(new Set([false]))
  })

  it('is no section that stands in half of the guides', () => {
    const guide = (code: number, text: string) => ({
      path: `${code}.md`,
      bytes: Buffer.from(`# AADSTS${code}: Name\n\n## Notes\n\n${text}\n`)
    })
    const flags = (...texts: string[]) =>
      planOf(texts.map((text, index) => guide(index + 1, text))).catalog.guides.map(
        ({sections}) => sections[0]?.boilerplate
      )
    expect(flags('Same.', 'Same.', 'Other.', 'Another.')).toEqual([false, false, false, false])
    expect(flags('Same.', 'Same.', 'Other.')).toEqual([true, true, false])
    expect(flags('Same.')).toEqual([false])
  })
})

describe('the status of a guide', () => {
  const template = '## Introduction\n\nThis guide will help resolve issues related to TITLE.\n'
  const shared = '## Prerequisites\n\n- Access to the portal.\n\n## Steps to Resolve\n\nSign in.\n'
  const [title, introduced] = ['# AADSTS1: Lost', template.replace('TITLE', 'Lost')]
  const others = ['2', '3', '4'].map(
    (code) => `# AADSTS${code}: Odd\n\n${shared}\n## Troubleshooting Steps\n\nOwn ${code}.\n`
  )
  const statusOf = (text: string) => {
    const guides = [text, ...others].map((each, index) => ({
      path: `${index}.md`,
      bytes: Buffer.from(each)
    }))
    const {catalog} = planOf(guides)
    const [guide] = catalog.guides
    return {status: guide?.status, counts: catalog.counts}
  }

  it.each([
    ['nothing but a title', title, 'title-only'],
    ['a comment below its title', `${title}\n\n<!-- To do. -->`, 'title-only'],
    ['the sections that most guides have', `${title}\n\n${shared}`, 'boilerplate'],
    ['an introduction that says the title', `${title}\n\n${introduced}`, 'boilerplate'],
    ['both', `${title}\n\n${introduced}\n${shared}`, 'boilerplate'],
    ['headings without text', `${title}\n\n## Introduction\n\n## More`, 'boilerplate'],
    ['a section of its own', `${title}\n\n${shared}\n## Contact\n\nAsk us.`, 'incomplete'],
    [
      'an introduction that says more',
      `${title}\n\n${introduced}\nThe session of the user is over.`,
      'incomplete'
    ],
    ['text above its first section', `${title}\n\nAsk us.\n\n${shared}`, 'incomplete'],
    ['a template section of its own', `${title}\n\n${shared}Sign out.`, 'incomplete']
  ])('with %s', (_, text, status) => {
    expect(statusOf(`${text}\n`).status).toBe(status)
  })

  it('is counted', () => {
    const count = {guides: 4, complete: 0, incomplete: 3}
    expect(statusOf(title).counts).toEqual({...count, boilerplate: 0, titleOnly: 1})
    expect(statusOf(`${title}\n\n${shared}`).counts).toEqual({
      ...count,
      boilerplate: 1,
      titleOnly: 0
    })
  })
})

describe('the ids of sections', () => {
  it.each(plan.catalog.guides)('$id: are the anchors that rehype-slug gives the headings', async ({
    path,
    sections
  }) => {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug)
    const tree = await processor.run(processor.parse(texts.get(path) ?? ''))
    const anchors: unknown[] = []
    visit(tree, 'element', (element) => {
      if (/^h[2-6]$/.test(element.tagName)) {
        anchors.push(element.properties['id'])
      }
    })
    const headed = sections.filter(({title}) => title !== '')
    expect(headed.map(({id}) => id)).toEqual(anchors)
  })
})
