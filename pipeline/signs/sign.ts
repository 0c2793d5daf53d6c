/** How much a sign counts: one strong sign is enough, weak signs have to be two, a veto ends it. */
export type Strength = 'strong' | 'weak' | 'veto'

/** One named piece of evidence on the question whether something is damage. */
export interface Sign<in Subject> {
  /** Unique within its rule: lower-case words and hyphens. The ledger keeps it. */
  readonly id: string
  readonly strength: Strength
  /**
   * A clause that can follow “because”. `explain` prints it for the signs that decided,
   * and docs/rules.md for all.
   */
  readonly because: string
  /** Whether the sign is seen in `subject`. It may be asked several times, or not at all. */
  readonly holds: (subject: Subject) => boolean
}

/** The ids of the signs that decided, in the order of their table. */
export type SignIds = readonly string[]

/** One weak sign may be chance; two that point the same way rarely are. */
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
  const strong = firstSeen(signs, 'strong', subject, 1)
  const decisive = strong ?? firstSeen(signs, 'weak', subject, enoughWeakSigns)
  if (!decisive || firstSeen(signs, 'veto', subject, 1)) {
    return undefined
  }
  return decisive
}

/** The first `count` signs of a strength that hold; undefined where fewer do. */
function firstSeen<Subject>(
  signs: readonly Sign<Subject>[],
  strength: Strength,
  subject: Subject,
  count: number
): SignIds | undefined {
  const seen: string[] = []
  for (const sign of signs) {
    if (sign.strength === strength && sign.holds(subject)) {
      seen.push(sign.id)
    }
    // Stop early: a fact may be a getter that is costly to compute.
    if (seen.length === count) {
      return seen
    }
  }
  return undefined
}
