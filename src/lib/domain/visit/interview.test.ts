import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voices as texts } from '#messages/vi/voices.ts';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import {
  countForms,
  countInterviews,
  currentQuestionnaire,
  Interview,
  Questionnaire,
  startInterview,
} from './interview.ts';

const questionnaire = Questionnaire.parse(oneStop);
let count = 0;
function interview(answers: Interview['answers'], fields: Partial<Interview> = {}): Interview {
  count++;
  const now = '2025-10-13T02:00:00Z';
  const start = { id: `i${count}`, missionId: 'm', visitId: 'v', now };
  return Interview.parse({
    ...startInterview(questionnaire, start),
    answers,
    finishedAt: now,
    ...fields,
  });
}

describe('interviews', () => {
  test('are counted by question and option, against those who answered it', () => {
    const { total, questions } = countInterviews(
      [
        interview({ waiting: 'under15', attitude: '4' }),
        interview({ waiting: 'over60', attitude: null }),
        interview({ waiting: 'over60' }),
      ],
      questionnaire,
    );
    expect(total).toBe(3);
    expect(questions[0]).toEqual({
      id: 'waiting',
      answered: 3,
      unanswered: 0,
      options: [
        { id: 'under15', adverse: false, count: 1 },
        { id: '15to30', adverse: false, count: 0 },
        { id: '30to60', adverse: true, count: 0 },
        { id: 'over60', adverse: true, count: 2 },
      ],
    });
    expect(questions.find(({ id }) => id === 'attitude')).toMatchObject({ answered: 1, unanswered: 2 });
  });

  test('as forms: all that are kept, with those that count nowhere', () => {
    const rows = [
      interview({ waiting: 'under15' }),
      interview({}),
      interview({ waiting: null }),
      interview({ waiting: 'under15' }, { finishedAt: null }),
      interview({ waiting: 'under15' }, { deleted: true }),
    ];
    expect(countForms(rows)).toEqual({ all: 4, silent: 2, unfinished: 1 });
    expect(texts.held(countForms(rows.slice(0, 3)))).toBe('3 phiếu, 2 phiếu không trả lời câu nào');
    expect(texts.held(countForms([]))).toBe('Chưa hỏi ai.');
  });

  test('deleted, left in the middle, left empty, or held with another version do not count', () => {
    const answers = { waiting: 'under15' };
    const rows = [
      interview(answers, { deleted: true }),
      interview(answers, { finishedAt: null }),
      interview({}),
      interview({ waiting: null }),
      interview(answers, { questionnaireKey: 'one-stop@2' }),
    ];
    expect(countInterviews(rows, questionnaire).total).toBe(0);
  });

  test('have no place for a name, a telephone number or free words', () => {
    for (const field of ['name', 'phone', 'note']) {
      expect(Interview.safeParse({ ...interview({}), [field]: 'x' }).success).toBe(false);
    }
    expect(Interview.safeParse({ ...interview({}), answers: { waiting: 'số 0905 123 456' } }).success).toBe(
      false,
    );
  });

  test('however answered, add up for every question', () => {
    const answers = fc.record(
      Object.fromEntries(
        questionnaire.questions.map(({ id, options }) => [
          id,
          fc.option(fc.constantFrom(...options.map((option) => option.id))),
        ]),
      ),
    );
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 20 }), (rows) => {
        const { total, questions } = countInterviews(
          rows.map((row) => interview(row)),
          questionnaire,
        );
        for (const { answered, unanswered, options } of questions) {
          expect(answered + unanswered).toBe(total);
          expect(options.reduce((sum, option) => sum + option.count, 0)).toBe(answered);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('the newest version is the one to interview with, wherever it stands', () => {
  const newer = { ...questionnaire, version: 2 };
  const other = { ...questionnaire, id: 'another', version: 3 };
  expect(currentQuestionnaire([questionnaire, newer, other])).toBe(newer);
  expect(currentQuestionnaire([newer, questionnaire])).toBe(newer);
  expect(currentQuestionnaire([])).toBeUndefined();
});

describe('the questionnaire of the one-stop shop', () => {
  test('asks seven questions of at most twenty words, in NFC', () => {
    expect(questionnaire.questions).toHaveLength(7);
    for (const { text, options } of questionnaire.questions) {
      expect(text).toMatch(/\?$/);
      expect(text.split(' ').length).toBeLessThanOrEqual(20);
      expect(text).toBe(text.normalize('NFC'));
      expect(options.some(({ adverse }) => adverse)).toBe(true);
      expect(options.some(({ adverse }) => !adverse)).toBe(true);
    }
  });

  test('with a question or an option twice is refused', () => {
    const [question] = questionnaire.questions;
    const doubled = { ...question!, options: [question!.options[0], question!.options[0]] };
    const errors = (questions: unknown[]) =>
      Questionnaire.safeParse({ ...questionnaire, questions }).error?.issues.map(({ message }) => message);
    expect(errors([question, question])).toEqual(['question-repeated']);
    expect(errors([doubled])).toEqual(['option-repeated']);
  });
});
