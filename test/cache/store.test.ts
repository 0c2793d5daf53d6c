import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {usualLocation} from '../../pipeline/run/cache/location.js'
import {openStore, removeOldest} from '../../pipeline/run/cache/store.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mendmark-cache-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const keyOf = (digit: string) => digit.repeat(64)
const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`)

describe('a store', () => {
  it('finds what was kept, also for the next process', () => {
    openStore(folder).keep(keyOf('a'), {text: 'é\n', list: [1, null]})
    expect(openStore(folder).find(keyOf('a'))).toEqual({value: {text: 'é\n', list: [1, null]}})
    expect(openStore(folder).find(keyOf('b'))).toBe('none')
  })

  it('writes over what was kept, and leaves no other file', () => {
    const store = openStore(folder)
    store.keep(keyOf('a'), 1)
    store.keep(keyOf('a'), 2)
    expect(store.find(keyOf('a'))).toEqual({value: 2})
    expect(readdirSync(join(folder, 'aa'))).toEqual([`${keyOf('a')}.json`])
  })

  it.each([
    ['is empty', ''],
    ['was cut off', (text: string) => text.slice(0, -1)],
    ['was changed', (text: string) => text.replace('kept', 'lost')],
    ['is of another program', '{"value":"kept"}\n']
  ])('says that a file is broken that %s', (_, damage) => {
    const store = openStore(folder)
    store.keep(keyOf('a'), 'kept')
    const text = readFileSync(fileOf(keyOf('a')), 'utf8')
    writeFileSync(fileOf(keyOf('a')), typeof damage === 'string' ? damage : damage(text))
    expect(store.find(keyOf('a'))).toBe('broken')
    store.keep(keyOf('a'), 'kept')
    expect(store.find(keyOf('a'))).toEqual({value: 'kept'})
  })
})

describe('a store without a place', () => {
  it('says that a folder in place of a file is broken', () => {
    mkdirSync(fileOf(keyOf('a')), {recursive: true})
    expect(openStore(folder).find(keyOf('a'))).toBe('broken')
  })

  it('says once why nothing can be kept, and goes on', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const store = openStore(join(file, 'cache'))
    expect(store.failure).toBeUndefined()
    store.keep(keyOf('a'), 1)
    expect(store.failure).toMatch(/ENOTDIR/)
    store.keep(keyOf('b'), 1)
    expect(store.find(keyOf('a'))).not.toHaveProperty('value')
  })

  it('removes no file of another tool', () => {
    openStore(folder).keep(keyOf('a'), 1)
    mkdirSync(join(folder, 'babel'))
    const others = [join(folder, 'babel', `${keyOf('b')}.json`), join(folder, `${keyOf('c')}.json`)]
    for (const other of others) {
      writeFileSync(other, '{}')
    }
    removeOldest(folder, 0)
    expect(others.filter((other) => existsSync(other))).toEqual(others)
    expect(existsSync(fileOf(keyOf('a')))).toBe(false)
  })

  it('removes the oldest files, so that the others are not too large together', () => {
    const store = openStore(folder)
    for (const [age, key] of ['c', 'a', 'b'].entries()) {
      store.keep(keyOf(key), 'x'.repeat(1000))
      const time = Date.now() / 1000 - age * 100
      utimesSync(fileOf(keyOf(key)), time, time)
    }
    removeOldest(folder, 2500)
    expect(['a', 'b', 'c'].filter((key) => existsSync(fileOf(keyOf(key))))).toEqual(['a', 'c'])
  })
})

describe('the usual place of the cache', () => {
  it('is in the nearest node_modules', () => {
    mkdirSync(join(folder, 'node_modules'))
    mkdirSync(join(folder, 'docs', 'guides'), {recursive: true})
    const place = join(folder, 'node_modules', '.cache', 'mendmark')
    expect(usualLocation(join(folder, 'docs', 'guides'))).toBe(place)
  })

  it('is nowhere without one', () => {
    expect(usualLocation(folder)).toBeUndefined()
  })
})
