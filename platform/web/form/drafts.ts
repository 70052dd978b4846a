/** What was typed in forms of this visit and not yet sent: in memory only, by the name of the form. */
export const drafts = new Map<string, object>();

/** Forgets every draft: another person at this desk must not see them. */
export function forgetDrafts(): void {
  drafts.clear();
}
