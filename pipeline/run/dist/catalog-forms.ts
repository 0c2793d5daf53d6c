/** How a catalog is written: as one file, or as many. */
export const catalogForms = ['single', 'sharded'] as const
export type CatalogForm = (typeof catalogForms)[number]
