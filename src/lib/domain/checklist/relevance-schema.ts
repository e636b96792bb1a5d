import { z } from '#lib/domain/basics/schema.ts';

/** When an item applies: a comparison with another item's answer, or a combination of such. */
export type Relevance =
  | { item: string; judgement: string[] }
  | { item: string; field: string; is: 'equal' | 'above' | 'below'; value: string | number }
  | { all: Relevance[] }
  | { any: Relevance[] }
  | { not: Relevance };

const ItemRef = z.string().check(z.minLength(1), z.maxLength(20));

export const Relevance: z.ZodMiniType<Relevance> = z.lazy(() =>
  z.union([
    z.strictObject({
      item: ItemRef,
      judgement: z.array(z.enum(['met', 'partlyMet', 'notMet', 'notApplicable'])).check(z.minLength(1)),
    }),
    z.strictObject({
      item: ItemRef,
      field: z.string().check(z.minLength(1), z.maxLength(40)),
      is: z.enum(['equal', 'above', 'below']),
      value: z.union([z.string(), z.number()]),
    }),
    z.strictObject({ all: z.array(Relevance).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ any: z.array(Relevance).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ not: Relevance }),
  ]),
);
