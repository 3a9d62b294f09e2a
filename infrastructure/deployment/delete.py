"""Deletes a stack. What it keeps (tables, secrets, the log group) stays, unless the stack is named once more."""

import argparse

import boto3

from stacks import Stack, stop

TABLE, SECRET, LOG = "AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::Logs::LogGroup"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stack", default="fairdraw")
    parser.add_argument(
        "--with-data", metavar="STACK", help="delete what it keeps too, protected or not; secrets can be recovered for 30 days"
    )
    options = parser.parse_args()
    if options.with_data not in (None, options.stack):
        stop(f"--with-data names {options.with_data}, not {options.stack}")

    stack = Stack(options.stack)
    stack.require()
    data = stack.part("Data")
    kept = {kind: sorted(data.resources(kind).values()) for kind in (TABLE, SECRET, LOG)}
    stack.delete()
    if options.with_data:
        _delete(kept)
    else:
        for names in kept.values():
            for name in names:
                print(f"kept {name}")


def _delete(kept: dict[str, list[str]]) -> None:
    tables = boto3.client("dynamodb")
    for name in kept[TABLE]:
        tables.update_table(TableName=name, DeletionProtectionEnabled=False)
        tables.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 2, "MaxAttempts": 300})
        tables.delete_table(TableName=name)
    for name in kept[SECRET]:
        boto3.client("secretsmanager").delete_secret(SecretId=name, RecoveryWindowInDays=30)
    for name in kept[LOG]:
        boto3.client("logs").delete_log_group(logGroupName=name)


if __name__ == "__main__":
    main()
