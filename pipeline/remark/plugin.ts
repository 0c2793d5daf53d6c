import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {pointStart} from 'unist-util-position'
import type {VFile} from 'vfile'
import {type Doubt, type Edit, Ledger, type Place} from '../edits/ledger.js'
import type {Revision} from '../edits/revision.js'
import {TouchIndex} from '../edits/touch-index.js'
import {type ChangedRun, changedRuns} from '../print/changed-runs.js'
import {printRun, rangeOfRun} from '../print/tree-patch.js'
import {type Corpus, profileFor} from '../profile/corpus.js'
import {resolveProfile} from '../profile/load.js'
import type {ProfileName} from '../profile/names.js'
import type {Profile} from '../profile/profile.js'
import type {ProfileFile} from '../profile/schema/index.js'
import {treeRules} from '../rules/index.js'
import {reasonsFor, summaryOf} from '../rules/reasons.js'
import type {TreeRule} from '../rules/rule.js'
import {applyTreeRules} from '../rules/run.js'
import {visible} from '../visible.js'

/** A change of a tree, as Markdown. It cannot be replayed: the text of the file stays. */
export type TreeEdit = Omit<Edit, 'offset' | 'source'>

/** What Mendmark did to a file. */
export interface MendmarkData {
  /** Every change, in the order it was made. */
  edits: TreeEdit[]
  /** What the rules did not decide. */
  doubts: Doubt[]
}

declare module 'vfile' {
  interface DataMap {
    mendmark: MendmarkData
  }
}

/** How the rules run as remark plugins. */
export interface PluginOptions {
  /** What the guides of this corpus look like; `aadsts` by default. */
  profile?: Corpus | ProfileFile | ProfileName
}

/**
 * A remark plugin of some tree rules. Each edit is an info message of the file
 * and each doubt a warning; the edits themselves are in `file.data.mendmark`.
 * How links and headings were written is read from the text of the file, so that has
 * to be the text that the tree was parsed from.
 *
 * Every call returns a new function: unified takes two uses of one function for one plugin.
 */
function pluginOf(rules: readonly TreeRule[]): Plugin<[PluginOptions?], Root> {
  return (options) => {
    const corpus = resolveProfile(options?.profile ?? 'aadsts')
    return (tree: Root, file: VFile) => {
      const ledger = new Ledger()
      // Positions in mdast do not count a byte order mark.
      const text = String(file).replace(/^\uFEFF/, '')
      const first = structuredClone(tree)
      const resolved = profileFor(corpus, text)
      const revisions = applyTreeRules(rules, tree, resolved, ledger, {text})
      const made = revisions.flatMap((revision, index) =>
        editsOf(revision, revisions[index - 1]?.tree ?? first, text, resolved)
      )
      report({edits: made, doubts: ledger.doubts}, file)
      const {edits = [], doubts = []} = file.data.mendmark ?? {}
      file.data.mendmark = {edits: [...edits, ...made], doubts: [...doubts, ...ledger.doubts]}
    }
  }
}

/** What a rule changed, as the Markdown of what was there and of what is there now. */
function editsOf(revision: Revision, before: Root, text: string, profile: Profile): TreeEdit[] {
  const {ruleId, tree, touches} = revision
  const touched = new TouchIndex(touches)
  const context = {source: text, syntax: profile.syntax, lists: profile.mend.lists}
  return changedRuns(before, tree).map((run) => {
    const {from, to, newFrom, newTo} = run
    return {
      ruleId,
      ...placeOf(run),
      before: printRun(run.before, run.before.children.slice(from, to), from, context),
      after: printRun(run.after, run.after.children.slice(newFrom, newTo), newFrom, context),
      signs: touched.signsIn(rangeOfRun(run, text))
    }
  })
}

/** Where a run begins, or what is right before it. */
function placeOf({before, from}: ChangedRun): Place {
  const node = before.children[from] ?? before.children[from - 1] ?? before
  const {line, column} = pointStart(node) ?? {line: 1, column: 1}
  return {line, column}
}

function report({edits, doubts}: MendmarkData, file: VFile): void {
  for (const edit of edits) {
    const reasons = reasonsFor(edit)
    const why = reasons.length > 0 ? `because ${reasons.join(', and ')}` : summaryOf(edit.ruleId)
    const message = file.info(`mended: ${why}`, placeAndOrigin(edit))
    // The fields that reporters show for what was found and what was expected.
    message.actual = edit.before
    message.expected = [edit.after]
  }
  for (const doubt of doubts) {
    // Reporters print it as it is.
    file.message(visible(doubt.reason), placeAndOrigin(doubt))
  }
}

function placeAndOrigin({line, column, ruleId}: TreeEdit | Doubt) {
  return {place: {line, column}, ruleId, source: 'mendmark'}
}

/** All tree rules, in their order, as one remark plugin. */
export const remarkMendmark: Plugin<[PluginOptions?], Root> = pluginOf(treeRules)

/** Every tree rule as a remark plugin of its own, by its id. */
export const remarkRules: ReadonlyMap<string, Plugin<[PluginOptions?], Root>> = new Map(
  treeRules.map((rule) => [rule.id, pluginOf([rule])])
)
