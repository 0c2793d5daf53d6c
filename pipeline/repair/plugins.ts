import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {type PluginOptions, treeRulePlugin} from '../rule/plugin.js'
import {treeRules} from './rules.js'

/** Every tree rule as a remark plugin of its own, by its id. What a rule did is in `file.data.mendmark`. */
export const remarkRules: ReadonlyMap<string, Plugin<[PluginOptions?], Root>> = new Map(
  treeRules.map((rule) => [rule.id, treeRulePlugin(rule)])
)
