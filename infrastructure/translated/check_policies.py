"""No role may do more than its template says: what SAM attaches is cut by a boundary, and `*` stands only where AWS knows nothing else."""

import unittest
from fnmatch import fnmatchcase

from translated import resources, translate, values

# What the managed policies allow, on every resource. A policy that is not listed fails the test that meets it.
MANAGED = {
    "AWSLambdaBasicExecutionRole": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
    "AWSLambdaSQSQueueExecutionRole": [
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
    ],
    "AWSLambdaDynamoDBExecutionRole": [
        "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
    ],
    "AWSXrayWriteOnlyAccess": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
    "AWSXRayDaemonWriteAccess": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
}  # fmt: skip

# Actions that AWS grants on every resource or not at all, and why a function needs them.
EVERYWHERE = {
    "dynamodb:ListStreams": "a mapping looks for the streams of a table; the action has no resource",
    "xray:PutTraceSegments": "traces are of an account; the action has no resource",
    "xray:PutTelemetryRecords": "traces are of an account; the action has no resource",
}


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def matches(action: str, patterns) -> bool:
    return any(fnmatchcase(action.lower(), pattern.lower()) for pattern in listed(patterns))


def cut(boundary: dict, action: str) -> list:
    """Returns the resources on which a boundary leaves an action."""
    left = []
    for statement in boundary["Properties"]["PolicyDocument"]["Statement"]:
        if "NotAction" in statement:
            hit = not matches(action, statement["NotAction"])
        else:
            hit = matches(action, statement["Action"])
        if hit:
            left += listed(statement["Resource"])
    return left


class Policies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.templates = {name: translate(name, values()) for name in ("published", "operator", "witness")}
        cls.boundaries = resources(cls.templates["published"], "AWS::IAM::ManagedPolicy")
        cls.witness = resources(cls.templates["witness"], "AWS::IAM::ManagedPolicy")

    def roles(self):
        for name, template in self.templates.items():
            for role, resource in resources(template, "AWS::IAM::Role").items():
                yield f"{name}/{role}", resource["Properties"], self.witness if name == "witness" else self.boundaries

    def left(self, role: dict, boundaries: dict | None = None):
        """Yields each action that managed policies grant a role, with the resources that its boundary leaves."""
        boundaries = boundaries or self.boundaries
        for arn in role.get("ManagedPolicyArns", []):
            for action in MANAGED[arn.rsplit("/", 1)[1]]:
                boundary = role.get("PermissionsBoundary")
                yield action, cut(boundaries[boundary["Ref"]], action) if boundary else ["*"]

    def test_what_managed_policies_allow_everywhere_is_cut(self):
        seen = 0
        for name, role, boundaries in self.roles():
            for action, left in self.left(role, boundaries):
                seen += 1
                if action not in EVERYWHERE:
                    self.assertNotIn("*", left, f"{name} {action}")
        self.assertGreater(seen, 100)

    def test_functions_can_write_their_log(self):
        for name, role, boundaries in self.roles():
            left = dict(self.left(role, boundaries))
            if left:
                self.assertTrue(left["logs:PutLogEvents"], name)
                self.assertIn("FunctionsLog", str(left["logs:PutLogEvents"]), name)

    def test_who_talks_to_hosts_that_others_name_reads_one_queue(self):
        role = resources(self.templates["published"], "AWS::IAM::Role")["DeliverWebhooksFunctionRole"]["Properties"]
        self.assertEqual([{"Fn::GetAtt": ["WakeQueue", "Arn"]}], dict(self.left(role))["sqs:ReceiveMessage"])

    def test_each_mapping_reads_its_source_and_other_functions_none(self):
        template = self.templates["published"]
        roles = resources(template, "AWS::IAM::Role")
        mapped = set()
        for name, mapping in resources(template, "AWS::Lambda::EventSourceMapping").items():
            source = mapping["Properties"]["EventSourceArn"]
            function = mapping["Properties"]["FunctionName"]["Ref"].removesuffix("Aliaslive")
            stream = "Stream" in str(source)
            left = dict(self.left(roles[function + "Role"]["Properties"]))
            self.assertIn(source, left["dynamodb:GetRecords" if stream else "sqs:ReceiveMessage"], name)
            mapped.add(function)
        for name, role in roles.items():
            left = dict(self.left(role["Properties"]))
            if name.removesuffix("Role") not in mapped:
                self.assertFalse(left.keys() & {"sqs:ReceiveMessage", "dynamodb:GetRecords"}, name)

    def test_no_statement_of_a_function_names_every_resource_or_action(self):
        for name, role, _ in self.roles():
            for policy in role.get("Policies", []):
                for statement in policy["PolicyDocument"]["Statement"]:
                    self.assertNotIn("NotAction", statement, name)
                    for action in listed(statement["Action"]):
                        self.assertNotIn("*", action, name)
                        if action not in EVERYWHERE:
                            self.assertNotIn("*", listed(statement["Resource"]), f"{name} {action}")


if __name__ == "__main__":
    unittest.main()
