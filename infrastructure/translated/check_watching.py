"""The alarms beside a stack are told the names of what they watch, and keep the values that they were given."""

import unittest
from unittest import mock

from translated import package, resources, translate, values

import deploy
import stacks
import watching

TEXT = watching.TEMPLATE.read_text()


def there() -> dict[str, str]:
    """Returns the resources of a deployed stack by logical id, queues as AWS names them."""
    published = translate("published", values())
    queues = resources(published, "AWS::SQS::Queue")
    ids = published["Resources"].keys() | translate("data", values())["Outputs"].keys()
    return {name: f"https://sqs.us-east-1.amazonaws.com/1/a-{name}" if name in queues else f"a-{name}" for name in ids}


class Watching(unittest.TestCase):
    def values(self, before=None, **given: str) -> dict[str, str]:
        return watching.values_of(TEXT, "shop", there(), before or {}, given)

    def test_everything_that_is_watched_is_named(self):
        told = self.values()
        self.assertEqual(package.parameters(TEXT).keys(), told.keys())
        self.assertEqual("shop", told["Stack"])
        self.assertEqual("a-Draws", told["Draws"])
        self.assertEqual("a-AdvanceQueue", told["AdvanceQueue"])

    def test_a_value_that_was_given_stays_until_another_is_given(self):
        self.assertEqual("", self.values()["AlarmEmail"])
        before = self.values(AlarmEmail="ann@example.com", SlowMilliseconds="1000")
        after = self.values(before, SlowMilliseconds="2000")
        self.assertEqual(("ann@example.com", "2000"), (after["AlarmEmail"], after["SlowMilliseconds"]))

    def test_a_name_that_was_told_before_gives_way_to_the_one_that_is_there(self):
        self.assertEqual("a-Draws", self.values({"Draws": "replaced"})["Draws"])

    def test_what_is_missing_or_unknown_is_refused(self):
        with self.assertRaisesRegex(SystemExit, "has no AdvanceQueue"):
            watching.values_of(TEXT, "shop", {k: v for k, v in there().items() if k != "AdvanceQueue"}, {}, {})
        with self.assertRaisesRegex(SystemExit, "no parameter AlarmMail"):
            self.values(AlarmMail="ann@example.com")


class Deploying(unittest.TestCase):
    def run_with(self, *arguments: str) -> list[dict[str, str]]:
        """Runs the command and returns the values that alarms were deployed with, each time."""
        with (
            mock.patch("sys.argv", ["deploy", *arguments]),
            mock.patch.object(deploy, "Stack"),
            mock.patch.object(deploy, "Bucket"),
            mock.patch.object(deploy, "deploy"),
            mock.patch.object(deploy, "watch") as watch,
        ):
            deploy.main()
        return [call.args[2] for call in watch.call_args_list]

    def test_alarms_are_deployed_when_they_are_asked_for(self):
        self.assertEqual([], self.run_with())
        self.assertEqual([{}], self.run_with("--watch"))
        self.assertEqual([{"AlarmEmail": "ann@example.com"}], self.run_with("--watch", "AlarmEmail=ann@example.com"))
        self.assertEqual([], self.run_with("--show", "--watch"))


class Unchanged(unittest.TestCase):
    def change(self, reason: str) -> mock.Mock:
        client = mock.MagicMock()
        client.get_waiter.return_value.wait.side_effect = stacks.WaiterError("change_set_create_complete", reason, {})
        client.describe_change_set.return_value = {"StatusReason": reason}
        with mock.patch.object(stacks.boto3, "client", return_value=client):
            stacks.Stack("shop-watching").change("https://template", {})
        return client

    def test_a_change_set_without_changes_is_dropped(self):
        client = self.change("The submitted information didn't contain changes. Submit different information to create a change set.")
        client.delete_change_set.assert_called_once()
        client.execute_change_set.assert_not_called()

    def test_one_that_cannot_be_made_ends_the_command(self):
        with self.assertRaisesRegex(SystemExit, "Parameters: .* must have values"):
            self.change("Parameters: [Stack] must have values")


if __name__ == "__main__":
    unittest.main()
