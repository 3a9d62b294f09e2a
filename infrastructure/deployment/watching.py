"""Deploys the alarms and the dashboard beside a stack, as STACK-watching. Repeat it when a resource of the stack was replaced."""

import argparse
import re

import package
from stacks import Bucket, Stack, assignments, stop

TEMPLATE = package.ROOT / "infrastructure/watching.yaml"


def watch(stack: Stack, bucket: Bucket, given: dict[str, str]) -> None:
    """Makes the stack of alarms or brings it up to date; a value that is not given stays as it is."""
    text = TEMPLATE.read_text()
    found = stack.resources()
    # Restored tables are no resources of the part that keeps data, but it names them.
    found = stack.part("Data").outputs() | found
    watching = Stack(f"{stack.name}-watching")
    values = values_of(text, stack.name, found, watching.values(), given)
    bucket.make()
    address = bucket.template(text, f"templates/watching-{package.digest(text.encode())}.yaml")
    watching.change(address, values)
    print(f"{watching.name}: deployed")


def values_of(
    template: str, stack: str, found: dict[str, str], before: dict[str, str], given: dict[str, str]
) -> dict[str, str]:
    """Returns the template's values: names of what is watched, and what was given now or before. Refuses what is missing."""
    declared = package.parameters(template)
    unknown = sorted(given.keys() - declared.keys())
    if unknown:
        stop(f"watching.yaml has no parameter {', '.join(unknown)}")
    values = {}
    for name, otherwise in declared.items():
        if not re.search(rf"^  {name}: {{ Type: String }}$", template, re.MULTILINE):
            values[name] = given.get(name, before.get(name, otherwise))
        elif name == "Stack":
            values[name] = stack
        elif name in found:
            # A queue's id is its address, which ends with its name.
            values[name] = found[name].rsplit("/", 1)[1] if re.match(r"https?://", found[name]) else found[name]
        else:
            stop(f"{stack} has no {name}")
    return values


def main() -> None:
    parser = argparse.ArgumentParser(prog="watch", description=__doc__)
    parser.add_argument("stack", metavar="STACK")
    parser.add_argument("given", nargs="*", metavar="PARAMETER=VALUE", help="such as AlarmEmail=you@example.com")
    parser.add_argument("--bucket", help="where packages go")
    options = parser.parse_args()
    stack = Stack(options.stack)
    stack.require()
    watch(stack, Bucket(options.bucket), assignments(options.given))


if __name__ == "__main__":
    main()
