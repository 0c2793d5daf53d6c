import {describe, expect, it} from 'vitest'
import {english} from '../pipeline/languages/english/index.js'
import {tellingWords} from '../pipeline/signs/telling-words.js'

describe('telling words', () => {
  const none = () => false

  it('are each there once, as they were written first', () => {
    expect(tellingWords('The Proxy of the proxies', none, english)).toEqual(['Proxy'])
  })

  it('are not in addresses', () => {
    expect(tellingWords('[Guide](https://example.org/a) <https://b.org>', none, english)).toEqual([
      'Guide'
    ])
  })

  it('are not the numbers of a list or a heading', () => {
    expect(tellingWords('## 5. Proxies\n\n1. port 443\n', none, english)).toEqual([
      'Proxies',
      'port',
      '443'
    ])
  })

  it('are not a name whose parts are known', () => {
    const known = new Set(['server', 'clock'])
    expect(tellingWords('ServerClock ServerRoom', (stem) => known.has(stem), english)).toEqual([
      'ServerRoom'
    ])
  })
})
