"""Adds a generation to a stack's secrets, or to those that are named; none is removed."""

import argparse
import datetime
import json

import boto3

from stacks import Stack, stop

# What was signed by the generation before is good for as long as this.
OVERLAP = datetime.timedelta(minutes=75)
LENGTH = 64


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("secrets", nargs="*", metavar="SECRET", help="such as RootSecret; all if none is named")
    parser.add_argument("--stack", default="fairdraw")
    parser.add_argument(
        "--stolen", action="store_true", help="rotate although the rotation before is recent: tokens issued before it are refused"
    )
    options = parser.parse_args()

    stack = Stack(options.stack)
    stack.require()
    secrets = _secrets(stack)
    unknown = sorted(set(options.secrets) - secrets.keys())
    if unknown:
        stop(f"{stack.name} has no secret {', '.join(unknown)}, only {', '.join(sorted(secrets))}")
    for name in options.secrets or sorted(secrets):
        print(f"{name}: generation {_rotate(name, secrets[name], options.stolen)}")


def _secrets(stack: Stack) -> dict[str, str]:
    """Returns the ARNs of the secrets that the stack uses by name, those that it was given included."""
    outputs = stack.part("Data").outputs()
    return {name: value for name, value in outputs.items() if ":secret:" in value}


def _rotate(name: str, arn: str, stolen: bool) -> int:
    client = boto3.client("secretsmanager")
    generations = json.loads(client.get_secret_value(SecretId=arn)["SecretString"])
    changed = client.describe_secret(SecretId=arn)["LastChangedDate"]
    age = datetime.datetime.now(datetime.timezone.utc) - changed
    if len(generations) > 1 and age < OVERLAP and not stolen:
        stop(f"{name} was rotated {age.seconds // 60} minutes ago, and tokens of the generation before are good for 75")
    newest = max(map(int, generations)) + 1
    fresh = client.get_random_password(PasswordLength=LENGTH, ExcludePunctuation=True)["RandomPassword"]
    client.put_secret_value(SecretId=arn, SecretString=json.dumps(generations | {str(newest): fresh}))
    return newest


if __name__ == "__main__":
    main()
