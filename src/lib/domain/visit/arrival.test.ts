import { expect, test } from 'vitest';
import { Arrival, promptsLeft, recordArrival } from './arrival.ts';

const visit = { id: 'v', missionId: 'm' };

test('an arrival is one row of the visit, with time and, where allowed, place', () => {
  const place = { latitude: 13.98, longitude: 108.27, accuracy: 12 };
  const arrival = recordArrival(visit, '2025-10-13T01:05:00Z', place);
  expect(Arrival.parse(arrival)).toEqual(arrival);
  expect(arrival).toMatchObject({ id: 'v/arrival', at: '2025-10-13T01:05:00Z', place });
  expect(Arrival.parse(recordArrival(visit, '2025-10-13T01:05:00Z', null)).place).toBeNull();
});

test('counter, queue and posted procedures are asked for until a photo of each is kept', () => {
  const arrival = recordArrival(visit, '2025-10-13T01:05:00Z', null);
  expect(promptsLeft(arrival, new Set())).toEqual(['counter', 'queue', 'postedProcedures']);
  const photos = { counter: ['p1'], queue: ['p2'], postedProcedures: [] };
  expect(promptsLeft({ ...arrival, photos }, new Set(['p1', 'p2']))).toEqual(['postedProcedures']);
  // p2 was deleted again.
  expect(promptsLeft({ ...arrival, photos }, new Set(['p1']))).toEqual(['queue', 'postedProcedures']);
});
