"""A part that is deployed alone leaves the others as they are deployed."""

import unittest

from translated import CODE, package

NEW_CODE = "s3://packages/new.zip"


def upload(part: str, text: str) -> str:
    return f"https://packages.s3.amazonaws.com/templates/{part}-{package.digest(text.encode())}.yaml"


def changed(before: str, after: str) -> list[str]:
    """Returns the lines of the template after that are not those of the template before."""
    known = set(before.splitlines())
    return [line.strip() for line in after.splitlines() if line not in known]


class Parts(unittest.TestCase):
    def setUp(self):
        texts = package.templates()
        self.deployed = package.composed(texts, CODE, "", None, upload)
        self.texts = {name: text + "# changed\n" for name, text in texts.items()}

    def compose(self, only: str | None) -> list[str]:
        return changed(self.deployed, package.composed(self.texts, NEW_CODE, self.deployed, only, upload))

    def test_data_and_operators_change_by_their_address_alone(self):
        for part in package.PARTS:
            text = package.packaged(self.texts[part], NEW_CODE, {})
            self.assertEqual([f"Location: {upload(part, text)}"], self.compose(part))

    def test_the_published_surface_leaves_the_addresses_of_the_others(self):
        after = self.compose("published")
        self.assertEqual({f"CodeUri: {NEW_CODE}", "# changed"}, set(after))

    def test_everything_changes_both_addresses_and_the_code(self):
        after = self.compose(None)
        self.assertEqual(2, sum(line.startswith("Location: ") for line in after))
        self.assertIn(f"CodeUri: {NEW_CODE}", after)

    def test_what_was_not_deployed_by_this_command_is_refused(self):
        with self.assertRaises(SystemExit):
            package.composed(self.texts, NEW_CODE, self.texts["published"], "data", upload)

    def test_no_file_of_this_machine_is_left_in_a_package(self):
        self.assertNotIn("functions/target", self.deployed)
        for name in package.PARTS:
            self.assertNotIn("functions/target", package.packaged(self.texts[name], CODE, {}))
            self.assertNotIn(f"Location: {package.PARTS[name]}", self.deployed)


if __name__ == "__main__":
    unittest.main()
