// Goes the main path with the client of @hey-api/openapi-ts: hey-api.js STEPS BASE_URL ANSWERS
import { createClient } from "./target/hey-api/client/index.js";
import * as sdk from "./target/hey-api/sdk.gen.js";
import { go, type Step } from "./walk.js";

const operations = sdk as unknown as Record<string, any>;

await go(async (step: Step, baseUrl: string) => {
  const { data } = await operations[step.call[0]!.toLowerCase() + step.call.slice(1)]({
    client: createClient({ baseUrl }),
    throwOnError: true,
    headers: { ...step.headers, ...step.header },
    path: step.path,
    query: step.query,
    ...(step.body === null ? {} : { body: step.body }),
  });
  return data;
});
