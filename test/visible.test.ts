import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {visible, visibleJson, visibleOnPage} from '../pipeline/visible.js'

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe('what a terminal would obey or hide', () => {
  it.each([
    ['\u001B[2J', '\\u{1b}[2J'],
    ['a\r\n\tb', 'a\\u{d}\\u{a}\\u{9}b'],
    ['\u007F\u0085\u009B', '\\u{7f}\\u{85}\\u{9b}'],
    ['\u061C\u200E\u200F', '\\u{61c}\\u{200e}\\u{200f}'],
    ['\u202A\u202E\u2066\u2069', '\\u{202a}\\u{202e}\\u{2066}\\u{2069}'],
    ['\u200B\u2060\uFEFF\u{E0041}', '\\u{200b}\\u{2060}\\u{feff}\\u{e0041}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}']
  ])('is shown as code points: %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it('is never printed, and nothing else is changed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(visible(text)).not.toMatch(unseen)
        const harmless = [...text].filter((character) => !unseen.test(character)).join('')
        expect(visible(harmless)).toBe(harmless)
      })
    )
  })

  it('is an escape in JSON, which says the same', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({unit: 'binary'}), fc.string({unit: 'binary'})),
        (data) => {
          for (const indent of [undefined, 2]) {
            const json = visibleJson(data, indent)
            expect(json.replaceAll('\n', '')).not.toMatch(unseen)
            expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
          }
        }
      )
    )
  })

  it('leaves the joiners of letters and emoji on a page', () => {
    expect(visibleOnPage('👩\u200D💻 می\u200Cشود \u202E\u001B')).toBe(
      '👩\u200D💻 می\u200Cشود \\u{202e}\\u{1b}'
    )
  })
})
