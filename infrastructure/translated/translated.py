"""The templates as SAM translates them, with the values of their parameters."""

import copy
import functools
import logging
import sys
from pathlib import Path

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "deployment"))
import package  # noqa: E402

logging.disable(logging.WARNING)

WITNESS = "witness"
CODE = "s3://packages/functions.zip"
LOCATIONS = {file: f"https://packages.s3.amazonaws.com/{name}.yaml" for name, file in package.PARTS.items()}


class _ManagedPolicies:
    """AWS's managed policies, of which SAM asks for the address by the name."""

    def load(self) -> dict[str, str]:
        return {
            name: f"arn:aws:iam::aws:policy/service-role/{name}"
            for name in (
                "AWSLambdaBasicExecutionRole",
                "AWSLambdaDynamoDBExecutionRole",
                "AWSLambdaSQSQueueExecutionRole",
                "AWSXRayDaemonWriteAccess",
                "AWSXrayWriteOnlyAccess",
            )
        }


def values(**given: str) -> dict[str, str]:
    """Returns the values of the root's parameters: its defaults, what is given, and the release that stands for all of it."""
    texts = package.templates()
    all_values = package.parameters(texts["published"]) | given
    all_values.setdefault("Release", "")
    if not given.get("Release"):
        all_values["Release"] = package.release("zip", texts, all_values)
    return all_values


def _text(name: str) -> str:
    if name != WITNESS:
        return package.packaged(package.templates()[name], CODE, LOCATIONS)
    return (package.ROOT / "infrastructure/witness/witness.yaml").read_text().replace(f"../../{package.ZIP}", CODE)


@functools.cache
def _parsed(name: str) -> dict:
    return yaml_parse(_text(name))


def translate(name: str, parameter_values: dict[str, str]) -> dict:
    """Translates the root (published), a part (data, operator) or a partner's stack (witness)."""
    declared = _parsed(name).get("Parameters", {})
    known = {key: value for key, value in parameter_values.items() if key in declared}
    if "Transform" not in _parsed(name):
        return copy.deepcopy(_parsed(name))
    return transform(copy.deepcopy(_parsed(name)), known, _ManagedPolicies())


def resources(template: dict, of_type: str) -> dict[str, dict]:
    """Returns the resources of a type by logical id."""
    return {name: resource for name, resource in template["Resources"].items() if resource["Type"] == of_type}
