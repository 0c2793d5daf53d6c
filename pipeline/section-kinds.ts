/** What a section of a guide can be about, besides the kinds that a profile adds. */
export const sectionKinds = [
  'introduction',
  'prerequisites',
  'procedure',
  'checks',
  'notes',
  'troubleshooting',
  'overview',
  'diagnosis',
  'causes',
  'resolution',
  'references',
  'data-collection',
  'conclusion',
  'other'
] as const

/** One of the kinds that come with the program. */
export type KnownKind = (typeof sectionKinds)[number]

/** What a section of a guide is about: a known kind, or one that a profile adds. */
export type SectionKind = string

/** What the name of a kind looks like: words in lower case with hyphens between them. */
export const kindPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
