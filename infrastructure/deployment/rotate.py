"""Adds a generation to a stack's secrets, or to those that are named; none is removed."""

import argparse
import datetime
import json

import boto3

from stacks import Stack, stop

# Tokens of the generation before are good for as long as this, and those of an earlier one are not.
TOKENS = "TokensSecret"
OVERLAP = datetime.timedelta(minutes=75)
LENGTH = 64


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("secrets", nargs="*", metavar="SECRET", help="such as TokensSecret; all if none is named")
    parser.add_argument("--stack", default="fairdraw")
    parser.add_argument(
        "--stolen", action="store_true", help="rotate although the rotation before is recent: tokens issued before it are refused"
    )
    options = parser.parse_args()

    stack = Stack(options.stack)
    stack.require()
    secrets = stack.secrets()
    unknown = sorted(set(options.secrets) - secrets.keys())
    if unknown:
        stop(f"{stack.name} has no secret {', '.join(unknown)}, only {', '.join(sorted(secrets))}")
    rotate(secrets, options.secrets or sorted(secrets), options.stolen)


def rotate(secrets: dict[str, str], named: list[str], stolen: bool) -> None:
    """Rotates the named ones of these secrets, or none if one must wait. A secret of several uses is rotated once, for all of them."""
    client = boto3.client("secretsmanager")
    arns = list(dict.fromkeys(secrets[name] for name in named))
    if secrets[TOKENS] in arns and not stolen:
        _refuse_early(client, secrets[TOKENS])
    for arn in arns:
        generation = _rotate(client, arn)
        for name in sorted(secrets):
            if secrets[name] == arn:
                print(f"{name}: generation {generation}")


def _refuse_early(client, arn: str) -> None:
    generations = json.loads(client.get_secret_value(SecretId=arn)["SecretString"])
    changed = client.describe_secret(SecretId=arn)["LastChangedDate"]
    age = datetime.datetime.now(datetime.timezone.utc) - changed
    if len(generations) > 1 and age < OVERLAP:
        stop(f"{TOKENS} was rotated {age.seconds // 60} minutes ago, and tokens of the generation before are good for 75")


def _rotate(client, arn: str) -> int:
    generations = json.loads(client.get_secret_value(SecretId=arn)["SecretString"])
    newest = max(map(int, generations)) + 1
    fresh = client.get_random_password(PasswordLength=LENGTH, ExcludePunctuation=True)["RandomPassword"]
    client.put_secret_value(SecretId=arn, SecretString=json.dumps(generations | {str(newest): fresh}))
    return newest


if __name__ == "__main__":
    main()
