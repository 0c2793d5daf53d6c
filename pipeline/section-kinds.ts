/** What a section of a guide can be about. */
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

/** What a section of a guide is about. */
export type SectionKind = (typeof sectionKinds)[number]
