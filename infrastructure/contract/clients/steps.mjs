// Writes the main path with all that a generated client has to be told of each call:
// steps.mjs MAIN_PATH OPENAPI VARIABLES >STEPS. Times are given as @SECONDS from now.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const [mainPath, document, variables] = process.argv.slice(2).map((file) => parse(readFileSync(file, "utf8")));

const resolved = (part) =>
  part?.$ref ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], document) : part;

const operations = Object.fromEntries(
  Object.values(document.paths).flatMap((path) =>
    Object.values(path)
      .filter((operation) => operation.operationId)
      .map((operation) => [operation.operationId, { ...operation, shared: path.parameters }]),
  ),
);

/** The name that clients give what is sent or answered; a body that is no JSON is a text without a type. */
const typeOf = (content) => {
  if (content && !content["application/json"]) return "body";
  const schema = content?.["application/json"]?.schema;
  return (schema?.$ref ?? schema?.items?.$ref)?.split("/").pop() ?? null;
};

const timed = (value) =>
  JSON.parse(JSON.stringify(value), (_, member) => {
    const seconds = typeof member === "string" && /^@(-?\d+)$/.exec(member)?.[1];
    return seconds ? new Date(Math.floor(Date.now() / 1000 + Number(seconds)) * 1000).toISOString() : member;
  });

const step = ({ call, as, with: given = {}, body = null, save = {}, until = null, expect = {} }) => {
  const operation = operations[call];
  if (!operation) throw new Error(`the document has no ${call}`);
  const known = [...(operation.parameters ?? []), ...(operation.shared ?? [])].map(resolved);
  const all = { org: "$org", mode: "test", ...given };
  const unknown = Object.keys(given).filter((name) => !known.some((parameter) => parameter.name === name));
  if (unknown.length > 0) throw new Error(`${call} has no ${unknown}`);
  const of = (place) =>
    Object.fromEntries(
      known.filter((one) => one.in === place && one.name in all).map((one) => [one.name, all[one.name]]),
    );
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))[1];
  return {
    call,
    tag: operation.tags[0],
    headers: as ? mainPath.credentials[as] : {},
    path: of("path"),
    query: of("query"),
    header: of("header"),
    body: timed(body),
    bodyType: typeOf(resolved(operation.requestBody)?.content),
    answerType: typeOf(resolved(success).content),
    save,
    until,
    expect,
  };
};

const left = Object.keys(operations).filter((id) => !mainPath.steps.some((one) => one.call === id));
const unexplained = left.filter((id) => !(id in mainPath.leftOut));
if (unexplained.length > 0) throw new Error(`no step calls ${unexplained}`);
process.stdout.write(JSON.stringify({ variables, steps: mainPath.steps.map(step) }));
