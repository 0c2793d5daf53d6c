/** How much a sign counts: one strong sign is enough, weak signs have to be two, a veto ends it. */
export type Strength = 'strong' | 'weak' | 'veto'

/** One named piece of evidence on the question whether something is damage. */
export interface Sign<in Subject> {
  /** Unique within its rule: lower-case words and hyphens. It stands in the ledger. */
  readonly id: string
  readonly strength: Strength
  /** The evidence in words, as `explain` prints it: a clause that can follow “because”. */
  readonly because: string
  /** Whether the sign is seen in `subject`. */
  readonly holds: (subject: Subject) => boolean
}

/** The ids of the signs that decided, in the order of their table. */
export type SignIds = readonly string[]

/** One weak sign may be chance; two that point the same way seldom are. */
const enoughWeakSigns = 2

/**
 * Weighs the signs of a table against one subject: damage needs no veto, and
 * one strong sign or two weak ones.
 *
 * @returns the signs that decided for damage: the first strong one that holds,
 *   else the first two weak ones; undefined where it is no damage
 */
export function decide<Subject>(
  signs: readonly Sign<Subject>[],
  subject: Subject
): SignIds | undefined {
  const seen = (strength: Strength) => (sign: Sign<Subject>) =>
    sign.strength === strength && sign.holds(subject)
  const decisive = decisiveSigns(signs, seen)
  if (!decisive || signs.some(seen('veto'))) {
    return undefined
  }
  return decisive.map(({id}) => id)
}

function decisiveSigns<Subject>(
  signs: readonly Sign<Subject>[],
  seen: (strength: Strength) => (sign: Sign<Subject>) => boolean
): Sign<Subject>[] | undefined {
  const strong = signs.find(seen('strong'))
  if (strong) {
    return [strong]
  }
  const weak = signs.filter(seen('weak')).slice(0, enoughWeakSigns)
  return weak.length === enoughWeakSigns ? weak : undefined
}
