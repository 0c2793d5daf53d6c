import {type Dirent, readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

/**
 * The paths of the Markdown files below a folder, relative to it, with `/` on every system and in
 * order. MDX files are there too.
 *
 * @param isFile tells files from folders that have such a name, and from links to them
 * @throws an error of the system when the folder cannot be read
 */
export function markdownFilesIn(folder: string, isFile: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
    .filter((entry) => isMarkdown(entry.name) && isFile(entry))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Whether the name of a file is that of a Markdown or MDX file. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name)
}
