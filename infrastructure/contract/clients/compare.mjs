// Says how many calls of a client were right, and what the others lost: compare.mjs NAME STEPS ANSWERS RECORDED
// A call is right if it did not fail, what must come back did, and the client's answer, written again, is what was answered.
import { readFileSync } from "node:fs";

const [name, steps, answers, recorded] = process.argv.slice(2);
const lines = (file) => readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

// Absent members of these may be null: no form of theirs has them all, and a Python client's from_dict() sets what is absent to null.
const nullWhereAbsent = { python: ["CancelDraw", "GetEvidence", "ReadDraw"] };

const dated = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

// The place where what was told and what was read are not alike; null where they are.
const difference = (told, read, absentIsNull, place = "") => {
  if (told && read && typeof told === "object" && typeof read === "object" && Array.isArray(told) === Array.isArray(read)) {
    const members = new Set([...Object.keys(told), ...Object.keys(read)]);
    return [...members].reduce((found, member) => {
      const here = `${place}/${member}`;
      if (found) return found;
      if (member in told && member in read) return difference(told[member], read[member], absentIsNull, here);
      return absentIsNull && !(member in told) && read[member] === null ? null : here;
    }, null);
  }
  const isTime = typeof told === "string" && typeof read === "string" && dated.test(told);
  return (isTime ? Date.parse(told) === Date.parse(read) : told === read) ? null : place || "/";
};

const at = (value, path) => path.split(".").filter(Boolean).reduce((here, member) => here?.[member], value);

const all = JSON.parse(readFileSync(steps, "utf8")).steps;
const told = lines(recorded);
const read = lines(answers);
const wrong = [];
let calls = 0;
for (let index = 0; index < Math.max(told.length, read.length); index++) {
  const { call, answer, error } = read[index] ?? {};
  const { asked, status, body } = told[index] ?? {};
  calls++;
  if (error || !call || !asked || status >= 300) {
    wrong.push(`${call}: ${error ?? `${asked} was answered ${status}`}`);
  } else if (body !== "") {
    const place = difference(JSON.parse(body), answer, nullWhereAbsent[name]?.includes(call));
    if (place) wrong.push(`${call}: ${place} was not read as answered\n    ${body}\n    ${JSON.stringify(answer)}`);
  }
}
all.forEach(({ call, expect, until }, step) => {
  const answer = read.findLast((one) => one.step === step)?.answer;
  for (const [path, value] of Object.entries({ ...until, ...expect })) {
    if (!String(value).startsWith("$") && difference(value, at(answer, path))) {
      wrong.push(`${call}: ${path || "the answer"} must be ${JSON.stringify(value)}`);
    }
  }
});
console.log(`${name}: ${calls - wrong.length} of ${calls} calls right, of ${all.length} steps`);
wrong.forEach((line) => console.log(`  ${line}`));
process.exit(wrong.length === 0 && read.length >= all.length ? 0 : 1);
