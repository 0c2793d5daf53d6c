/**
 * Does work on items, several at once, and gives the results in the order of the items, each as
 * soon as it and those before it are there. It takes no item while there are `width` results that
 * nobody took, so whoever takes none stops the reading.
 *
 * @throws what `work` throws, and what `items` throws once the results before it were taken
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>
): AsyncGenerator<Result, void> {
  const source = items[Symbol.asyncIterator]()
  const window: Promise<Result>[] = []
  const state: {isOpen: boolean; fault?: {thrown: unknown}} = {isOpen: true}
  let reading: Promise<undefined> | undefined
  const read = async () => {
    try {
      const {done, value} = await source.next()
      if (done) {
        state.isOpen = false
      } else {
        const result = work(value)
        // What it throws is thrown when its turn comes.
        result.catch(() => undefined)
        window.push(result)
      }
    } catch (thrown) {
      state.isOpen = false
      state.fault = {thrown}
    }
    reading = undefined
    return undefined
  }
  while (state.isOpen || window.length > 0) {
    if (state.isOpen && window.length < width) {
      reading ??= read()
    }
    const first = window[0]?.then((result) => ({result}))
    const done = await Promise.race([first, reading].filter((each) => each !== undefined))
    if (done) {
      window.shift()
      yield done.result
    }
  }
  if (state.fault) {
    throw state.fault.thrown
  }
}

/** Has so many at once do the work; the others wait for their turn, in the order they came. */
export function atMost<Item, Result>(
  most: number,
  work: (item: Item) => Promise<Result>
): (item: Item) => Promise<Result> {
  const waiting: (() => void)[] = []
  let free = most
  const leave = () => {
    const next = waiting.shift()
    if (next) {
      next()
    } else {
      free += 1
    }
  }
  return async (item) => {
    if (free > 0) {
      free -= 1
    } else {
      await new Promise<void>((enter) => waiting.push(enter))
    }
    return await work(item).finally(leave)
  }
}
