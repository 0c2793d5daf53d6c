// @ts-check
// `node evidence/dprint-folder.mjs FOLDER`: formats each file with dprint’s WebAssembly, for the
// benchmark.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {createFromBuffer} from '@dprint/formatter'
import {getPath} from '@dprint/markdown'
import {dprintSettings} from './settings.mjs'

const formatter = createFromBuffer(readFileSync(getPath()))
formatter.setConfig({}, dprintSettings)
const [folder = ''] = process.argv.slice(2)
for (const name of readdirSync(folder)) {
  const filePath = join(folder, name)
  const fileText = readFileSync(filePath, 'utf8')
  writeFileSync(filePath, formatter.formatText({filePath, fileText}))
}
