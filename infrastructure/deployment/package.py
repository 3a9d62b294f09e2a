"""What a deployment uploads: the zip, the templates with the addresses of what they name, and the release that stands for all of it."""

import hashlib
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
ZIP = "functions/target/functions.zip"
TEMPLATE = "template.yaml"
PUBLISHED = "published"
PARTS = {"data": "infrastructure/data.yaml", "operator": "infrastructure/operator.yaml"}


class _Loader(yaml.SafeLoader):
    """A loader that takes CloudFormation's short forms for what they are applied to."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: f"!{suffix}")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:40]


def templates() -> dict[str, str]:
    """Returns the text of the root and of each part by name."""
    files = {PUBLISHED: TEMPLATE, **PARTS}
    return {name: (ROOT / file).read_text() for name, file in files.items()}


def parameters(template: str) -> dict[str, str]:
    """Returns the parameters of a template with their defaults."""
    declared = yaml.load(template, _Loader).get("Parameters", {})
    return {name: str(parameter.get("Default", "")) for name, parameter in declared.items()}


def release(zip_digest: str, texts: dict[str, str], values: dict[str, str]) -> str:
    """Returns the hash that stands for the code, the templates and every value: where one differs, it differs."""
    others = {name: value for name, value in values.items() if name != "Release"}
    return digest(json.dumps([zip_digest, texts, others], sort_keys=True).encode())


def packaged(text: str, code: str, locations: dict[str, str]) -> str:
    """Returns a template in which the zip and the parts are named by their addresses."""
    text = text.replace(f"CodeUri: ../{ZIP}", f"CodeUri: {code}").replace(f"CodeUri: {ZIP}", f"CodeUri: {code}")
    for file, address in locations.items():
        text = text.replace(f"Location: {file}\n", f"Location: {address}\n")
    return text


def composed(texts: dict[str, str], code: str, deployed: str, only: str | None, upload: Callable[[str, str], str]) -> str:
    """
    Returns the root template of a deployment of all parts, or of one beside the others as they are in the deployed template.
    Each part that is deployed goes through upload, which takes its name and its text and returns its address.
    """
    locations = {}
    for part, file in PARTS.items():
        if only in (None, part):
            locations[file] = upload(part, packaged(texts[part], code, {}))
        else:
            locations[file] = _location(deployed, part)
    if only in PARTS:
        return deployed.replace(_location(deployed, only), locations[PARTS[only]])
    return packaged(texts[PUBLISHED], code, locations)


def _location(template: str, part: str) -> str:
    found = re.search(rf"Location: (\S+/templates/{part}-\w+\.yaml)\n", template)
    if not found:
        raise SystemExit(f"the deployed template names no {part}: deploy everything")
    return found[1]


def zip_content() -> bytes:
    """Returns the zip; refuses one that is missing or older than what it is made from."""
    if subprocess.run([ROOT / "infrastructure/check-zip"], check=False, stdout=subprocess.DEVNULL).returncode != 0:
        raise SystemExit(1)
    return (ROOT / ZIP).read_bytes()
