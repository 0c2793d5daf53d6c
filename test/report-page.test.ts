// What is evaluated runs in the page.
/// <reference lib="dom" />
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {reportPage} from '../pipeline/report/page.js'
import {bundledPage} from '../scripts/bundle-page.mjs'
import {findChromium, noChromium} from './support/chromium.js'
import {hostileGuides} from './support/hostile-guides.js'
import {reportOn} from './support/report.js'

const program = findChromium()
if (program === undefined) {
  process.stdout.write(`test/report-page.test.ts: ${noChromium}\n`)
}
const rawFolder = new URL('../raw/', import.meta.url)
const title = '# AADSTS50058: Name - Text\n\n'
const rawGuides = Object.fromEntries(
  readdirSync(rawFolder).map((name) => [name, readFileSync(new URL(name, rawFolder), 'utf8')])
)
// One that is warned of, and one that is rejected.
const others = {
  'short.md': `${title}It didn\uFFFDt work with \uFFFD\uFFFD.\n`,
  'untitled.md': 'No title.\n'
}
// Mends and changes of style, of text and of white space, in few lines.
const sample = [
  title.replace('58', '59'),
  '## Troubleshooting Steps\n\n**Common Issues:**\n\n* One [link](https://a.test/)\n',
  '  that is wrapped.\n* Another, with \u202E in it.\n\n| a | b |\n|-|-|\n| `c` | d |\n'
].join('')
const folder = mkdtempSync(join(tmpdir(), 'mendmark-page-'))
let browser: Browser
const addressOf = (name: string) => pathToFileURL(join(folder, name)).href

/** What a page did that it may not. */
interface Faults {
  errors: string[]
  requests: string[]
}

/** Opens a page, and lists what goes wrong and what it asks for besides itself. */
async function open(
  name: string,
  options: BrowserContextOptions = {}
): Promise<Faults & {page: Page}> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: Faults = {errors: [], requests: []}
  page.on('console', (message) => faults.errors.push(message.text()))
  page.on('pageerror', (error) => faults.errors.push(error.message))
  page.on('dialog', (dialog) => faults.errors.push(dialog.message()))
  page.on('request', (request) => faults.requests.push(request.url()))
  await page.goto(addressOf(name))
  return {page, ...faults}
}

const opened = (name: string) => ({errors: [], requests: [addressOf(name)]})

