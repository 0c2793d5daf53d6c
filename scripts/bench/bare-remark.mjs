// @ts-check
// `node bare-remark.mjs FOLDER`: parses and prints each file, with what Mendmark parses, too.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'

const [folder = ''] = process.argv.slice(2)
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkStringify)
  .freeze()
for (const name of readdirSync(folder)) {
  const path = join(folder, name)
  writeFileSync(path, processor.stringify(processor.parse(readFileSync(path, 'utf8'))))
}
