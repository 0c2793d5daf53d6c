// @ts-check
// The tools that are compared.
import {readFileSync} from 'node:fs'
import {createFromBuffer} from '@dprint/formatter'
import {getPath} from '@dprint/markdown'
import * as prettier from 'prettier'
import {normalize} from '../lib/index.js'
import {inProcess, overFolder} from './run-tool.mjs'
import {
  dprintSettings,
  markdownlintSettings,
  prettierOptions,
  remarkSettings,
  rumdlSettings
} from './settings.mjs'
import {mendmarkVersion, peerVersions} from './versions.mjs'

/** @typedef {import('./run-tool.mjs').Command} Command */
/** @typedef {import('./run-tool.mjs').Tool} Tool */

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

/** @type {Tool} */
export const prettierTool = {
  name: 'Prettier',
  version: versionOf('prettier'),
  how: '`prettier.format()`',
  settings: asJson(prettierOptions),
  format: inProcess((text) => prettier.format(text, prettierOptions))
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

/** @satisfies {Command} */
const rumdlCommand = {
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
