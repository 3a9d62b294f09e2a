"""Rolls a stack back to the release before: the published surface at once, by its aliases, then everything."""

import argparse
import json

import boto3

from deploy import key_of_release, versions
from stacks import Bucket, Stack, stop


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stack", default="fairdraw")
    parser.add_argument("--only-aliases", action="store_true", help="leave the stack itself as it is")
    parser.add_argument("--bucket", help="where packages went")
    options = parser.parse_args()
    stack, bucket = Stack(options.stack), Bucket(options.bucket)
    stack.require()

    record = _release(bucket, stack.name, stack.values().get("Release"))
    if not record.get("before"):
        stop(f"{stack.name} has had no release before")
    before = _release(bucket, stack.name, record["before"])
    client = boto3.client("lambda")
    for (function, alias), (on, numbers) in versions(stack).items():
        older = [number for number in numbers if int(number) < int(on)]
        if older:
            client.update_alias(FunctionName=function, Name=alias, FunctionVersion=older[0])
            print(f"{function}: {on} -> {older[0]}")
    if not options.only_aliases:
        stack.change(before["template"], before["values"])
        print(f"{stack.name}: release {record['before']} of {before['at']}")


def _release(bucket: Bucket, stack: str, release: str | None) -> dict:
    record = bucket.read(key_of_release(stack, release)) if release else None
    return json.loads(record) if record else stop(f"nothing is known of release {release} of {stack}")


if __name__ == "__main__":
    main()
