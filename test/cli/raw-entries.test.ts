import {mkdirSync, renameSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {describe, expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder, raw} = useTestFolder()

/** Writes guides; each file says its code, such as `a/1.md`. */
function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(inFolder(file)), {recursive: true})
    const code = /(\d+)[^/]*$/.exec(file)?.[1] ?? '0'
    writeFileSync(inFolder(file), `# AADSTS${code}: Name${code} - It is number ${code}.\n`)
  }
}

/** Builds what is named in the folder of the test. */
async function build(...entries: string[]) {
  return mendmark(['build', ...rawOf(entries), '--dist', dist(), '--json'])
}

const rawOf = (entries: readonly string[]) => entries.flatMap((name) => ['--raw', inFolder(name)])

/** The paths of the guides in their folders, by number, and what was left out. */
async function pathsOf(...entries: string[]) {
  const [{code, out}, {out: lines}] = [
    await build(...entries),
    await mendmark(['build', ...rawOf(entries), '--dist', dist(), '--format', 'ndjson'])
  ]
  expect(code).toBe(0)
  const paths = lines
    .trim()
    .split('\n')
    .map((line): {source: {path: string}} => JSON.parse(line))
    .map(({source}) => source.path)
  const {leftOut}: {leftOut: string[]} = JSON.parse(out)
  return {paths, leftOut: leftOut.map((path) => path.replace(`${inFolder('')}/`, ''))}
}

describe('several raw folders', () => {
  it('have guides with paths of their own, and ignore files and READMEs', async () => {
    write('a/in/1.md', 'a/README.md', 'b/2.md', 'b/in/3.md')
    writeFileSync(inFolder('b/.mendmarkignore'), 'in/\n')
    expect(await pathsOf('a', 'b')).toEqual({
      paths: ['in/1.md', '2.md'],
      leftOut: ['a/README.md', 'b/in/3.md']
    })
    const check = await mendmark(['check', ...rawOf(['a', 'b']), '--dist', dist()])
    expect(check.out).toMatch(/left out, as no guides: 2 files \(.*a\/README\.md, .*b\/in\/3\.md\)/)
  })

  it('count once where one lies in the other, in any order', async () => {
    write('a/in/1.md', 'a/in/README.md', 'a/2.md')
    const once = {paths: ['in/1.md', '2.md'], leftOut: []}
    writeFileSync(inFolder('a/in/README.md'), '# AADSTS3: Name - Text.\n')
    once.paths.push('in/README.md')
    expect(await pathsOf('a/in', 'a')).toEqual(once)
    expect(await pathsOf('a', 'a/in', 'a/*', 'a/**/*.md', './a/')).toEqual(once)
  })
})

describe('what is wrong with several raw folders', () => {
  it('is named: guides that have the same path, and say what to do', async () => {
    write('a/1.md', 'b/1.md', 'b/2.md')
    const {code, err} = await mendmark(['build', ...rawOf(['a', 'b']), '--dist', dist()])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(
        /a\/1\.md:1:1 error its path in its raw folder, 1\.md, is .*b\/1\.md; /
      ),
      expect.stringMatching(
        /b\/1\.md:1:1 error .* also that of .*a\/1\.md; give .* with --raw \[dup/
      )
    ])
  })

  it('is said of each that holds no guide', async () => {
    write('a/1.md', 'b/README.md')
    const {code, err} = await mendmark(['check', ...rawOf(['nowhere', 'a', 'b', 'n/*', 'b/*'])])
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/nowhere: the raw folder cannot be read .* \[raw-missing\]$/),
      expect.stringMatching(/b: the raw folder holds no \.md file but those .* \[raw-empty\]$/),
      expect.stringMatching(/n\/\*: the glob matches no \.md file, and no .* \[raw-no-match\]$/),
      expect.stringMatching(/b\/\*: the glob matches no \.md file but those that are left out/)
    ])
  })

  it('is the dist folder in one of them', async () => {
    write('a/1.md', 'b/2.md')
    const args = ['build', ...rawOf(['a', 'b']), '--dist', inFolder('b/dist')]
    expect((await mendmark(args)).err).toMatch(
      /b\/dist: lies inside the raw folder, .*\[dist-in-raw/
    )
  })

  it('is a mended guide that was changed by hand, and a diff shows it', async () => {
    write('a/1.md', 'b/2.md')
    await build('a', 'b')
    writeFileSync(dist('guides/aadsts2.md'), 'Mine.\n')
    const {err} = await mendmark(['build', ...rawOf(['a', 'b']), '--dist', dist()])
    expect(err).toMatch(/edit .*b\/2\.md instead/)
    const named = [...rawOf(['a', 'b']), '--dist', dist(), inFolder('b/2.md')]
    expect((await mendmark(['diff', ...named])).out).toContain('-Mine.\n+# AADSTS2')
  })
})

describe('a glob', () => {
  it('of folders takes each as a raw folder', async () => {
    write('content/x/raw/1.md', 'content/y/raw/2.md', 'content/y/other/3.md', 'content/raw/4.md')
    write('content/y/raw/README.md')
    const found = {paths: ['1.md', '2.md'], leftOut: ['content/y/raw/README.md']}
    expect(await pathsOf('content/*/raw')).toEqual(found)
  })

  it('of files gives them paths from its fixed beginning on', async () => {
    write('docs/x/1.md', 'docs/2.md', 'docs/3.markdown', 'docs/.x/4.md', 'docs/README.md')
    write('docs/node_modules/5.md')
    writeFileSync(inFolder('docs/6.txt'), 'Text.\n')
    const found = {paths: ['x/1.md', '2.md'], leftOut: ['docs/README.md']}
    expect(await pathsOf('docs/**/*.md')).toEqual(found)
    expect((await pathsOf('docs/{2.md,3*,6*}')).paths).toEqual(['2.md', '3.markdown'])
  })

  it('matches nothing in the dist folder, and follows no links to folders', async () => {
    write('1.md', 'away/2.md')
    symlinkSync(inFolder('away'), inFolder('linked'))
    symlinkSync(inFolder('1.md'), inFolder('away/link.md'))
    const [paths, again] = [await pathsOf('{1,l*/*}*'), await pathsOf('{1*,dist/**,linked}')]
    expect([paths, again]).toEqual([{paths: ['1.md'], leftOut: []}, paths])
    const {err} = await mendmark(['build', ...rawOf(['away/*']), '--dist', dist()])
    expect(err).toMatch(
      /away\/link\.md:1:1 error .* \(it is a link to .*1\.md, out of the raw folder/
    )
  })

  it('is a folder where there is one of that name', async () => {
    renameSync(raw(), inFolder('raw [old]'))
    expect((await build('raw [old]')).code).toBe(0)
  })
})

it('a cached build tells folders apart', async () => {
  write('a/1.md', 'b/2.md')
  writeFileSync(inFolder('a/1.md'), 'No title.\n')
  const cache = ['--cache-location', inFolder('cache')]
  const io = {programId: () => 'this'}
  const check = async (name: string) =>
    (await mendmark(['check', ...rawOf([name]), '--dist', dist(), ...cache], '', io)).err
  expect(await check('a')).toMatch(/a\/1\.md:1:1 error/)
  renameSync(inFolder('a'), inFolder('c'))
  expect(await check('c')).toMatch(/c\/1\.md:1:1 error/)
  expect((await mendmark(['build', ...folders()])).code).toBe(0)
})
