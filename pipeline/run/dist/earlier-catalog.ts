import {z} from 'zod'
import {isOutputPath} from '../../disk/names.js'
import {name} from '../../version.js'

// Only what is needed to know the files of an earlier build, of any version.
const earlierCatalog = z.object({
  generator: z.object({name: z.literal(name)}),
  guides: z.array(z.object({path: z.string().startsWith('guides/').refine(isOutputPath)}))
})

/** The paths of the guides that a catalog lists; undefined where it is broken, or none of ours. */
export function guidesIn(catalog: string): string[] | undefined {
  try {
    return earlierCatalog.parse(JSON.parse(catalog)).guides.map(({path}) => path)
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
  }
}
