/** What drafts the minutes is fetched when they are to be read, and not before. */
export async function loadMinutes(visit: { missionId: string; visitId: string }, signal: AbortSignal) {
  const { readMinutes } = await import('#routes/missions/[mission]/documents/[document]/read-minutes.ts');
  return readMinutes(visit, signal);
}
