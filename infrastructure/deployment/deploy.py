"""Deploys the product: makes the stack or brings it up to date."""

import argparse
import datetime
import json
import re
from pathlib import Path

import boto3

import package
from package import PUBLISHED
from stacks import Bucket, Stack, assignments, stop
from watching import watch


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__ + " A parameter that is not given keeps its value, in a new stack its default."
    )
    parser.add_argument("--stack", default="fairdraw")
    parser.add_argument("--parameters", type=Path, metavar="FILE", help="a file with a NAME=VALUE on each line")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter; counts before the file")
    parser.add_argument("--only", choices=["data", "operator", PUBLISHED], help="leave the other parts as they are deployed")
    parser.add_argument("--bucket", help="where packages go; one is made if none is named")
    parser.add_argument(
        "--watch", nargs="*", metavar="NAME=VALUE", help="deploy watching.yaml beside it, with these values such as AlarmEmail=you@example.com"
    )
    parser.add_argument("--show", action="store_true", help="print what would change, and change nothing")
    return parser


def deploy(stack: Stack, bucket: Bucket, given: dict[str, str], only: str | None = None, show: bool = False) -> None:
    """Deploys all parts, or one of them beside the others as they are."""
    texts = package.templates()
    current = stack.describe()
    if only and not current:
        stop(f"--only needs a stack, and there is no {stack.name}")
    if only in package.PARTS and given:
        stop("a value may reach every part: give it without --only, or with --only published")
    declared = package.parameters(texts[PUBLISHED])
    unknown = sorted(given.keys() - declared.keys())
    if unknown:
        stop(f"the template has no parameter {', '.join(unknown)}")

    content = package.zip_content()
    before = stack.values()
    known = {name: value for name, value in before.items() if name in declared}
    values = declared | known | (_undivided(stack) if current else {}) | given
    if only not in package.PARTS:
        values["Release"] = package.release(package.digest(content), texts, values)
        if before.get("Release") == values["Release"] and current["StackStatus"].endswith("_COMPLETE"):
            print(f"{stack.name}: release {values['Release']} is deployed already")
            return

    bucket.make()
    key = bucket.put(f"functions/{package.digest(content)}.zip", content)
    code = f"s3://{bucket.name}/{key}"

    def upload(part: str, text: str) -> str:
        return bucket.template(text, f"templates/{part}-{package.digest(text.encode())}.yaml")

    deployed = stack.template() if only else ""
    address = upload(PUBLISHED, package.composed(texts, code, deployed, only, upload))
    stack.change(address, values, show)
    if show:
        return
    if only not in package.PARTS:
        _record(bucket, stack.name, values, address, before.get("Release"))
        if current:
            _forget_versions(stack)
    print(f"{stack.name}: deployed{' ' + only if only else ''}")
    for name in ("ApiUrl", "OperatorUrl"):
        print(f"{name}: {stack.outputs()[name]}")


def _undivided(stack: Stack) -> dict[str, str]:
    """Returns the values by which a stack that has one secret for every use keeps it; none if it has several."""
    secrets = stack.secrets()
    return {f"{name}Arn": arn for name, arn in secrets.items()} if len(set(secrets.values())) == 1 else {}


def key_of_release(stack: str, release: str) -> str:
    return f"releases/{stack}/{release}.json"


def versions(stack: Stack) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """Returns, by function and alias, the version that the alias is on and all numbered versions, the newest first."""
    client = boto3.client("lambda")
    found = {}
    for alias in stack.resources("AWS::Lambda::Alias").values():
        function, name = re.search(r"function:([^:]+):([^:]+)$", alias).groups()
        pages = client.get_paginator("list_versions_by_function").paginate(FunctionName=function)
        numbers = [v["Version"] for page in pages for v in page["Versions"] if v["Version"] != "$LATEST"]
        on = client.get_alias(FunctionName=function, Name=name)["FunctionVersion"]
        found[function, name] = on, sorted(numbers, key=int, reverse=True)
    return found


def _forget_versions(stack: Stack) -> None:
    """Deletes each function's versions but for the one in use and the one before it, which a roll-back needs."""
    client = boto3.client("lambda")
    for (function, _), (on, numbers) in versions(stack).items():
        for old in [number for number in numbers if int(number) < int(on)][1:]:
            client.delete_function(FunctionName=function, Qualifier=old)


def _record(bucket: Bucket, stack: str, values: dict[str, str], template: str, before: str | None) -> None:
    """Keeps what a roll-back to this release deploys."""
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    record = {"values": values, "template": template, "before": before, "at": now}
    bucket.write(key_of_release(stack, values["Release"]), json.dumps(record, indent=1).encode())


def main() -> None:
    options = arguments().parse_args()
    file = options.parameters.read_text().splitlines() if options.parameters else []
    given = assignments(file) | assignments(options.set)
    stack, bucket = Stack(options.stack), Bucket(options.bucket)
    deploy(stack, bucket, given, options.only, options.show)
    if options.watch is not None and not options.show:
        watch(stack, bucket, assignments(options.watch))


if __name__ == "__main__":
    main()
