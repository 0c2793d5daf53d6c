import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../pipeline/markdown/parse.js'
import {literalFaults, revisionFault} from '../pipeline/verify/literals.js'

const parse = (markdown: string) => parseMarkdown(markdown, {math: false, directives: false})

describe('code and addresses', () => {
  it.each([
    ['a block of code', '```\na  b\n```\n', '```\na b\n```\n', 'a  b'],
    ['code in a line', 'Run `a  b`.\n', 'Run `a b`.\n', 'a  b'],
    ['the address of a link', '[a](b_c)\n', '[a](b\\_d)\n', 'b_c'],
    ['the address of an image', '![a](b.png)\n', '![a](c.png)\n', 'b.png'],
    ['the address of a definition', '[a]\n\n[a]: b\n', '[a]\n\n[a]: c\n', 'b'],
    ['code that is gone', 'Run `a` and `b`.\n', 'Run `a`.\n', 'b'],
    ['the first of several', '`a` `b`\n', '`c` `d`\n', 'a'],
    ['the one between others', '`a` `b` `c`\n', '`a` `x` `c`\n', 'b']
  ])('may not change: %s', (_, before, after, literal) => {
    expect(literalFaults(parse(before), parse(after), 'a rule')).toEqual([
      `a rule may not change code or an address: ${JSON.stringify(literal)}`
    ])
  })

  it.each([
    ['where text around them does', '*a* `b` [c](d)\n', 'x `b` [y](d)\n'],
    ['where they move', '`a` and [b](c)\n\n```\nd\n```\n', '```\nd\n```\n\n[b](c) and `a`\n'],
    ['where a line end in a line of code is a space', 'Run `a \n  b`.\n', 'Run `a b`.\n'],
    ['where two lines of code in a line are one', '`a\nb\nc`\n', '`a b c`\n'],
    ['where another one comes', '`a`\n', '`a` `b`\n'],
    ['where HTML does', '`a` <b>c</b>\n', '`a` <i>c</i>\n']
  ])('stay %s', (_, before, after) => {
    expect(literalFaults(parse(before), parse(after), 'a rule')).toEqual([])
  })
})

describe('the revisions of a tree', () => {
  const [first, second, third] = ['`a`\n', '`b`\n', '`b` c\n'].map(parse)
  const touches = [{offset: 0, signs: []}]
  const reach = {reports: 'nothing', shapes: 'form', joins: 'joints', cuts: 'removal'} as const
  const faultOf = (...steps: (readonly [keyof typeof reach, typeof first])[]) =>
    revisionFault(
      parse('`a`\n'),
      steps.map(([ruleId, tree]) => ({ruleId, tree: tree ?? parse(''), touches})),
      (ruleId) => Reflect.get(reach, ruleId)
    )

  it.each(['reports', 'shapes', 'joins'] as const)('may not change code by what %s', (ruleId) => {
    expect(faultOf([ruleId, second])).toEqual({
      code: 'conservation',
      ruleId,
      reasons: [`${ruleId} may not change code or an address: "a"`]
    })
  })

  it('may change it by a rule that takes words away, and each is compared with the last', () => {
    expect(faultOf(['cuts', second], ['shapes', third])).toBeUndefined()
    expect(faultOf(['shapes', first], ['joins', second])).toMatchObject({ruleId: 'joins'})
    expect(faultOf(['cuts', second], ['shapes', first])).toMatchObject({
      ruleId: 'shapes',
      reasons: ['shapes may not change code or an address: "b"']
    })
    expect(faultOf()).toBeUndefined()
  })
})
