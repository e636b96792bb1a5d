import { MissionForm } from './mission-form.ts';

const keyOf = (name: string) => `so-giam-sat.form.${name}`;

/** The form left unfinished in this session; null when there is none, or none that this version understands. */
export function keptForm(name: string): MissionForm | null {
  try {
    const form = MissionForm.safeParse(JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null'));
    return form.success ? form.data : null;
  } catch {
    return null;
  }
}

/** Keeps a form as typed, for this session: a reload or a wrong tap loses nothing. */
export function keepForm(name: string, form: MissionForm): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(form));
  } catch {
    // A full or forbidden session store costs only this second copy: the form itself is on screen.
  }
}

/** Forgets a form that was saved or given up. */
export function dropForm(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}
