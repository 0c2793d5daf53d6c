// @ts-check
// How each tool is set: to what brings most copies together. What the settings
// leave out has no bearing on that.

/** @type {import('prettier').Options} */
export const prettierOptions = {
  parser: 'markdown',
  // Every soft line break becomes a space.
  proseWrap: 'never'
}

/** @satisfies {import('remark-stringify').Options} */
export const remarkSettings = {
  // One form for everything of which Markdown has several. It has no setting that
  // unwraps text or tightens lists: both are in its tree as they were written.
  bullet: '-',
  bulletOther: '*',
  bulletOrdered: '.',
  incrementListMarker: true,
  listItemIndent: 'one',
  emphasis: '_',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  setext: false,
  closeAtx: false
}

export const markdownlintSettings = {
  default: true,
  // It reports long lines but mends none.
  MD013: false,
  MD003: {style: 'atx'},
  MD004: {style: 'dash'},
  // No trailing space is left, not even those of a hard line break.
  MD009: {br_spaces: 0, strict: true},
  MD029: {style: 'ordered'},
  MD035: {style: '---'},
  MD049: {style: 'underscore'},
  MD050: {style: 'asterisk'}
}

export const rumdlSettings = `[global]
# Rules that mend something and are off unless asked for.
extend-enable = ["MD084", "MD085", "MD090"]

[MD003]
style = "atx"

[MD004]
style = "dash"

[MD009]
strict = true

# No limit: a paragraph is one line.
[MD013]
line-length = 0
reflow = true
reflow-mode = "normalize"

[MD029]
style = "ordered"

[MD032]
allow-lazy-continuation = false

[MD035]
style = "---"

# The rank of the parts in these guides.
[MD036]
fix = true
heading-level = 3
punctuation = ""

[MD049]
style = "underscore"

[MD050]
style = "asterisk"

# It loosens every list, but does not tighten all of them.
[MD076]
style = "loose"

[MD077]
style = "aligned"
`

export const dprintSettings = {
  // Every soft line break becomes a space.
  textWrap: 'never',
  'heading.kind': 'atx',
  'list.unorderedMarker': 'dashes',
  'list.indentKind': 'commonMark',
  emphasisKind: 'underscores',
  strongKind: 'asterisks'
}
