import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {Ledger, type Place, placesIn} from '../edits/ledger.js'
import {builtInProfile, type ProfileName} from '../profile/load.js'
import type {Profile} from '../profile/schema.js'
import {treeRules} from '../rules/index.js'
import {reasonsFor} from '../rules/reasons.js'
import type {TreeRule} from '../rules/rule.js'
import {applyTreeRules} from '../rules/run.js'

declare module 'vfile' {
  interface DataMap {
    /** What Mendmark did to this file: its edits, and what it doubts. */
    mendmark: Ledger
  }
}

/** How the rules run as remark plugins. */
export interface PluginOptions {
  /** What the guides of this corpus look like; `aadsts` where none is given. */
  profile?: Profile | ProfileName
}

/**
 * A remark plugin of some tree rules. Each edit is an info of the file and each
 * doubt a warning, as vfile-reporter prints them; the edits whole are in
 * `file.data.mendmark`.
 *
 * Every call returns a new function: unified takes two uses of one function for one plugin.
 */
function pluginOf(rules: readonly TreeRule[]): Plugin<[PluginOptions?], Root> {
  return ({profile = 'aadsts'} = {}) =>
    (tree: Root, file: VFile) => {
      const ledger = new Ledger()
      const text = String(file)
      const read = typeof profile === 'object' ? profile : builtInProfile(profile)
      applyTreeRules(rules, tree, read, ledger, {text, placeOf: placesIn(text)})
      report(ledger, file)
      file.data.mendmark ??= new Ledger()
      file.data.mendmark.take(ledger)
    }
}

function report({edits, doubts}: Ledger, file: VFile): void {
  for (const edit of edits) {
    const reasons = reasonsFor(edit)
    const reason = reasons.length > 0 ? `mended, because ${reasons.join(', and ')}` : 'mended'
    file.info(reason, optionsOf(edit))
  }
  for (const doubt of doubts) {
    file.message(doubt.reason, optionsOf(doubt))
  }
}

function optionsOf({line, column, ruleId}: Place & {ruleId: string}) {
  return {place: {line, column}, ruleId, source: 'mendmark'}
}

/** All tree rules, in their order, as one remark plugin. */
export const remarkMendmark: Plugin<[PluginOptions?], Root> = pluginOf(treeRules)

/** Every tree rule as a remark plugin of its own, by its id. */
export const remarkRules: ReadonlyMap<string, Plugin<[PluginOptions?], Root>> = new Map(
  treeRules.map((rule) => [rule.id, pluginOf([rule])])
)
