// Run in a folder where mendmark, remark-parse, remark-gfm and remark-stringify are
// installed and nothing else of ours is. It fails where one of the three ways to use the tree
// rules in another remark set-up does not mend the guide, or does not say what it did.
import assert from 'node:assert/strict'
import {remarkMendmark, remarkPresetMendmark, remarkRules} from 'mendmark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'

const guide = `# AADSTS1: Name

## Troubleshooting Steps

Sure! Here's a detailed troubleshooting guide for the error code AADSTS1:

**Common Issues:**

* Clocks differ, says [https://example.com/clocks](https://example.com/clocks).
* Grant: a. Open the portal. b. Choose *Grant*.
`

/**
 * @param {VFile} file
 * @returns {string[]} the rules that made edits, each once, with the line of its first edit
 */
function rulesOf(file) {
  const edits = file.data.mendmark?.edits ?? []
  const rules = new Map([...edits].reverse().map(({ruleId, line}) => [ruleId, line]))
  return [...rules].map(([rule, line]) => `${rule} ${line}`).sort()
}

const stock = () => unified().use(remarkParse).use(remarkGfm).use(remarkStringify)

// The plugin does the tree's part of mending. remark-stringify decides the style.
const plugin = new VFile(guide)
const mended = String(
  await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMendmark, {profile: 'aadsts'})
    .use(remarkStringify)
    .process(plugin)
)
assert.equal(
  mended,
  `# AADSTS1: Name

## Troubleshooting Steps

### Common Issues That Cause This Error

* Clocks differ, says <https://example.com/clocks>.
* Grant:
  1. Open the portal.
  2. Choose *Grant*.
`
)
assert.deepEqual(rulesOf(plugin), [
  'chat-residue 5',
  'doubled-address 9',
  'flattened-steps 10',
  'heading-text 7',
  'outline 7',
  'pseudo-heading 7'
])

// A rule alone does its own part only.
const rule = remarkRules.get('doubled-address')
assert.ok(rule)
const single = new VFile(guide)
assert.match(String(await stock().use(rule).process(single)), /Sure!.*says <https:/s)
assert.deepEqual(rulesOf(single), ['doubled-address 9'])

// What was mended is said where remark's reporters look.
assert.deepEqual(
  single.messages.map(({source, ruleId, fatal, line}) => ({source, ruleId, fatal, line})),
  [{source: 'mendmark', ruleId: 'doubled-address', fatal: undefined, line: 9}]
)

// The preset brings the syntax and the style of the guides as well.
const preset = String(
  await unified().use(remarkParse).use(remarkStringify).use(remarkPresetMendmark).process(guide)
)
assert.equal(
  preset,
  `# AADSTS1: Name

## Troubleshooting Steps

### Common Issues That Cause This Error

- Clocks differ, says <https://example.com/clocks>.
- Grant:
  1. Open the portal.
  2. Choose _Grant_.
`
)

process.stdout.write('the plugin, a single rule and the preset mend a guide in stock remark\n')
