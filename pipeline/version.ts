import {createRequire} from 'node:module'

/** What the manifest of this package says of it. */
interface Manifest {
  name: string
  version: string
}

// Commands that need next to nothing read it, so no library checks what it holds: it is our own.
const manifest: Manifest = createRequire(import.meta.url)('../package.json')

/** The name and version of this package. */
export const {name, version} = manifest