beforeAll(async () => {
  if (program !== undefined) {
    const parts = await bundledPage()
    const all = reportOn({...rawGuides, ...others})
    writeFileSync(join(folder, 'report.html'), reportPage(all, parts))
    // It takes axe seconds to look at a page with whole guides.
    const few = reportOn({'a.md': sample, ...others})
    writeFileSync(join(folder, 'few.html'), reportPage(few, parts))
    const hostile = reportOn(hostileGuides(), 'plain')
    writeFileSync(join(folder, 'hostile.html'), reportPage(hostile, parts))
    // Where it runs as root, as in a container, its sandbox does not start.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({executablePath: program, args})
  }
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

describe.skipIf(program === undefined)('search and filters', () => {
  it('find guides by their text, and say how many', async () => {
    const {page, errors, requests} = await open('report.html')
    const shown = () => page.locator('.guide:visible h3').allTextContents()
    const found = page.locator('#found')
    expect(await shown()).toHaveLength(4)
    await page.keyboard.press('/')
    await page.keyboard.type('AADSTS90007')
    await expect.poll(() => found.textContent()).toMatch(/^1 of 4 guides, \d+ edits$/)
    expect(await shown()).toEqual(['raw/aadsts90007.md'])
    await page.locator('#query').fill('aadsts90007 xyzzy')
    await expect.poll(() => found.textContent()).toBe('0 of 4 guides, 0 edits')
    expect(await page.locator('#nothing').isVisible()).toBe(true)
    await page.getByRole('button', {name: 'Clear the filters'}).click()
    expect(await shown()).toHaveLength(4)
    await page.locator('#status').selectOption('warnings')
    expect(await shown()).toEqual(['raw/short.md'])
    expect({errors, requests}).toEqual(opened('report.html'))
  })

  it('show the edits of a rule, or of a sign, alone', async () => {
    const {page, errors} = await open('report.html')
    await page.getByRole('button', {name: 'cut-text'}).click()
    const ofRule = await page.locator('.edits > li:not([hidden]) .rule').allTextContents()
    expect(new Set(ofRule)).toEqual(new Set(['cut-text']))
    await page.locator('#rule').selectOption('')
    await page.locator('#sign').selectOption('chat-residue/opener')
    const ofSign = await page.locator('.edits > li:not([hidden]) .rule').allTextContents()
    expect(ofSign).toEqual(['chat-residue'])
    // What a link leads to is shown, whatever is filtered.
    await page.locator('.attention a').first().click()
    expect(await page.locator('.guide.current h3').isVisible()).toBe(true)
    expect(errors).toEqual([])
  })
})

describe.skipIf(program === undefined)('keys and buttons', () => {
  const current = (page: Page) => page.locator('.current')

  it('go from edit to edit, and stop at the ends', async () => {
    const {page, errors} = await open('report.html')
    await page.keyboard.press('n')
    const first = await current(page).getAttribute('id')
    expect(await current(page).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first)
    await page.keyboard.press('n')
    expect(await current(page).getAttribute('id')).not.toBe(first)
    await page.getByRole('button', {name: 'Previous edit'}).click()
    expect(await current(page).getAttribute('id')).toBe(first)
    expect(await page.locator('#found').textContent()).toMatch(/^Edit 1 of \d+: [a-z-]+$/)
    await page.keyboard.press('p')
    expect(await page.locator('#found').textContent()).toBe('That was the first edit')
    expect(errors).toEqual([])
  })

  it('show the guide as readers see it, and the list of keys', async () => {
    const {page, errors} = await open('report.html')
    await page.keyboard.press('n')
    await page.keyboard.press('r')
    const view = page.locator('.rendered')
    expect(await view.locator('h4').textContent()).toMatch(/^AADSTS140001/)
    await page.getByRole('button', {name: 'Rendered guide'}).click()
    expect(await view.count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByLabel('Use these keys').uncheck()
    await page.getByRole('button', {name: 'Close'}).click()
    await page.keyboard.press('r')
    expect(await view.count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('copy the line that rejects an edit', async () => {
    const {page, errors} = await open('report.html', {
      permissions: ['clipboard-read', 'clipboard-write']
    })
    await page.keyboard.press('n')
    await current(page).locator('.copy').click()
    const line = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(line).toMatch(/^npx mendmark reject aadsts140001\.md:[0-9a-f]{12}$/)
    expect(errors).toEqual([])
  })
})

describe.skipIf(program === undefined)('without scripts', () => {
  it('all but the rendered guides can be read', async () => {
    const {page, errors, requests} = await open('report.html', {javaScriptEnabled: false})
    expect(await page.locator('#tools').isVisible()).toBe(false)
    const guide = page.locator('.guide').first()
    await guide.locator('summary').first().click()
    const mend = guide.locator('.mends > li').first()
    expect(await mend.innerText()).toMatch(/heading-text.*valid\..*full stop.*npx mendmark/s)
    await guide.locator('.sides > summary').click()
    expect(await guide.locator('.sides del').first().isVisible()).toBe(true)
    expect({errors, requests}).toEqual(opened('report.html'))
  })
})

describe.skipIf(program === undefined)('hostile guides', () => {
  it('do nothing', async () => {
    const {page, errors, requests} = await open('hostile.html')
    const count = await page.locator('.guide').count()
    expect(count).toBe(Object.keys(hostileGuides()).length)
    const opening = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) {
        details.open = true
      }
      for (const summary of document.querySelectorAll<HTMLElement>('.guide > summary')) {
        summary.focus()
        document.getElementById('render')?.click()
      }
      return document.querySelectorAll('.rendered').length
    })
    expect(opening).toBe(count)
    await page.mouse.move(300, 300)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
    expect(await page.locator(':is(img, iframe, object, base, link, form)').count()).toBe(0)
    expect(await page.evaluate(() => document.body.lastElementChild?.tagName)).toBe('SCRIPT')
    expect({errors, requests}).toEqual(opened('hostile.html'))
    expect(page.url()).toBe(addressOf('hostile.html'))
  })
})

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(program === undefined)('accessibility', () => {
  it.each([
    ['light', 320],
    ['light', 1280],
    ['dark', 320],
    ['dark', 1280]
  ] as const)('%s, %d pixels wide', async (colorScheme, width) => {
    const {page} = await open('few.html', {colorScheme, viewport: {width, height: 900}})
    await page.keyboard.press('n')
    await page.keyboard.press('r')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) {
        details.open = true
      }
    })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBe(0)
    // Through the debugger, which the policy of the page does not hold.
    await page.evaluate(axe)
    // Another scheme is other colours, and nothing else.
    const only = colorScheme === 'dark' ? ', {runOnly: ["color-contrast"]}' : ''
    const violations: unknown = await page.evaluate(`axe.run(document${only}).then((result) =>
      result.violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]))`)
    expect(violations).toEqual([])
  })
})
