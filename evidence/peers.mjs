// @ts-check
// The tools that are compared, each at the settings that bring most copies
// together. What the settings leave out has no bearing on that.
import {execFile} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createFromBuffer} from '@dprint/formatter'
import {getPath} from '@dprint/markdown'
import * as prettier from 'prettier'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {normalize} from '../lib/index.js'
import {mendmarkVersion, peerVersions} from './versions.mjs'

/**
 * @typedef {{text: string} | {failure: string}} Outcome What a tool made of a text, or its error.
 *
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {string} how how it is run
 * @property {{language: string, text: string} | undefined} settings as they stand in the page
 * @property {(texts: readonly string[]) => Promise<Outcome[]>} format
 */

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}

/**
 * A tool that is called in this process, a text at a time.
 * @param {(text: string) => string | Promise<string>} formatOne
 * @returns {Tool['format']}
 */
function inProcess(formatOne) {
  return async (texts) => {
    /** @type {Outcome[]} */
    const outcomes = []
    for (const text of texts) {
      try {
        outcomes.push({text: await formatOne(text)})
      } catch (error) {
        outcomes.push({failure: firstLine(error)})
      }
    }
    return outcomes
  }
}

const packages = fileURLToPath(new URL('node_modules/', import.meta.url))
const evidenceFolder = fileURLToPath(new URL('.', import.meta.url))

/**
 * @typedef {object} Command
 * @property {string} bin its script, which node starts: Windows would need a shell for its name
 * @property {(folder: string, configFile: string) => string[]} args
 * @property {readonly number[]} goodExits what it exits with when nothing went wrong
 * @property {{name: string, text: string}} [config] a configuration file, written beside the folder
 */

/**
 * A folder of texts that a command rewrites where they stand.
 * @param {Command} command
 */
export function openFolder({bin, args, goodExits, config}) {
  const work = mkdtempSync(join(tmpdir(), 'mendmark-evidence-'))
  const folder = join(work, 'guides')
  mkdirSync(folder)
  if (config) {
    writeFileSync(join(work, config.name), config.text)
  }
  /** @param {number} index */
  const fileOf = (index) => join(folder, `${String(index).padStart(4, '0')}.md`)
  return {
    /** @param {readonly string[]} texts */
    write(texts) {
      for (const [index, text] of texts.entries()) {
        writeFileSync(fileOf(index), text)
      }
    },
    /** @returns {Promise<string | undefined>} what it said when it failed */
    run() {
      return new Promise((resolve) => {
        const command = [
          join(packages, bin),
          ...args(folder, config ? join(work, config.name) : '')
        ]
        execFile(
          process.execPath,
          command,
          {cwd: evidenceFolder, maxBuffer: 2 ** 28},
          (error, _, stderr) => {
            const exit = error ? error.code : 0
            if (typeof exit === 'number' && goodExits.includes(exit)) {
              resolve(undefined)
            }
            // The page is the same wherever it is made, so it must not hear of this folder.
            else {
              resolve(firstLine(stderr.trim() || error).replaceAll(work, ''))
            }
          }
        )
      })
    },
    /** @param {number} index */
    read: (index) => readFileSync(fileOf(index), 'utf8'),
    close: () => rmSync(work, {recursive: true, force: true})
  }
}

/**
 * A command that rewrites a folder of texts. Where it fails, the folder is halved until the
 * text stands alone that it fails on, so that one bad copy does not count against the others.
 * @param {Command} command
 * @returns {Tool['format']}
 */
function overFolder(command) {
  /** @type {Tool['format']} */
  const format = async (texts) => {
    if (texts.length === 0) {
      return []
    }
    const folder = openFolder(command)
    try {
      folder.write(texts)
      const failure = await folder.run()
      if (failure === undefined) {
        return texts.map((_, index) => ({text: folder.read(index)}))
      }
      if (texts.length === 1) {
        return [{failure}]
      }
    } finally {
      folder.close()
    }
    const half = Math.ceil(texts.length / 2)
    return [...(await format(texts.slice(0, half))), ...(await format(texts.slice(half)))]
  }
  return format
}

/** @param {object} settings */
function asJson(settings) {
  return {language: 'json', text: JSON.stringify(settings, null, 2)}
}

/** @param {string} name */
function versionOf(name) {
  const version = peerVersions[name]
  if (version === undefined) {
    throw new Error(`evidence/package.json does not pin ${name}`)
  }
  return version
}

/** @type {Tool} */
export const mendmark = {
  name: 'Mendmark',
  version: mendmarkVersion,
  how: '`normalize()`, the profile `aadsts`',
  settings: undefined,
  // As bytes, which is how it reads a file.
  format: inProcess((text) => normalize(Buffer.from(text)).markdown)
}

