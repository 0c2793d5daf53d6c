import type {ListItem, Root} from 'mdast'
import type {Language} from '../../languages/language.js'
import {lineOf} from '../../markdown/line.js'
import type {Generated, Profile} from '../../profile/profile.js'
import {namesOf} from '../../profile/title.js'
import {exactSectionOf, sectionOf} from '../../profile/word-sets.js'
import type {SectionKind} from '../../section-kinds.js'
import type {Generation} from '../../signs/generations.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {tellingWords, vocabularyOf} from '../../signs/telling-words.js'
import {canLead} from '../lead.js'
import {holdsText, type LabelledItem, type NamedItem} from './items.js'
import {type Label, labelOf} from './label.js'
import {peersOf} from './peers.js'
import {type OutlineCandidate, outlineSigns, partSigns} from './signs.js'

/** The parts of a generation that are list items. */
export interface ListedOutline {
  /** Where the first list is that holds one, and where the last part ends. */
  readonly start: number
  readonly end: number
  readonly labels: ReadonlyMap<ListItem, Label>
  readonly signs: SignIds
}

/** What the parts of a guide are told by. */
export interface OutlineContext {
  readonly language: Language
  readonly generated: Generated
  readonly names: ReadonlySet<string>
  readonly saysNothing: (heading: string) => boolean
}

/** The parts that are written as the items of lists; undefined where there are none. */
export function readListedOutline(
  tree: Root,
  generation: Generation,
  context: OutlineContext
): ListedOutline | undefined {
  const all = itemsIn(tree, generation, context)
  const start = all.find(({section}) => section)?.at
  if (start === undefined) {
    return undefined
  }
  const end = endOf(tree, {start, end: generation.end}, context)
  const items = all.filter(({at}) => at >= start && at < end)
  const parts = partsAmong(items.filter(isNamed))
  const signs = decide(outlineSigns, candidateOf(tree, {generation, end, parts}, context))
  const [first] = parts
  if (!signs || !first) {
    return undefined
  }
  const peers = peersOf(parts, items, context.language)
  return {
    start: first.at,
    end,
    labels: new Map([...parts, ...peers.items].map(({item, label}) => [item, label])),
    signs: [...signs, 'label-names-section', ...peers.signs]
  }
}

/** What the parts are told by; undefined where the profile knows no generations. */
export function outlineContext(tree: Root, profile: Profile): OutlineContext | undefined {
  const {generated, language} = profile
  if (!generated) {
    return undefined
  }
  const names = namesOf(tree, profile)
  const knows = vocabularyOf(profile)
  const saysNothing = (text: string) => {
    const section = exactSectionOf(text, generated, names)
    return section
      ? section.kind === 'overview'
      : !sectionOf(text, generated) &&
          tellingWords(text, knows, language).every((word) => names.has(word.toLowerCase()))
  }
  return {language, generated, names, saysNothing}
}

function itemsIn(
  {children}: Root,
  {start, end}: Generation,
  {generated, names}: OutlineContext
): LabelledItem[] {
  return children.slice(start, end).flatMap((list, index) =>
    list.type === 'list'
      ? list.children.flatMap((item, place): LabelledItem[] => {
          const label = labelOf(item)
          const section = label && exactSectionOf(label.text, generated, names)
          return label ? [{at: start + index, list, item, place, label, section}] : []
        })
      : []
  )
}

function isNamed(item: LabelledItem): item is NamedItem {
  return item.section !== undefined
}

/** Where a heading takes over that names a section. */
function endOf(
  {children}: Root,
  {start, end}: Generation,
  {generated, names}: OutlineContext
): number {
  const at = children
    .slice(start + 1, end)
    .findIndex(
      (node) =>
        node.type === 'heading' && exactSectionOf(lineOf(node), generated, names) !== undefined
    )
  return at === -1 ? end : start + 1 + at
}

function partsAmong(named: readonly NamedItem[]): NamedItem[] {
  const isMost = (holds: (item: NamedItem) => boolean) =>
    named.filter(holds).length * 2 >= named.length
  const areCounted = isMost(({list}) => list.ordered === true)
  const areMostBeforeText = isMost(({label}) => label.rest.length > 0)
  return named.filter((item) =>
    decide(partSigns, {
      hasOtherMarker: (item.list.ordered === true) !== areCounted,
      isWordBeforeText: isWordBeforeText(item),
      areMostBeforeText
    })
  )
}

function isWordBeforeText({label, section}: NamedItem): boolean {
  return label.rest.length > 0 && !canLead(label.text, section)
}

/** Where parts are looked for, and those that were found. */
interface Found {
  readonly generation: Generation
  readonly end: number
  readonly parts: readonly NamedItem[]
}

function candidateOf(
  tree: Root,
  {generation, end, parts}: Found,
  {generated, names, saysNothing}: OutlineContext
): OutlineCandidate {
  const inside = tree.children.slice(generation.start + 1, generation.end)
  const headings = inside.flatMap((node, index) =>
    node.type === 'heading' ? [{text: lineOf(node), at: generation.start + 1 + index}] : []
  )
  const kinds = parts.map(({section}) => section.kind)
  const ofHeadings = new Set(headings.map(({text}) => exactSectionOf(text, generated, names)?.kind))
  const isRepeated = (kind: SectionKind) => kinds.indexOf(kind) !== kinds.lastIndexOf(kind)
  const told = parts.filter((part) => !isWordBeforeText(part)).map(({section}) => section.kind)
  const lists = new Set(parts.map(({list}) => list))
  const partItems = new Set<unknown>(parts.map(({item}) => item))
  return {
    parts: parts.length,
    emptyParts: parts.filter((part) => isEmpty(part, partItems, tree, end)).length,
    items: [...lists].reduce((sum, {children}) => sum + children.length, 0),
    kinds: new Set(told).size,
    kindsNamedAgain: new Set(kinds.filter(isRepeated)).size,
    kindsOfHeadings: new Set(kinds.filter((kind) => ofHeadings.has(kind))).size,
    nameAllExpected:
      generated.expected.length > 1 && generated.expected.every((kind) => kinds.includes(kind)),
    areBelowHeading: headings.some(({text, at}) => at < (parts[0]?.at ?? 0) && !saysNothing(text))
  }
}

/** Whether the next thing after the label of a part is another part, or nothing. */
function isEmpty(
  part: NamedItem,
  parts: ReadonlySet<unknown>,
  {children}: Root,
  end: number
): boolean {
  if (holdsText(part)) {
    return false
  }
  const {at, list, place} = part
  const next = list.children[place + 1]
  const below = at + 1 < end ? children[at + 1] : undefined
  const following = next ?? (below?.type === 'list' ? below.children[0] : below)
  return following === undefined || following.type === 'heading' || parts.has(following)
}
