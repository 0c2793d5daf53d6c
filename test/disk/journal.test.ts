import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readCatalog} from '../../pipeline/catalog/index.js'
import {commit} from '../../pipeline/disk/commit.js'
import {writeJournal} from '../../pipeline/disk/journal.js'
import {readRegular} from '../../pipeline/disk/read.js'
import {recover} from '../../pipeline/disk/recover.js'
import {removeWorkFolder} from '../../pipeline/disk/work-folder.js'
import {useDist} from '../support/dist-folder.js'

const {around, inDist, work} = useDist()
const textOf = (path: string) => readFileSync(path, 'utf8')
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A dist folder with one guide, and a build that was stopped when it had its journal. */
function stopBuild({renamed = false} = {}): void {
  writeFileSync(inDist('guides/a.md'), 'old')
  writeFileSync(inDist('guides/gone.md'), 'gone')
  mkdirSync(work())
  writeFileSync(work('.gitignore'), '*\n')
  writeFileSync(work('0'), 'new')
  writeFileSync(work('1'), 'added')
  writeJournal(inDist(), {
    version: 1,
    removals: [{path: 'guides/gone.md', before: hashOf('gone')}],
    renames: [
      {from: '0', path: 'guides/a.md', sha256: hashOf('new'), before: hashOf('old')},
      {from: '1', path: 'guides/b.md', sha256: hashOf('added'), before: null}
    ]
  })
  if (renamed) {
    rmSync(work('0'))
    writeFileSync(inDist('guides/a.md'), 'new')
  }
}

describe('a build that was stopped', () => {
  it.each([false, true])('is finished by whoever comes next (half done: %s)', (renamed) => {
    stopBuild({renamed})
    expect(recover(inDist())).toBe('finished')
    expect(readdirSync(inDist())).toEqual(['guides'])
    expect(readdirSync(inDist('guides'))).toEqual(['a.md', 'b.md'])
    expect(textOf(inDist('guides/a.md'))).toBe('new')
    expect(recover(inDist())).toBe('none')
  })

  it.each([
    ['a guide was changed by hand', () => writeFileSync(inDist('guides/a.md'), 'mine')],
    ['a guide that goes was changed', () => writeFileSync(inDist('guides/gone.md'), 'mine')],
    ['somebody made a guide that is new', () => writeFileSync(inDist('guides/b.md'), 'mine')],
    ['the disk lost a new file', () => writeFileSync(work('0'), '')],
    ['a new file is a link', () => replaceByLink(work('0'))],
    ['a guide is a link', () => replaceByLink(inDist('guides/a.md'))],
    ['the journal is a link', () => replaceByLink(work('journal.json'))],
    ['the folder of the guides is a link', () => replaceByLink(inDist('guides'))]
  ])('is not finished, and nothing is changed, where %s', (_, change) => {
    stopBuild()
    change()
    const before = readdirSync(around(), {recursive: true})
    expect(recover(inDist())).toMatchObject({reason: expect.stringContaining(inDist())})
    expect(readdirSync(around(), {recursive: true})).toEqual(before)
  })
})

describe('a reader of the catalog, after a build that was stopped,', () => {
  it('hears what to do where it cannot be finished', () => {
    stopBuild()
    writeFileSync(inDist('guides/a.md'), 'mine')
    expect(() => readCatalog(inDist('catalog.json'))).toThrow(
      /stopped while it wrote, and cannot be finished \(.*a\.md was changed since\); run/
    )
    expect(textOf(inDist('guides/a.md'))).toBe('mine')
  })

  it('hears what to do where it may not be finished', () => {
    stopBuild()
    rmSync(work('.gitignore'))
    // Stands for a folder that cannot be written, which all can be for root.
    mkdirSync(work('.gitignore'))
    expect(() => readCatalog(inDist('catalog.json'))).toThrow(
      /cannot be finished \(.*EISDIR.*\); make the folder writable, or run mendmark build where/
    )
  })

  it('finishes it', () => {
    stopBuild()
    expect(() => readCatalog(inDist('catalog.json'))).toThrow(/cannot be read \(ENOENT/)
    expect(existsSync(work())).toBe(false)
  })
})

function replaceByLink(path: string): void {
  const target = around('elsewhere')
  mkdirSync(target)
  rmSync(path, {recursive: true})
  symlinkSync(target, path)
}

describe('a journal that was made to do harm', () => {
  const step = {from: '0', path: 'guides/a.md', sha256: hashOf('new'), before: null}

  it.each([
    ['out of the folder', {renames: [{...step, path: '../out.md'}]}],
    ['to an absolute path', {renames: [{...step, path: '/tmp/out.md'}]}],
    ['to a folder in it', {renames: [{...step, path: 'guides/x/../../../out.md'}]}],
    ['over a file of somebody else', {renames: [{...step, path: 'package.json'}]}],
    ['with a backslash', {renames: [{...step, path: 'guides/..\\..\\out.md'}]}],
    ['from elsewhere', {renames: [{...step, from: '../../secret'}]}],
    ['to remove a file elsewhere', {removals: [{path: '../secret', before: hashOf('mine')}]}]
  ])('moves nothing %s', (_, steps) => {
    const secret = around('secret')
    writeFileSync(secret, 'mine')
    mkdirSync(work())
    writeFileSync(work('0'), 'new')
    const journal = {version: 1, removals: [], renames: [], ...steps}
    writeFileSync(work('journal.json'), JSON.stringify(journal))
    expect(recover(inDist())).toMatchObject({
      reason: expect.stringContaining('cannot be followed: it is no journal of a build')
    })
    expect(textOf(secret)).toBe('mine')
    expect(existsSync(work('0'))).toBe(true)
    expect(readdirSync(around()).sort()).toEqual(['dist', 'secret'])
  })
})

describe('a commit', () => {
  it('changes all files, and keeps those that a stopped build still needs', async () => {
    stopBuild()
    const write = {path: 'guides/a.md', content: () => ['new', 'est'], before: hashOf('old')}
    const commitAs = (text: string) =>
      commit(inDist(), {removals: [], writes: [{...write, sha256: hashOf(text)}]})
    await expect(commitAs('older')).rejects.toThrow('is not the same when it is made again')
    expect(textOf(inDist('guides/a.md'))).toBe('old')
    rmSync(work('2'))
    await commitAs('newest')
    expect(textOf(inDist('guides/a.md'))).toBe('newest')
    expect(readdirSync(work()).sort()).toEqual(['.gitignore', '0', '1'])
    removeWorkFolder(inDist())
    expect(readdirSync(inDist())).toEqual(['guides'])
  })
})

describe('reading a file', () => {
  it('follows no link that it may not follow, and reads nothing over the limit', () => {
    writeFileSync(inDist('a'), 'text')
    symlinkSync(inDist('a'), inDist('b'))
    const read = (name: string, most: number, links: boolean) => () =>
      readRegular(inDist(name), {most, links}).toString()
    expect(read('b', 4, true)()).toBe('text')
    expect(read('b', 4, false)).toThrow('it is a symbolic link')
    expect(read('a', 3, false)).toThrow('the file has 4 bytes')
    expect(read('c', 4, false)).toThrow('ENOENT')
  })

  it('takes a file that is longer than it was at first for one that changed', () => {
    // Linux says that these are empty.
    if (existsSync('/proc/self/status')) {
      const read = () => readRegular('/proc/self/status', {most: 1e6, links: false})
      expect(read).toThrow('it changed while it was read')
    }
  })
})
