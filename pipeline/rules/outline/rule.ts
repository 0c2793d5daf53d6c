import type {Heading, Root} from 'mdast'
import type {TreeEditor} from '../../edits/tree-editor.js'
import type {GeneratedSection, Profile} from '../../profile/schema.js'
import {lineOf, namesOf, titleOf} from '../../profile/title.js'
import {exactSectionOf, headingWords, isStep, sectionOf} from '../../profile/word-sets.js'
import {generationsOf} from '../../signs/generations.js'
import type {TreeRule} from '../rule.js'

const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]

export const outline: TreeRule = {
  kind: 'tree',
  id: 'outline',
  summary:
    'The title is the only H1, the template’s sections are H2, the parts of the generation H3 with the profile’s label, and what lies below them follows without a gap.',
  signs: [],
  repair(tree, editor) {
    const {profile} = editor
    const title = titleOf(tree, profile)
    if (!profile.mend.outline || !title) {
      return
    }
    const [generation] = generationsOf(tree, profile)
    const headings = headingsFrom(tree, 0, generation?.start ?? tree.children.length).filter(
      (heading) => heading !== title
    )
    setDepth(title, 1, editor)
    rankTemplate(tree, headings, profile, editor)
    if (generation && profile.generated) {
      rankGeneration(tree, generation, profile.generated, namesOf(tree, profile), editor)
    }
  }
}

function headingsFrom(tree: Root, start: number, end: number): Heading[] {
  return tree.children.slice(start, end).filter((node) => node.type === 'heading')
}

/** The rank a heading was written at; a pseudo-heading is below them all. */
function rawRank(heading: Heading): number {
  return heading.data?.pseudo ? 7 : heading.depth
}

function rankTemplate(
  tree: Root,
  headings: readonly Heading[],
  profile: Profile,
  editor: TreeEditor
): void {
  const labels = new Set(profile.template?.sections.map(({label}) => label.toLowerCase()))
  const isAnchor = (heading: Heading) => labels.has(lineOf(heading).toLowerCase())
  rank(tree, headings, 1, isAnchor, Math.min(7, ...headings.filter(isAnchor).map(rawRank)), editor)
}

function rankGeneration(
  tree: Root,
  {start, end}: {start: number; end: number},
  generated: NonNullable<Profile['generated']>,
  names: ReadonlySet<string>,
  editor: TreeEditor
): void {
  const [top, ...headings] = headingsFrom(tree, start, end)
  if (!top) {
    return
  }
  setDepth(top, 2, editor)
  const parts = partsOf(headings, generated, names)
  rank(
    tree,
    headings,
    2,
    (heading) => parts.has(heading),
    rankOfParts(headings, generated, names),
    editor
  )
  const taken = new Set(headings.filter((heading) => !parts.has(heading)).map(lineOf))
  for (const [heading, {label}] of parts) {
    // A label stands once in a guide: its anchor has to be the only one.
    if (lineOf(heading) !== label && !taken.has(label)) {
      relabel(heading, label, editor)
    }
    taken.add(lineOf(heading))
  }
}

/** The headings that are parts of the generation, each with its section. */
function partsOf(
  headings: readonly Heading[],
  generated: NonNullable<Profile['generated']>,
  names: ReadonlySet<string>
): Map<Heading, GeneratedSection> {
  const limit = rankOfParts(headings, generated, names)
  const kinds = headings.map((heading) => exactSectionOf(lineOf(heading), generated, names)?.kind)
  const parts = new Map<Heading, GeneratedSection>()
  let current: {section: GeneratedSection; rank: number} | undefined
  for (const heading of headings) {
    const text = lineOf(heading)
    const exact = exactSectionOf(text, generated, names)
    const told = exact ?? (heading.data?.pseudo ? undefined : sectionOf(text, generated))
    // Before the first part, whatever names a part is one, at any rank; and so is a bold line that alone names an expected one.
    const isOnly =
      exact &&
      heading.data?.pseudo &&
      generated.expected.includes(exact.kind) &&
      kinds.filter((kind) => kind === exact.kind).length === 1
    if (!told || (rawRank(heading) > limit && !isOnly && (current || !exact))) {
      continue
    }
    // The same kind again, by its words alone or without a rank: one of the part's own headings.
    if (
      (!exact || heading.data?.pseudo) &&
      current?.section.kind === told.kind &&
      rawRank(heading) >= current.rank
    ) {
      continue
    }
    parts.set(heading, told)
    current = {section: told, rank: rawRank(heading)}
  }
  return parts
}

