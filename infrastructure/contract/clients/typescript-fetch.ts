// Goes the main path with the client of openapi-generator's typescript-fetch: typescript-fetch.js STEPS BASE_URL ANSWERS
import * as apis from "./target/typescript-fetch/index.js";
import { go, type Step } from "./walk.js";

const known = apis as unknown as Record<string, any>;
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);
/** A name that is a word of the language begins with an underscore. */
const reserved = ["import"];
const camel = (name: string) => lower(name.replaceAll(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase()));

await go(async (step: Step, basePath: string) => {
  const api = new known[`${step.tag[0]!.toUpperCase()}${step.tag.slice(1)}Api`](
    new apis.Configuration({ basePath, headers: step.headers }),
  );
  const given = Object.entries({ ...step.path, ...step.query, ...step.header });
  const parameters = Object.fromEntries(given.map(([name, value]) => [reserved.includes(name) ? `_${name}` : camel(name), value]));
  if (typeof step.body === "string") parameters["body"] = step.body;
  else if (step.body !== null) parameters[lower(step.bodyType!)] = known[`${step.bodyType}FromJSON`](step.body);
  return api[lower(step.call)](parameters);
});
