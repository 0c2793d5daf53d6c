import {setImmediate} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {atMost, inOrder} from '../../pipeline/stream/window.js'

/** Work that ends when it is told to, item by item. */
function slowWork() {
  const ends = new Map<number, () => void>()
  const work = (item: number) =>
    new Promise<string>((resolve) => ends.set(item, () => resolve(`done ${item}`)))
  return {ends, work}
}

/** The numbers from 0, which counts how many were taken. */
function numbers(count: number, last?: Error) {
  const taken = {count: 0}
  async function* items() {
    for (let index = 0; index < count; index++) {
      taken.count += 1
      yield index
    }
    if (last) {
      throw last
    }
  }
  return {taken, items: items()}
}

describe('a window', () => {
  it('gives the results in order, whichever comes first', async () => {
    const {ends, work} = slowWork()
    const results = inOrder(numbers(3).items, 3, work)
    const first = results.next()
    await setImmediate()
    for (const item of [2, 1, 0]) {
      ends.get(item)?.()
    }
    const rest = [await first, await results.next(), await results.next(), await results.next()]
    expect(rest.map(({value}) => value)).toEqual(['done 0', 'done 1', 'done 2', undefined])
  })

  it('takes no more items while nobody takes results', async () => {
    const {taken, items} = numbers(100)
    const results = inOrder(items, 4, (item) => Promise.resolve(item))
    await results.next()
    await setImmediate()
    expect(taken.count).toBeLessThanOrEqual(5)
    await results.next()
    await setImmediate()
    expect(taken.count).toBeLessThanOrEqual(6)
  })

  it('gives a result before the next item is there', async () => {
    async function* items() {
      yield 1
      await new Promise(() => undefined)
    }
    const results = inOrder(items(), 4, (item) => Promise.resolve(item))
    expect(await results.next()).toEqual({done: false, value: 1})
  })
})

it('gives what was read before the items end with an error', async () => {
  const {items} = numbers(2, new Error('no more'))
  const results = inOrder(items, 4, async (item) => {
    await setImmediate()
    return item
  })
  expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1])
  await expect(results.next()).rejects.toThrow('no more')
})

it('throws what the work throws when its turn comes', async () => {
  const results = inOrder(numbers(2).items, 2, async (item) => {
    if (item === 1) {
      throw new Error('work')
    }
    await setImmediate()
    return item
  })
  expect((await results.next()).value).toBe(0)
  await expect(results.next()).rejects.toThrow('work')
})

it('no more than so many work at once, and each in its turn', async () => {
  const {ends, work} = slowWork()
  const limited = atMost(2, work)
  const all = Promise.all([0, 1, 2, 3].map(limited))
  expect([...ends.keys()]).toEqual([0, 1])
  ends.get(1)?.()
  await setImmediate()
  expect([...ends.keys()]).toEqual([0, 1, 2])
  ends.get(2)?.()
  await setImmediate()
  expect([...ends.keys()]).toEqual([0, 1, 2, 3])
  ends.get(0)?.()
  ends.get(3)?.()
  expect(await all).toEqual(['done 0', 'done 1', 'done 2', 'done 3'])
})

it('one that fails makes room for the next', async () => {
  const limited = atMost(1, (item: number) =>
    item === 0 ? Promise.reject(new Error('no')) : Promise.resolve(item)
  )
  const [first, second] = await Promise.allSettled([limited(0), limited(1)])
  expect([first.status, second]).toEqual(['rejected', {status: 'fulfilled', value: 1}])
})