/** @type {import('prettier').Options} */
const prettierOptions = {
  parser: 'markdown',
  // Every soft line break becomes a space.
  proseWrap: 'never'
}

/** @type {Tool} */
export const prettierTool = {
  name: 'Prettier',
  version: versionOf('prettier'),
  how: '`prettier.format()`',
  settings: asJson(prettierOptions),
  format: inProcess((text) => prettier.format(text, prettierOptions))
}

/** @satisfies {import('remark-stringify').Options} */
const remarkSettings = {
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

/** @type {Tool} */
export const remarkTool = {
  name: 'remark-cli',
  version: versionOf('remark-cli'),
  how:
    `\`remark --output\` with \`remark-gfm\` ${versionOf('remark-gfm')} ` +
    `and \`remark-frontmatter\` ${versionOf('remark-frontmatter')}`,
  settings: asJson({settings: remarkSettings, plugins: ['remark-gfm', 'remark-frontmatter']}),
  format: overFolder({
    bin: 'remark-cli/cli.js',
    args: (folder) => [
      folder,
      '--output',
      '--quiet',
      '--no-config',
      '--no-ignore',
      '--use',
      'remark-gfm',
      '--use',
      'remark-frontmatter',
      '--setting',
      JSON.stringify(remarkSettings).slice(1, -1)
    ],
    goodExits: [0]
  })
}

const remarkProcessor = remark()
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .data('settings', remarkSettings)

/**
 * The same as the command, in this process.
 * @type {Tool}
 */
export const remarkApi = {
  ...remarkTool,
  name: 'remark',
  version: versionOf('remark'),
  how: '`remark().process()` with the same plugins',
  format: inProcess(async (text) => String(await remarkProcessor.process(text)))
}

const markdownlintSettings = {
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

/** @satisfies {Command} */
export const markdownlintCommand = {
  bin: 'markdownlint-cli2/markdownlint-cli2-bin.mjs',
  config: {name: 'peer.markdownlint.json', text: JSON.stringify(markdownlintSettings)},
  // A glob has slashes on every system.
  args: (/** @type {string} */ folder, /** @type {string} */ configFile) => [
    '--fix',
    '--no-globs',
    '--config',
    configFile,
    `${folder.replaceAll('\\', '/')}/*.md`
  ],
  // 1 says that it found something it does not mend.
  goodExits: [0, 1]
}

/** @type {Tool} */
export const markdownlintTool = {
  name: 'markdownlint-cli2',
  version: versionOf('markdownlint-cli2'),
  how: '`markdownlint-cli2 --fix`',
  settings: asJson(markdownlintSettings),
  format: overFolder(markdownlintCommand)
}

const rumdlSettings = `[global]
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

/** @satisfies {Command} */
export const rumdlCommand = {
  bin: 'rumdl/bin/rumdl',
  config: {name: 'rumdl.toml', text: rumdlSettings},
  args: (/** @type {string} */ folder, /** @type {string} */ configFile) => [
    'fmt',
    '--silent',
    '--no-cache',
    '--deny-config-warnings',
    '--config',
    configFile,
    folder
  ],
  goodExits: [0]
}

/** @type {Tool} */
export const rumdlTool = {
  name: 'rumdl',
  version: versionOf('rumdl'),
  how: '`rumdl fmt`',
  settings: {language: 'toml', text: rumdlSettings.trimEnd()},
  format: overFolder(rumdlCommand)
}

const dprintSettings = {
  // Every soft line break becomes a space.
  textWrap: 'never',
  'heading.kind': 'atx',
  'list.unorderedMarker': 'dashes',
  'list.indentKind': 'commonMark',
  emphasisKind: 'underscores',
  strongKind: 'asterisks'
}

function createDprint() {
  const formatter = createFromBuffer(readFileSync(getPath()))
  formatter.setConfig({}, dprintSettings)
  // It would run all the same, at its defaults.
  for (const {propertyName, message} of formatter.getConfigDiagnostics()) {
    throw new Error(`dprint: ${propertyName}: ${message}`)
  }
  return formatter
}

const dprint = createDprint()

/** @type {Tool} */
export const dprintTool = {
  name: 'dprint',
  version: versionOf('@dprint/markdown'),
  how: `\`@dprint/markdown\` in \`@dprint/formatter\` ${versionOf('@dprint/formatter')}`,
  settings: asJson(dprintSettings),
  format: inProcess((text) => dprint.formatText({filePath: 'guide.md', fileText: text}))
}

/** The columns of the table. */
export const tools = [mendmark, prettierTool, dprintTool, rumdlTool, remarkTool, markdownlintTool]
