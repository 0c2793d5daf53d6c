import {profiles, program} from './calls.js'
import {catalogs, files} from './files.js'
import {rejections, warnings} from './guides.js'
import {records} from './records.js'

export type {CodeHelp} from './code-help.js'

/** Every code of an error or a warning but the ids of the rules, by what it is about. */
export const errorCodes = {rejections, warnings, records, program, profiles, files, catalogs}

/** Why a guide cannot be written. */
export type RejectionCode = keyof typeof rejections
/** Why a line is no record of a guide. */
export type RecordCode = keyof typeof records
/** What is wrong with a profile. */
export type ProfileCode = keyof typeof profiles
/** What is wrong with a file or folder. */
export type FileCode = keyof typeof files | 'unreadable'
/** What is wrong with a catalog. */
export type CatalogCode = keyof typeof catalogs
/** What is wrong with the call of the program, or the program. */
export type ProgramCode = keyof typeof program | 'fault'
