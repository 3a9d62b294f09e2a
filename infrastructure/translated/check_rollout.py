"""New code takes over at once, or little by little with a way back."""

import unittest

from translated import resources, translate, values

GROUP = "AWS::CodeDeploy::DeploymentGroup"


class Rollout(unittest.TestCase):
    def test_at_once_needs_no_code_deploy(self):
        template = translate("published", values())
        self.assertEqual({}, resources(template, GROUP))
        self.assertEqual({}, resources(template, "AWS::CodeDeploy::Application"))

    def test_a_canary_moves_every_alias_and_goes_back_on_the_alarm(self):
        kind = "Canary10Percent30Minutes"
        template = translate("published", values(GradualRollout="true", RolloutPace=kind))
        aliases = resources(template, "AWS::Lambda::Alias")
        groups = resources(template, GROUP)
        self.assertGreater(len(aliases), 30)
        self.assertEqual(len(aliases), len(groups))
        for name, alias in aliases.items():
            moved = alias["UpdatePolicy"]["CodeDeployLambdaAliasUpdate"]["DeploymentGroupName"]["Ref"]
            group = groups[moved]["Properties"]
            self.assertIn(kind, str(group["DeploymentConfigName"]), name)
            self.assertEqual([{"Name": {"Ref": "RolloutAlarm"}}], group["AlarmConfiguration"]["Alarms"], name)
            self.assertIn("DEPLOYMENT_STOP_ON_ALARM", group["AutoRollbackConfiguration"]["Events"], name)

    def test_both_fit_a_stack(self):
        self.assertLess(len(translate("published", values(GradualRollout="true"))["Resources"]), 400)


if __name__ == "__main__":
    unittest.main()
