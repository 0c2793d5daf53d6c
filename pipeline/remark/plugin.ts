import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {Ledger, placesIn} from '../edits/ledger.js'
import {builtInProfile, type ProfileName} from '../profile/load.js'
import type {Profile} from '../profile/schema.js'
import {treeRules} from '../rules/index.js'
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
 * A remark plugin of some tree rules. The edits go to `file.data.mendmark`, and
 * what the rules doubt to the file's messages.
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
      for (const {line, column, reason, ruleId} of ledger.doubts) {
        file.message(reason, {place: {line, column}, ruleId, source: 'mendmark'})
      }
      file.data.mendmark ??= new Ledger()
      file.data.mendmark.take(ledger)
    }
}

/** All tree rules, in their order, as one remark plugin. */
export const remarkMendmark: Plugin<[PluginOptions?], Root> = pluginOf(treeRules)

/** Every tree rule as a remark plugin of its own, by its id. */
export const remarkRules: ReadonlyMap<string, Plugin<[PluginOptions?], Root>> = new Map(
  treeRules.map((rule) => [rule.id, pluginOf([rule])])
)
