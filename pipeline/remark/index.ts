// `mendmark/remark`: what a remark configuration loads.
export type {Doubt, Edit} from '../edits/ledger.js'
export {
  type MendmarkData,
  type PluginOptions,
  remarkMendmark,
  remarkMendmark as default,
  remarkRules
} from './plugin.js'
export {remarkPresetMendmark} from './preset.js'
