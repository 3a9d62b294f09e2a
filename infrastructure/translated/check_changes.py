"""A change of any value arrives: new versions under each alias and a new deployment under the stage; without one, versions stay."""

import unittest
from unittest import mock

from translated import package, resources, translate, values

VERSION, ALIAS = "AWS::Lambda::Version", "AWS::Lambda::Alias"
DEPLOYMENT, STAGE = "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage"


def translated_at(seconds: int, name: str, given: dict[str, str]) -> dict:
    with mock.patch("time.time", return_value=seconds):
        return translate(name, given)


class Changes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.before = translated_at(1, "published", values(CorsOrigin="https://a.example"))
        cls.same = translated_at(2, "published", values(CorsOrigin="https://a.example"))
        cls.after = translated_at(3, "published", values(CorsOrigin="https://b.example"))

    def test_every_value_is_part_of_the_release(self):
        texts = package.templates()
        before = package.parameters(texts["published"])
        release = package.release("zip", texts, before)
        self.assertEqual(release, package.release("zip", texts, before | {"Release": "other"}))
        for name in before.keys() - {"Release"}:
            self.assertNotEqual(release, package.release("zip", texts, before | {name: "other"}), name)

    def test_code_and_each_template_are_part_of_the_release(self):
        texts = package.templates()
        before = package.parameters(texts["published"])
        release = package.release("zip", texts, before)
        self.assertNotEqual(release, package.release("other", texts, before))
        for name, text in texts.items():
            self.assertNotEqual(release, package.release("zip", texts | {name: text + "\n"}, before), name)

    def test_a_changed_value_makes_a_version_under_every_alias(self):
        before, after = resources(self.before, VERSION), resources(self.after, VERSION)
        self.assertGreater(len(before), 30)
        self.assertEqual(len(before), len(after))
        self.assertEqual(set(), before.keys() & after.keys())
        for template, versions in ((self.before, before), (self.after, after)):
            pointed = [a["Properties"]["FunctionVersion"]["Fn::GetAtt"][0] for a in resources(template, ALIAS).values()]
            self.assertCountEqual(versions, pointed)

    def test_without_a_change_versions_stay(self):
        self.assertEqual(resources(self.before, VERSION), resources(self.same, VERSION))
        self.assertEqual(resources(self.before, ALIAS), resources(self.same, ALIAS))

    def test_the_function_itself_changes_with_the_release(self):
        """Lambda publishes no version of a function that is as it was published before."""
        for name, after in resources(self.after, "AWS::Lambda::Function").items():
            before = resources(self.before, "AWS::Lambda::Function")[name]
            published = any(name + "Version" in version for version in resources(self.after, VERSION))
            self.assertEqual(published, before["Properties"] != after["Properties"], name)

    def test_every_deployment_of_each_surface_is_new(self):
        for name in ("published", "operator"):
            stages = []
            for second in (1, 2):
                template = translated_at(second, name, values())
                (stage,) = resources(template, STAGE).values()
                deployed = stage["Properties"]["DeploymentId"]["Ref"]
                self.assertEqual([deployed], list(resources(template, DEPLOYMENT)))
                stages.append(deployed)
            self.assertEqual(2, len(set(stages)), name)

    def test_nothing_else_is_replaced_or_removed(self):
        def lasting(template: dict) -> set[str]:
            return {name for name, r in template["Resources"].items() if r["Type"] not in (VERSION, DEPLOYMENT)}

        self.assertEqual(lasting(self.before), lasting(self.after))

    def test_versions_outlive_their_replacement_for_a_roll_back(self):
        for name, version in resources(self.after, VERSION).items():
            self.assertEqual("Retain", version["DeletionPolicy"], name)

    def test_a_release_does_not_touch_data(self):
        given = self.after["Resources"]["Data"]["Properties"]["Parameters"]
        self.assertEqual(self.before["Resources"]["Data"], self.after["Resources"]["Data"])
        self.assertNotIn("Release", given)


if __name__ == "__main__":
    unittest.main()
