"""Every published alias is invoked before its version has idled for so long that it must be built anew."""

import json
import re
import unittest

from translated import resources, translate, values

MACHINE = "AWS::StepFunctions::StateMachine"
ALIAS = "AWS::Lambda::Alias"


class Versions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.template = translate("published", values())

    def test_all_aliases_are_in_the_stack_that_is_asked(self):
        self.assertGreater(len(resources(self.template, ALIAS)), 30)
        self.assertEqual({}, resources(translate("operator", values()), ALIAS))
        (machine,) = resources(self.template, MACHINE).values()
        definition = machine["Properties"]["DefinitionString"]
        text = definition if isinstance(definition, str) else "".join(definition["Fn::Join"][1])
        states = json.loads(text)["States"]
        self.assertTrue(states["List"]["Resource"].endswith(":cloudformation:listStackResources"))
        self.assertIn(f"'{ALIAS}'", states["List"]["Output"]["aliases"])
        self.assertEqual({"Ref": "AWS::StackId"}, machine["Properties"]["DefinitionSubstitutions"]["Stack"])

    def test_the_role_may_invoke_each_and_nothing_else(self):
        role = resources(self.template, "AWS::IAM::Role")["KeepVersionsRole"]["Properties"]
        statements = [s for policy in role["Policies"] for s in policy["PolicyDocument"]["Statement"]]
        (invoking,) = [s for s in statements if "lambda:InvokeFunction" in s["Action"]]
        # Not by the aliases themselves: LocalStack does not resolve the names that SAM gives them here.
        aliases = [alias["Properties"] for alias in resources(self.template, ALIAS).values()]
        self.assertCountEqual(
            [{"Fn::Sub": f"${{{alias['FunctionName']['Ref']}.Arn}}:{alias['Name']}"} for alias in aliases], invoking["Resource"]
        )

    def test_it_runs_often_enough_for_one_run_to_fail(self):
        (rule,) = [
            r["Properties"]
            for r in resources(self.template, "AWS::Events::Rule").values()
            if any(target["Arn"] == {"Ref": "KeepVersions"} for target in r["Properties"]["Targets"])
        ]
        days = int(re.fullmatch(r"rate\((\d+) days\)", rule["ScheduleExpression"])[1])
        self.assertLess(2 * days, 14)
        self.assertEqual("ENABLED", rule["State"])


if __name__ == "__main__":
    unittest.main()
