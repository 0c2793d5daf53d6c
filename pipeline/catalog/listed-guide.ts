import type {Guide} from './schema.js'

/** What the pages that list the guides say of each. */
export type ListedGuide = Pick<
  Guide,
  | 'id'
  | 'code'
  | 'name'
  | 'title'
  | 'description'
  | 'url'
  | 'summary'
  | 'status'
  | 'missing'
  | 'path'
>

/** Takes what the pages need from the entry of a guide. */
export function listedGuide(guide: Guide): ListedGuide {
  const {id, code, name, title, description, url, summary, status, missing, path} = guide
  return {id, code, name, title, description, url, summary, status, missing, path}
}
