import type {HealthyGuide} from './guide.js'
import type {Recipe} from './operators.js'

/** Damage that once did not come out as the same bytes, as small as it could be made. */
export const regressions: readonly {note: string; guide: HealthyGuide; recipe: Recipe}[] = []
