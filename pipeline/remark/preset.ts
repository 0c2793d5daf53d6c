import type {Preset} from 'unified'
import {markdownStyle} from '../markdown/style.js'
import {markdownSyntax} from '../markdown/syntax.js'
import {remarkMendmark} from './plugin.js'

/** The syntax of the guides, the tree rules and the canonical style, for any remark set-up. */
export const remarkPresetMendmark: Preset = {
  settings: markdownStyle,
  plugins: [[markdownSyntax, {math: false, directives: false, frontMatter: true}], remarkMendmark]
}
