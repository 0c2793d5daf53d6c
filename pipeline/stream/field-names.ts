/** The names of the forms that records may have. */
export const fieldNames = ['mendmark', 'datatrove'] as const
export type FieldName = (typeof fieldNames)[number]
