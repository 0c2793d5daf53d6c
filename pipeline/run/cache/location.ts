import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/**
 * The folder of the cache where nobody names one: in the nearest `node_modules`, as other tools
 * have it. Undefined where there is none: nothing is written where nobody expects it.
 */
export function usualLocation(from = '.'): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (existsSync(modules)) {
      return join(modules, '.cache', 'mendmark')
    }
    if (folder === dirname(folder)) {
      return undefined
    }
  }
}
