import type {Root} from 'mdast'

/** Reads Markdown in which there is none of the divergences. */
export type FastReader = (markdown: string) => Root | undefined

// What other syntax would teach it is among the divergences.
const features = {gfm: true, frontmatter: true}

/** satteri, or undefined where this machine has no binary that it can load. */
export const readWithSatteri: FastReader | undefined = await load()

async function load(): Promise<FastReader | undefined> {
  try {
    const {markdownToMdast} = await import('satteri')
    return (markdown) => {
      const tree = markdownToMdast(markdown, {features})
      return tree.type === 'root' ? tree : undefined
    }
  } catch {
    return undefined
  }
}
