import {readFileSync} from 'node:fs'
import {z} from 'zod'

const manifest = z.object({name: z.string(), version: z.string(), homepage: z.string().optional()})

/** The name and version of this package, as its manifest says. */
export const {name, version} = manifest.parse(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
)
