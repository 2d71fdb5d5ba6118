import * as vscode from 'vscode';

/** Answers to the questions so far, by the step's name; `''` where one was left out. */
export type Answers = ReadonlyMap<string, string>;

/** One question, to which anything may be typed, or one of `choices` picked. */
export interface Step {
  readonly name: string;
  /** What is asked. A step that asks nothing, in view of the answers so far, is passed over. */
  question(answers: Answers): string | undefined;
  /** What stands in the field to begin with. */
  proposal?(answers: Answers): string;
  readonly example?: string;
  /** The answers that can be picked, and their words. */
  readonly choices?: ReadonlyMap<string, string>;
  /** What is wrong with an answer, in words. Without it nothing is wrong, and the question may be left out. */
  fault?(answer: string, answers: Answers): string | undefined;
}

type Reply = { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'back' };

/**
 * Asks one question after the other in the same place, with a button to go back to the one before, where the answer
 * still stands. `undefined` if it was cancelled.
 */
export async function askSteps(title: string, steps: readonly Step[]): Promise<Answers | undefined> {
  const answers = new Map<string, string>();
  let direction = 1;
  for (let at = 0; at < steps.length; at += direction) {
    const step = steps[at];
    const question = step?.question(answers);
    if (step === undefined || question === undefined) {
      if (step !== undefined) answers.delete(step.name);
      continue;
    }
    const heading = vscode.l10n.t('{title} ({step}/{count})', { title, step: at + 1, count: steps.length });
    const field =
      step.choices === undefined ? typed(step, question, answers) : picked(step, question, answers);
    field.input.title = heading;
    const reply = await replyOf(field, at > 0);
    if (reply === undefined) return undefined;
    direction = reply.kind === 'back' ? -1 : 1;
    if (reply.kind === 'answer') answers.set(step.name, reply.text);
  }
  return answers;
}

/** What is shown, and what it says when Enter is pressed: `undefined` if that is no answer. */
interface Field {
  readonly input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;
  answer(): string | undefined;
}

function typed(step: Step, question: string, answers: Answers): Field {
  const input = vscode.window.createInputBox();
  const faultOf = (text: string): string | undefined => step.fault?.(text.trim(), answers);
  input.prompt =
    step.fault?.('', answers) === undefined
      ? vscode.l10n.t('{question}. Enter alone leaves it out.', { question })
      : question;
  input.placeholder = step.example;
  input.value = answers.get(step.name) ?? step.proposal?.(answers) ?? '';
  input.onDidChangeValue((text) => {
    input.validationMessage = text === '' ? undefined : faultOf(text);
  });
  return {
    input,
    answer: () => {
      const fault = faultOf(input.value);
      input.validationMessage = fault;
      return fault === undefined ? input.value.trim() : undefined;
    },
  };
}

function picked(step: Step, question: string, answers: Answers): Field {
  const input = vscode.window.createQuickPick();
  const names = new Map([...(step.choices ?? [])].map(([name, label]) => [label, name] as const));
  input.placeholder = question;
  input.items = [...names.keys()].map((label) => ({ label }));
  const before = answers.get(step.name) ?? step.proposal?.(answers);
  const active = input.items.filter(({ label }) => names.get(label) === before);
  // With none of them Enter would do nothing: then it is the first.
  if (active.length > 0) input.activeItems = active;
  return { input, answer: () => names.get(input.selectedItems[0]?.label ?? '') };
}

async function replyOf({ input, answer }: Field, hasBefore: boolean): Promise<Reply | undefined> {
  input.ignoreFocusOut = true;
  if (hasBefore) input.buttons = [vscode.QuickInputButtons.Back];
  const reply = await new Promise<Reply | undefined>((resolve) => {
    input.onDidTriggerButton(() => resolve({ kind: 'back' }));
    input.onDidAccept(() => {
      const text = answer();
      if (text !== undefined) resolve({ kind: 'answer', text });
    });
    input.onDidHide(() => resolve(undefined));
    input.show();
  });
  input.dispose();
  return reply;
}
