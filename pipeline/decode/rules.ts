import type {TextRule} from '../rule/rule.js'
import {byteOrderMark} from './rules/byte-order-mark.js'
import {controlCharacter} from './rules/control-character.js'
import {doubleEncoding} from './rules/double-encoding.js'
import {escapedReference} from './rules/escaped-reference.js'
import {invisibleCharacter} from './rules/invisible-character.js'
import {lineEnds} from './rules/line-ends.js'
import {lostByte} from './rules/lost-byte.js'
import {windows1252} from './rules/windows-1252.js'

/** The decoding rules in the order they run. */
export const decodeRules: readonly TextRule[] = [
  // First, while the offsets of the stray bytes hold. A C1 control becomes a
  // character here; double encoding knows the bytes of both.
  windows1252,
  doubleEncoding,
  escapedReference,
  byteOrderMark,
  lineEnds,
  controlCharacter,
  invisibleCharacter,
  // Last: it reads whole words and paragraphs.
  lostByte
]
