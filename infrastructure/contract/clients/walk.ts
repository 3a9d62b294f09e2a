import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

/** A call as a client has to be told of it. */
export type Step = {
  call: string;
  tag: string;
  headers: Record<string, string>;
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  body: unknown;
  bodyType: string | null;
  save: Record<string, string>;
  until: Record<string, unknown> | null;
};

type Variables = Record<string, string>;

const at = (value: any, path: string) =>
  path.split(".").filter(Boolean).reduce((here, name) => here?.[name], value);

const filled = (step: Step, variables: Variables): Step => {
  const { save, until, ...sent } = step;
  return { ...JSON.parse(JSON.stringify(sent).replaceAll(/\$(\w+)/g, (_, name) => variables[name]!)), save, until };
};

/** Goes the main path with one client, and writes what it answers, as it would send it on. */
export const go = async (call: (step: Step, baseUrl: string) => Promise<unknown>) => {
  const [stepsFile, baseUrl, answersFile] = process.argv.slice(2) as [string, string, string];
  const { steps, variables } = JSON.parse(readFileSync(stepsFile, "utf8")) as { steps: Step[]; variables: Variables };
  writeFileSync(answersFile, "");
  for (const [index, step] of steps.entries()) {
    for (let asked = 0; asked < 90; asked++) {
      let answer: any = null;
      let error: string | null = null;
      try {
        answer = JSON.parse(JSON.stringify((await call(filled(step, variables), baseUrl)) ?? null));
      } catch (failure: any) {
        error = failure.response ? `${failure.response.status} ${await failure.response.text()}` : `${failure.stack ?? JSON.stringify(failure)}`;
      }
      appendFileSync(answersFile, `${JSON.stringify({ step: index, call: step.call, answer, error })}\n`);
      if (!error) Object.entries(step.save).forEach(([name, path]) => (variables[name] = at(answer, path)));
      if (error || Object.entries(step.until ?? {}).every(([path, value]) => at(answer, path) === value)) break;
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
};
