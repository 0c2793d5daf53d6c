import {textOf} from '../../pipeline/disk/content.js'
import {builtInProfile} from '../../pipeline/profile/load.js'
import {mendGuide} from '../../pipeline/run/mend-guide.js'
import {tasksIn} from '../../pipeline/run/mender.js'
import {type BuildPlan, planBuild} from '../../pipeline/run/plan.js'
import type {RawGuide} from '../../pipeline/run/raw-folder.js'

/** What a build with the default profile would write. */
export function planOf(guides: readonly RawGuide[], rawFolder = 'raw'): BuildPlan {
  const profile = builtInProfile('aadsts')
  const outcomes = tasksIn(rawFolder, guides).map((task) => mendGuide(task, {profile}))
  return planBuild(outcomes, profile)
}

/** The texts of a build, by their paths. */
export function textsOf({files}: BuildPlan): Map<string, string> {
  return new Map([...files].map(([path, {content}]) => [path, textOf(content())]))
}
