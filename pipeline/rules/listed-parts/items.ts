import type {List, ListItem} from 'mdast'
import type {GeneratedSection} from '../../profile/profile.js'
import type {Label} from './label.js'

/** A list item with a label, in a list that is a child of the root. */
export interface LabelledItem {
  /** Which child of the root its list is. */
  readonly at: number
  readonly list: List
  readonly item: ListItem
  /** Which item of its list it is. */
  readonly place: number
  readonly label: Label
  readonly section: GeneratedSection | undefined
}

/** One whose label names a section and nothing else. */
export type NamedItem = LabelledItem & {readonly section: GeneratedSection}

/** Whether something comes after the label of an item, on its line or below it. */
export function holdsText({item, label}: LabelledItem): boolean {
  return label.rest.length > 0 || item.children.length > 1
}
