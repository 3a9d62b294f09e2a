"""Restores the tables of a stack as they were at a time, under other names, and deploys a new stack on them and on the same secrets."""

import argparse
import datetime
from concurrent.futures import ThreadPoolExecutor

import boto3

from deploy import deploy
from stacks import Bucket, Stack, assignments, stop

WAITING = {"Delay": 3, "MaxAttempts": 2400}

# Whoever kept a head of the register would see that what came after is missing, so it comes back as it was last.
ALWAYS_NEWEST = {"Register"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stack", default="fairdraw", help="the stack whose tables are restored; it stays as it is")
    parser.add_argument("--as", dest="name", required=True, metavar="STACK", help="the new stack, whose name the tables take")
    parser.add_argument("--at", help="the time, such as 2026-11-28T10:00:00Z; the latest possible if it is left out")
    parser.add_argument("--copy", action="store_true", help="copy what is in the tables now, item by item, instead of restoring")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter that the new stack has otherwise")
    parser.add_argument("--bucket", help="where packages go")
    options = parser.parse_args()

    old, new = Stack(options.stack), Stack(options.name)
    if new.describe():
        stop(f"there is a stack {new.name} already")
    values = {name: value for name, value in old.values().items() if name not in ("Release", "RootSecretArn")}
    kept = old.part("Data").outputs()
    tables = [name.removesuffix("Table") for name in values if name.endswith("Table")]
    restore = Restore(new.name, options.at, options.copy)
    with ThreadPoolExecutor(len(tables)) as together:
        streams = dict(zip(tables, together.map(lambda name: restore.table(name, kept[name], f"{name}Stream" in values), tables)))
    for name in tables:
        values[f"{name}Table"] = restore.name_of(name)
        if f"{name}Stream" in values:
            values[f"{name}Stream"] = streams[name]
    values |= {f"{name}Arn": arn for name, arn in old.secrets().items()}
    deploy(new, Bucket(options.bucket), values | assignments(options.set))


class Restore:
    """The restored tables, named for the new stack."""

    def __init__(self, stack: str, at: str | None, copy: bool):
        self.client = boto3.client("dynamodb")
        self.stack = stack
        self.at = datetime.datetime.fromisoformat(at) if at else None
        self.copy = copy

    def name_of(self, table: str) -> str:
        return f"{self.stack}-{table}"

    def table(self, table: str, source: str, has_stream: bool) -> str:
        """Restores a table with what a restore does not bring along, and returns the ARN of its stream."""
        name = self.name_of(table)
        if self.copy:
            self._copy(source, name)
        else:
            at = None if table in ALWAYS_NEWEST else self.at
            when = {"RestoreDateTime": at} if at else {"UseLatestRestorableTime": True}
            self.client.restore_table_to_point_in_time(SourceTableName=source, TargetTableName=name, **when)
            self._active(name)
        if has_stream:
            view = self.client.describe_table(TableName=source)["Table"]["StreamSpecification"]["StreamViewType"]
            self.client.update_table(TableName=name, StreamSpecification={"StreamEnabled": True, "StreamViewType": view})
            self._active(name)
        self.client.update_table(TableName=name, DeletionProtectionEnabled=True)
        self._active(name)
        expiry = self.client.describe_time_to_live(TableName=source)["TimeToLiveDescription"].get("AttributeName")
        if expiry:
            self.client.update_time_to_live(
                TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": expiry}
            )
        self.client.update_continuous_backups(
            TableName=name, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
        )
        print(f"{source} -> {name}")
        return self.client.describe_table(TableName=name)["Table"].get("LatestStreamArn", "")

    def _copy(self, source: str, name: str) -> None:
        table = self.client.describe_table(TableName=source)["Table"]
        indexes = [
            {key: index[key] for key in ("IndexName", "KeySchema", "Projection")}
            for index in table.get("GlobalSecondaryIndexes", [])
        ]
        self.client.create_table(
            TableName=name,
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=table["AttributeDefinitions"],
            KeySchema=table["KeySchema"],
            **({"GlobalSecondaryIndexes": indexes} if indexes else {}),
        )
        self._active(name)
        for page in self.client.get_paginator("scan").paginate(TableName=source, ConsistentRead=True, PaginationConfig={"PageSize": 25}):
            left = {name: [{"PutRequest": {"Item": item}} for item in page["Items"]]}
            while left.get(name):
                left = self.client.batch_write_item(RequestItems=left).get("UnprocessedItems", {})

    def _active(self, name: str) -> None:
        self.client.get_waiter("table_exists").wait(TableName=name, WaiterConfig=WAITING)


if __name__ == "__main__":
    main()
