"""Stacks of CloudFormation in the account and the Region of the environment, or in the emulator at AWS_ENDPOINT_URL."""

import os
import re
import time

import boto3
from botocore.exceptions import ClientError, WaiterError

# What CloudFormation says of a change set that would change nothing.
UNCHANGED = ("The submitted information didn't contain changes", "No updates are to be performed")
CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
WAITING = {"Delay": 3, "MaxAttempts": 1200}
EMULATOR = os.environ.get("AWS_ENDPOINT_URL")
SECRETS = ("PepperSecret", "TokensSecret", "WebhooksSecret", "SigningSecret")


class Stack:
    """A stack by its name or id, which need not exist."""

    def __init__(self, name: str):
        self.name = name
        self.client = boto3.client("cloudformation")

    def describe(self) -> dict | None:
        """Returns what CloudFormation says of the stack; nothing if there is none, or only the attempt to make it."""
        try:
            found = self.client.describe_stacks(StackName=self.name)["Stacks"][0]
        except ClientError as missing:
            if missing.response["Error"]["Code"] == "ValidationError":
                return None
            raise
        return None if found["StackStatus"] in ("REVIEW_IN_PROGRESS", "DELETE_COMPLETE") else found

    def require(self) -> dict:
        return self.describe() or stop(f"there is no stack {self.name}")

    def values(self) -> dict[str, str]:
        return {p["ParameterKey"]: p.get("ParameterValue", "") for p in (self.describe() or {}).get("Parameters", [])}

    def outputs(self) -> dict[str, str]:
        return {o["OutputKey"]: o["OutputValue"] for o in self.require().get("Outputs", [])}

    def template(self) -> str:
        """Returns the template as it was uploaded."""
        return self.client.get_template(StackName=self.name, TemplateStage="Original")["TemplateBody"]

    def resources(self, of_type: str | None = None) -> dict[str, str]:
        """Returns the names of the resources by logical id."""
        pages = self.client.get_paginator("list_stack_resources").paginate(StackName=self.name)
        return {
            r["LogicalResourceId"]: r["PhysicalResourceId"]
            for page in pages
            for r in page["StackResourceSummaries"]
            if of_type in (None, r["ResourceType"]) and r["ResourceStatus"] != "DELETE_COMPLETE"
        }

    def part(self, name: str) -> "Stack":
        """Returns the stack of one of its applications."""
        return Stack(self.resources()[name])

    def secrets(self) -> dict[str, str]:
        """Returns the ARNs of the secrets that the stack uses; one from before they were split has the same for every use."""
        outputs = self.part("Data").outputs()
        return {name: outputs.get(name) or outputs["RootSecret"] for name in SECRETS}

    def change(self, template: str, values: dict[str, str], only_show: bool = False) -> None:
        """Makes or updates the stack by a change set, and waits; says what failed and ends where it did. Nothing to change is no failure."""
        kind = "UPDATE" if self.describe() else "CREATE"
        change = self.client.create_change_set(
            StackName=self.name,
            ChangeSetName=f"deploy-{int(time.time())}",
            ChangeSetType=kind,
            TemplateURL=template,
            Capabilities=CAPABILITIES,
            Parameters=[{"ParameterKey": name, "ParameterValue": value} for name, value in sorted(values.items())],
        )
        named = {"ChangeSetName": change["Id"], "StackName": self.name}
        try:
            self.client.get_waiter("change_set_create_complete").wait(**named, WaiterConfig=WAITING)
        except WaiterError:
            reason = self.client.describe_change_set(**named).get("StatusReason", "the change set could not be made")
            if not reason.startswith(UNCHANGED):
                stop(reason)
            self.client.delete_change_set(**named)
            return
        for page in self.client.get_paginator("describe_change_set").paginate(**named):
            for changed in (c["ResourceChange"] for c in page["Changes"]):
                if only_show or (kind == "UPDATE" and changed["Action"] != "Modify"):
                    print(f"{changed['Action']:8}{changed['ResourceType']} {changed['LogicalResourceId']}")
        if only_show:
            self.client.delete_change_set(**named)
            return
        self.client.execute_change_set(**named)
        self._wait(f"stack_{kind.lower()}_complete")

    def delete(self) -> None:
        """Deletes the stack with all that it does not retain, and waits."""
        stack_id = self.require()["StackId"]
        self.client.delete_stack(StackName=self.name)
        Stack(stack_id)._wait("stack_delete_complete")

    def _wait(self, state: str) -> None:
        try:
            self.client.get_waiter(state).wait(StackName=self.name, WaiterConfig=WAITING)
        except WaiterError as failure:
            # A stack of an emulator that is deleted may be unknown at once.
            if state != "stack_delete_complete" or self.describe():
                events = self.client.describe_stack_events(StackName=self.name)["StackEvents"]
                for event in events:
                    if event["ResourceStatus"].endswith("FAILED"):
                        print(f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}")
                stop(f"{self.name}: {failure}")


class Bucket:
    """The bucket of packages, one for an account and a Region, made when it is first needed."""

    def __init__(self, name: str | None = None):
        self.client = boto3.client("s3")
        self.region = self.client.meta.region_name
        account = boto3.client("sts").get_caller_identity()["Account"]
        self.name = name or f"fairdraw-packages-{account}-{self.region}"

    def make(self) -> None:
        try:
            self.client.head_bucket(Bucket=self.name)
        except ClientError:
            place = {} if self.region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": self.region}}
            self.client.create_bucket(Bucket=self.name, **place)
            blocked = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]
            self.client.put_public_access_block(
                Bucket=self.name, PublicAccessBlockConfiguration=dict.fromkeys(blocked, True)
            )

    def put(self, key: str, content: bytes) -> str:
        """Uploads what is not there yet and returns its key."""
        try:
            self.client.head_object(Bucket=self.name, Key=key)
        except ClientError:
            self.client.put_object(Bucket=self.name, Key=key, Body=content)
        return key

    def template(self, text: str, key: str) -> str:
        """Uploads a template and returns its address."""
        if EMULATOR:
            # LocalStack knows one word only and deletes what has the other.
            text = text.replace("RetainExceptOnCreate", "Retain")
        self.put(key, text.encode())
        if EMULATOR:
            return f"{EMULATOR}/{self.name}/{key}"
        suffix = "amazonaws.com.cn" if self.region.startswith("cn-") else "amazonaws.com"
        return f"https://{self.name}.s3.{self.region}.{suffix}/{key}"

    def read(self, key: str) -> bytes | None:
        try:
            return self.client.get_object(Bucket=self.name, Key=key)["Body"].read()
        except ClientError:
            return None

    def write(self, key: str, content: bytes) -> None:
        self.client.put_object(Bucket=self.name, Key=key, Body=content)


def assignments(lines: list[str]) -> dict[str, str]:
    """Reads NAME=VALUE of each line; refuses any other line, but for comments and empty ones."""
    values = {}
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            match = re.fullmatch(r"\s*(\w+)=(.*?)\s*", line)
            if not match:
                stop(f"NAME=VALUE is expected, not {line.strip()}")
            values[match[1]] = match[2]
    return values


def stop(reason: str):
    raise SystemExit(reason)
