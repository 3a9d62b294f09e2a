/** The events that a webhook is told of, with the members that the OpenAPI document gives their data, for the console's catalogue. */

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const DOCUMENT = new URL('../openapi.yaml', import.meta.url);
const TELLER = 'CreateWebhook';
const ADDRESS = '{$request.body#/url}';

/** The kind of value that a schema allows, in one or a few words. */
function kindOf(schema) {
  const types = [schema.type].flat();
  const kind = schema.enum?.join(' | ') ?? schema.const ?? schema.format ?? types.find((type) => type !== 'null') ?? 'any';
  return types.includes('null') ? `${kind} | null` : kind;
}

/** The members of an object, those of its own members behind them, each with its whole name. */
function membersOf(schema, named, before = '') {
  return Object.entries(schema.properties).flatMap(([name, written]) => {
    const member = named(written);
    const items = member.items === undefined ? undefined : named(member.items);
    const inner = items ?? member;
    const whole = `${before}${name}${items === undefined ? '' : '[]'}`;
    return [
      { name: whole, kind: kindOf(inner), always: schema.required?.includes(name) ?? false, says: written.description ?? member.description ?? '' },
      ...(inner.properties === undefined ? [] : membersOf(inner, named, `${whole}.`)),
    ];
  });
}

/** The data of an event, which all formats but one share. */
function dataOf(body, named) {
  const form = named((body.anyOf ?? [body])[0]);
  return named(form.properties.data);
}

/** Each event with the members of its data. */
export async function toldEvents() {
  const document = parse(await readFile(DOCUMENT, 'utf8'));
  const named = (schema) => {
    const place = schema.$ref?.slice(2).split('/') ?? [];
    const found = place.reduce((at, name) => at[name], place.length > 0 ? document : schema);
    if (found.oneOf === undefined) return found;
    const meant = named(found.oneOf.find((one) => one.type !== 'null'));
    return { ...meant, type: [meant.type, 'null'], description: found.description };
  };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const { callbacks } = operations.find(({ operationId }) => operationId === TELLER);
  return Object.fromEntries(
    Object.entries(callbacks).map(([name, { [ADDRESS]: told }]) => [
      name,
      membersOf(dataOf(told.post.requestBody.content['application/json'].schema, named), named),
    ]),
  );
}
