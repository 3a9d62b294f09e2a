"""Each use has a secret of its own, which is rotated alone; a stack from before keeps its one secret for every use."""

import datetime
import io
import json
import unittest
from contextlib import redirect_stdout
from unittest import mock

from translated import resources, translate, values

import deploy
import rotate
from stacks import SECRETS, Stack

SECRET = "AWS::SecretsManager::Secret"


class _Outputs:
    def __init__(self, outputs: dict[str, str]):
        self.outputs = lambda: outputs


def stack(**outputs: str) -> Stack:
    found = Stack("fairdraw")
    found.part = lambda name: _Outputs({"Draws": "fairdraw-Draws"} | outputs)
    return found


class _Secrets:
    """A stand-in of Secrets Manager, in which every secret was changed some minutes ago."""

    def __init__(self, minutes: int, **generations: int):
        self.changed = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
        self.texts = {arn: json.dumps({str(n): f"root {n}" for n in range(1, count + 1)}) for arn, count in generations.items()}

    def get_secret_value(self, SecretId):
        return {"SecretString": self.texts[SecretId]}

    def describe_secret(self, SecretId):
        return {"LastChangedDate": self.changed}

    def get_random_password(self, **_):
        return {"RandomPassword": "fresh"}

    def put_secret_value(self, SecretId, SecretString):
        self.texts[SecretId] = SecretString

    def newest(self) -> dict[str, int]:
        return {arn: max(map(int, json.loads(text))) for arn, text in self.texts.items()}


class Secrets(unittest.TestCase):
    def rotate(self, service: _Secrets, secrets: dict[str, str], named: list[str], stolen: bool = False) -> str:
        with mock.patch("boto3.client", return_value=service), redirect_stdout(io.StringIO()) as printed:
            rotate.rotate(secrets, named, stolen)
        return printed.getvalue()

    def test_each_use_has_one(self):
        self.assertEqual(set(SECRETS), set(resources(translate("data", values()), SECRET)))

    def test_a_stack_from_before_keeps_its_root_for_every_use(self):
        kept = deploy._undivided(stack(RootSecret="arn:root"))
        self.assertEqual({f"{name}Arn": "arn:root" for name in SECRETS}, kept)
        self.assertLessEqual(kept.keys(), values().keys())

    def test_secrets_of_their_own_are_not_given(self):
        self.assertEqual({}, deploy._undivided(stack(**{name: f"arn:{name}" for name in SECRETS})))

    def test_a_named_secret_is_rotated_alone(self):
        service = _Secrets(10, p=1, t=1, w=1, s=1)
        names = dict(zip(SECRETS, "ptws"))
        self.assertEqual("WebhooksSecret: generation 2\n", self.rotate(service, names, ["WebhooksSecret"]))
        self.assertEqual({"p": 1, "t": 1, "w": 2, "s": 1}, service.newest())

    def test_former_generations_stay(self):
        service = _Secrets(10, p=1, t=1, w=1, s=1)
        self.rotate(service, dict(zip(SECRETS, "ptws")), list(SECRETS))
        self.assertEqual({"1": "root 1", "2": "fresh"}, json.loads(service.texts["t"]))

    def test_one_secret_of_every_use_is_rotated_once(self):
        service = _Secrets(10, root=1)
        printed = self.rotate(service, dict.fromkeys(SECRETS, "root"), list(SECRETS))
        self.assertEqual({"root": 2}, service.newest())
        self.assertEqual(4, printed.count("generation 2"))

    def test_none_is_rotated_while_tokens_of_the_generation_before_last_are_good(self):
        names = dict(zip(SECRETS, "ptws"))
        service = _Secrets(10, p=2, t=2, w=2, s=2)
        with self.assertRaises(SystemExit):
            self.rotate(service, names, list(SECRETS))
        self.assertEqual({2}, set(service.newest().values()))
        self.rotate(service, names, ["TokensSecret"], stolen=True)
        self.rotate(service, names, ["PepperSecret"])
        self.assertEqual({"p": 3, "t": 3, "w": 2, "s": 2}, service.newest())
        later = _Secrets(76, p=2, t=2, w=2, s=2)
        self.rotate(later, names, list(SECRETS))
        self.assertEqual({3}, set(later.newest().values()))


if __name__ == "__main__":
    unittest.main()
