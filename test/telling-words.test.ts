import {describe, expect, it} from 'vitest'
import {stemOf, tellingWords} from '../pipeline/signs/telling-words.js'

describe('the stem of a word', () => {
  it.each([
    ['policies', 'policy'],
    ['tried', 'trying'],
    ['processes', 'process'],
    ['caches', 'cache'],
    ['caused', 'causing'],
    ['running', 'run'],
    ['called', 'call'],
    ['Issues', 'issue']
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it.each([
    ['string', 'str'],
    ['status', 'statu'],
    ['port', 'port1'],
    ['access', 'acc'],
    ['need', 'ne']
  ])('is another for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })
})

describe('telling words', () => {
  const none = () => false

  it('are each there once, as they were written first', () => {
    expect(tellingWords('The Proxy of the proxies', none)).toEqual(['Proxy'])
  })

  it('are not in addresses', () => {
    expect(tellingWords('[Guide](https://example.org/a) <https://b.org>', none)).toEqual(['Guide'])
  })

  it('are not the numbers of a list or a heading', () => {
    expect(tellingWords('## 5. Proxies\n\n1. port 443\n', none)).toEqual(['Proxies', 'port', '443'])
  })

  it('are not a name whose parts are known', () => {
    const known = new Set(['server', 'clock'])
    expect(tellingWords('ServerClock ServerRoom', (stem) => known.has(stem))).toEqual([
      'ServerRoom'
    ])
  })
})
