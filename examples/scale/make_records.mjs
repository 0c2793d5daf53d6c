#!/usr/bin/env node
// Prints the Markdown files of a folder as records for `mendmark stream`, one on a line:
//
//   node examples/scale/make_records.mjs raw > records.ndjson
//
// A file that is UTF-8 goes as `text`, any other as `bytes`. Like a build, it leaves out hidden
// files and the README at the top. It does not read .mendmarkignore.
import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node make_records.mjs FOLDER')
  process.exit(2)
}

// `| head` takes less than all.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2))

for (const path of guidesIn(folder)) {
  const line = `${JSON.stringify({path, ...contentOf(readFileSync(join(folder, path)))})}\n`
  if (!process.stdout.write(line)) {
    await new Promise((drained) => process.stdout.once('drain', drained))
  }
}

/** The paths of the guides below a folder, relative to it, in order. */
function guidesIn(root) {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|mdx)$/i.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && path.toLowerCase() !== 'readme.md')
    .sort()
}

function contentOf(bytes) {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)}
  } catch {
    return {bytes: bytes.toString('base64')}
  }
}