/** The rank at which most of the expected parts stand; the lower one where as many stand at two. */
function rankOfParts(
  headings: readonly Heading[],
  generated: NonNullable<Profile['generated']>,
  names: ReadonlySet<string>
): number {
  const counts = new Map<number, number>()
  for (const heading of headings) {
    const section = exactSectionOf(lineOf(heading), generated, names)
    // The expected parts decide; the others only where there are none of those.
    const weight = !section ? 0 : generated.expected.includes(section.kind) ? headings.length : 1
    if (weight > 0) {
      counts.set(rawRank(heading), (counts.get(rawRank(heading)) ?? 0) + weight)
    }
  }
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a)
  return most?.[0] ?? Math.min(...headings.map(rawRank))
}

/**
 * Gives every heading its rank below `base`: an anchor the one right under it,
 * any other the one that its raw rank has among those around it. `anchorRank`
 * is the raw rank at which the anchors stand, 7 where they are pseudo-headings.
 */
function rank(
  tree: Root,
  headings: readonly Heading[],
  base: number,
  isAnchor: (heading: Heading) => boolean,
  anchorRank: number,
  editor: TreeEditor
): void {
  let path: {raw: number; depth: number}[] = []
  let anchor: Heading | undefined
  let holdsPseudo = false
  // A numbered heading after numbered parts counts on with them.
  let partsCount = false
  const anchors = headings.filter(isAnchor)
  for (const heading of headings) {
    let raw = rawRank(heading)
    if (isAnchor(heading)) {
      partsCount = isCounted(heading)
      path = [{raw, depth: base + 1}]
      anchor = heading
      holdsPseudo = false
      setDepth(heading, base + 1, editor)
      continue
    }
    const anchorRaw = anchor && path[0] ? path[0].raw : undefined
    if (anchor && anchorRaw !== undefined) {
      const follows = tree.children.indexOf(anchor) === tree.children.indexOf(heading) - 1
      const isPseudo = raw === 7
      const isNamedStep = isStep(lineOf(heading))
      const isCountedStep = isCounted(heading) && (isNamedStep || !partsCount)
      // What looks like its part belongs to it when it is a step, or when the part has nothing else to say.
      if (isPseudo && (follows || isCountedStep)) {
        holdsPseudo = true
      }
      if (isNamedStep && raw <= anchorRaw) {
        raw = anchorRaw + 0.5
      } else if (isPseudo && anchorRaw === 7 && holdsPseudo) {
        raw = 7.5
      }
      // Where the numbers of the parts count on across it, it stands in the part before it.
      else if (
        !isPseudo &&
        raw === anchorRaw &&
        partsCount &&
        !isCounted(heading) &&
        isCounted(anchors[anchors.indexOf(anchor) + 1])
      ) {
        raw = anchorRaw + 0.5
      }
      // Where the parts have no rank, every heading that has one stands below them.
      else if (!isPseudo && anchorRank === 7 && anchorRaw === 7) {
        raw = 7 + raw / 10
      }
    }
    while (path.length > 0 && (path.at(-1)?.raw ?? 0) >= raw) {
      path.pop()
    }
    if (path.length === 0) {
      anchor = undefined
    }
    const depth = (path.at(-1)?.depth ?? base) + 1
    path.push({raw, depth})
    setDepth(heading, depth, editor)
  }
}

/** Whether a heading was numbered, or lettered, or a step. */
function isCounted(heading: Heading | undefined): boolean {
  return heading?.data?.counted === true
}

function setDepth(heading: Heading, depth: number, editor: TreeEditor): void {
  const to = depths[depth - 1] ?? 6
  if (heading.depth === to && !heading.data?.pseudo) {
    return
  }
  editor.update(heading, (node) => {
    node.depth = to
    delete node.data
  })
}

function relabel(heading: Heading, label: string, editor: TreeEditor): void {
  const sameWords = headingWords(lineOf(heading)).join(' ') === headingWords(label).join(' ')
  if (sameWords && lineOf(heading) === label) {
    return
  }
  editor.update(heading, (node) => {
    node.children = [{type: 'text', value: label}]
  })
}
