"""Two checks in place of schemathesis's own, which know what the document can only say in words."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import jsonschema_rs
import schemathesis
import yaml

DOCUMENT = yaml.safe_load((Path(__file__).parent.parent / "openapi.yaml").read_text())

# Rules between members, of the present time and of what is stored, and notations with check digits or lists of their own.
BEYOND_SCHEMAS = (
    "a cursor of an earlier answer",
    "the next of an earlier answer",
    "without first and after",
    "the same as admissionToken",
    "absent unless the format is draws",
    "absent where no fingerprint is required",
    "endpoint_url is required",
    "consumerId is required",
    "slug is required",
    "EnterExtraction: prizes is (required|not known)",
    "slug must be letters",
    "slug is not known",
    "must be given, to fit drawFrequency",
    "schedule",
    "in the future",
    "earlier than",
    "later than",
    "or later",
    "between openAt and closeAt",
    "an IANA time zone",
    "an ISO 8601 time",
    "an RFC 3339 time",
    "an ISO 4217 code",
    "device_type must be one of",
    "at most the count of numbers",
    "must be at least from",
    "from 0 to [01]",
    # A tier takes as many numbers as the lottery picks.
    r"tiers\[[0-9]+\]\.(main|bonus) must be a whole number from 0 to [0-9]+",
    "tiers must be sent too",
    "it cannot be changed",
    "since lines have no bonus numbers",
    "there or amountCents, one of the two",
    "an organisation without an organiser",
    "at or before 23:00 UTC",
    "maxPerParticipant must be a whole number from [0-9]+ to 100000000",
    "sums up to at most 1000",
    "draw every series",
    "the same as maxEntries",
    "absent where confirmationCode is given",
    "whole number or 1 to 128 characters",
    "digits for the series",
    "must be unlike",
    "must be false",
    "a valid CPF or CNPJ",
    "an e-mail address",
    "names of events of the format",
    "the slug of a lottery",
    "the id of a cancelled draw",
    "elements, not",
    "lottery not found",
    "max tickets exceeded",
    "was rejected for lucky numbers",
    "at most 253 characters",
    "kind must be one of secret",
    # A lottery's draw has no members of a draw among people.
    "UpdateDraw: [A-Za-z]+ is not known",
)


def without_nothing(value):
    """Returns a body as it is read: a member that is null, a blank text or an empty list is absent."""
    if isinstance(value, dict):
        return {name: without_nothing(member) for name, member in value.items() if not is_nothing(member)}
    return [without_nothing(each) for each in value] if isinstance(value, list) else value


def is_nothing(value):
    return value in (None, []) or isinstance(value, str) and not value.strip()


def is_allowed(schema, value):
    root = {"components": DOCUMENT["components"], **schema}
    return jsonschema_rs.Draft202012Validator(root).is_valid(value)


def operation_of(case):
    return DOCUMENT["paths"][case.operation.path][case.operation.method.lower()]


def parameters_are_allowed(case, response):
    asked = parse_qs(urlsplit(response.request.url).query, keep_blank_values=True)
    # As sent: of values that are no texts nothing may be left in an address. The last one counts.
    query = {name: values[-1] for name, values in asked.items()}
    sent = {"query": query, "header": case.headers, "path": case.path_parameters}
    for parameter in operation_of(case).get("parameters", []):
        while "$ref" in parameter:
            parameter = DOCUMENT["components"]["parameters"][parameter["$ref"].split("/")[-1]]
        value = (sent[parameter["in"]] or {}).get(parameter["name"])
        if is_nothing(value) and not parameter.get("required"):
            continue
        if not any(is_allowed(parameter["schema"], each) for each in readings(value)):
            return False
    return True


def readings(text):
    """A text may be the number or the flag that it spells."""
    yield text
    try:
        yield json.loads(text)
    except (TypeError, ValueError):
        return


def is_text(case):
    """A file has a grammar that its schema does not say."""
    return "application/json" not in operation_of(case).get("requestBody", {}).get("content", {"application/json": None})


def body_is_allowed(case):
    described = operation_of(case).get("requestBody")
    if not described or (case.body is None and not described.get("required")):
        return True
    schema = described["content"]["application/json"]["schema"]
    try:
        return is_allowed(schema, without_nothing(case.body))
    except (TypeError, ValueError):
        return False


def is_of(case, mode):
    return case.meta and case.meta.generation.mode.value == mode


@schemathesis.check
def good_requests_are_taken(ctx, response, case):
    if not is_of(case, "positive") or response.status_code not in (400, 422) or is_text(case) or not body_is_allowed(case):
        return
    answer = response.json()
    faults = [fault["message"] for fault in answer.get("details", [])] or [json.dumps(answer)]
    name = operation_of(case)["operationId"]
    unexplained = [
        fault for fault in faults if not any(re.search(rule, f"{name}: {fault}") for rule in BEYOND_SCHEMAS)
    ]
    assert not unexplained, f"the schema allows it, and it was refused: {unexplained}"


@schemathesis.check
def bad_requests_are_refused(ctx, response, case):
    if not is_of(case, "negative") or response.status_code // 100 != 2:
        return
    if "QUARANTINED" in response.text or "already exists for this idempotency key" in response.text:
        return
    allowed = parameters_are_allowed(case, response) and (is_text(case) or body_is_allowed(case))
    assert allowed, "the schema refuses it, and it was taken"
