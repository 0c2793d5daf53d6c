import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {describe, expect, it} from 'vitest'
import {takeLock, takeLockSync} from '../../pipeline/disk/lock.js'
import {useDist} from '../support/dist-folder.js'

const {around, inDist, work} = useDist()
const textOf = (path: string) => readFileSync(path, 'utf8')

/** A lock file as a process makes it. */
const lockName = (pid: number, {host = hostname(), time = Date.now()} = {}) =>
  `lock-${pid}-${time}-0123456789abcdef-${host}`

// No system gives a process such a number.
const nobody = 2 ** 31 - 2

function leaveLock(name: string): void {
  mkdirSync(work(), {recursive: true})
  writeFileSync(work(name), '')
}

describe('the lock of a dist folder', () => {
  it('is had by one at a time, and the other is refused in one line', () => {
    const lock = takeLockSync(inDist())
    const lines: string[] = []
    const take = () => takeLockSync(inDist(), {longest: 200, onWait: (line) => lines.push(line)})
    expect(take).toThrow(
      /^.*dist: the process \d+ on \S+ writes there since .*; try again .*, or remove .*lock-\S+ if/
    )
    expect(lines).toEqual([expect.stringMatching(/writes there; waiting for it$/)])
    lock.close()
    take().close()
    expect(readdirSync(inDist())).toEqual(['guides'])
  })

  it('is waited for', async () => {
    const lock = takeLockSync(inDist())
    const next = takeLock(inDist(), {longest: 5000})
    setTimeout(() => lock.close(), 50)
    ;(await next).close()
    expect(readdirSync(inDist())).toEqual(['guides'])
  })

  it.each([
    ['a dead process', lockName(nobody)],
    ['a process before the machine was started', lockName(1, {time: 1})],
    ['an earlier process with the same number', lockName(process.pid, {time: Date.now() - 1e9})]
  ])('is taken where %s had it', (_, name) => {
    leaveLock(name)
    takeLockSync(inDist(), {longest: 100}).close()
    expect(readdirSync(inDist())).toEqual(['guides'])
  })

  it.each([
    ['a living process', lockName(process.ppid)],
    ['a process of another machine', lockName(nobody, {host: 'elsewhere'})]
  ])('is not taken from %s', (_, name) => {
    leaveLock(name)
    expect(() => takeLockSync(inDist(), {longest: 100})).toThrow(name)
    expect(readdirSync(work())).toContain(name)
    expect(readdirSync(work())).toHaveLength(2)
  })
})

describe('the folder that is there while a build writes', () => {
  it('keeps its files from git, and leaves nothing', () => {
    const lock = takeLockSync(inDist())
    expect(textOf(work('.gitignore'))).toBe('*\n')
    lock.close()
    expect(readdirSync(inDist())).toEqual(['guides'])
  })

  it('stays where somebody else put a file in it', () => {
    const lock = takeLockSync(inDist())
    writeFileSync(work('notes.txt'), 'mine')
    lock.close()
    expect(readdirSync(work())).toEqual(['notes.txt'])
  })

  it('writes through no link that takes the place of its file for git', () => {
    const other = around('other')
    writeFileSync(other, 'mine')
    mkdirSync(work())
    symlinkSync(other, work('.gitignore'))
    takeLockSync(inDist()).close()
    expect(textOf(other)).toBe('mine')
  })
})
