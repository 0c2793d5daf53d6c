import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {Ledger, type Place, placeIn} from '../ledger/ledger.js'
import {builtInProfile} from '../profile/load.js'
import type {Profile} from '../profile/schema.js'
import type {TreeRule} from './rule.js'
import {TreeEditor} from './tree-editor.js'

declare module 'vfile' {
  interface DataMap {
    /** What Mendmark did to this file. */
    mendmark: {ledger: Ledger; placeOf?: (offset: number) => Place}
  }
}

/** How a rule runs as a remark plugin. */
export interface PluginOptions {
  /** What the guides of this corpus look like; the `aadsts` profile where none is given. */
  profile?: Profile
}

/**
 * Makes a tree rule a remark plugin. The edits go to the ledger in
 * `file.data.mendmark`, and what the rule doubts to the file's messages.
 *
 * Every call returns a new function: unified takes two uses of one function for one plugin.
 */
export function treeRulePlugin(rule: TreeRule): Plugin<[PluginOptions?], Root> {
  return (options) => (tree: Root, file: VFile) => {
    file.data.mendmark ??= {ledger: new Ledger()}
    const {ledger, placeOf = (offset: number) => placeIn(String(file), offset)} = file.data.mendmark
    const known = ledger.doubts.length
    const editor = new TreeEditor(rule.id, options?.profile ?? builtInProfile('aadsts'), ledger, placeOf)
    rule.repair(tree, editor)
    for (const {line, column, reason, ruleId} of ledger.doubts.slice(known)) {
      file.message(reason, {place: {line, column}, ruleId, source: 'mendmark'})
    }
  }
}
