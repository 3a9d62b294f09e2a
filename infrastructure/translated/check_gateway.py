"""How much each surface answers in a second, what the gateway writes down, what is traced, and what is kept free for what must always run."""

import json
import re
import unittest

from translated import package, resources, translate, values

PUBLISHED, OPERATOR = "published", "operator"
STAGE, FUNCTION = "AWS::ApiGateway::Stage", "AWS::Lambda::Function"

# Of the members of a line, those that tell of a person; a resource's path has the names of parameters.
PERSONAL = re.compile(r"\$context\.(identity|authorizer|path\b|customDomain|domain|requestOverride)")


def surface(function: str, handler: str, path: str) -> str:
    """Returns the first word of the parameters that throttle a route of the published application."""
    room = handler.split(".")[2]
    if function.startswith("CreateGuestSession"):
        return "Guest"
    if room in ("evidence", "register", "documents") or path.startswith("/.well-known/"):
        return "Public"
    return {"lotteries": "Partner", "campaigns": "Partner", "carts": "Partner"}.get(room, "Consumer")


def routes(template: dict):
    """Yields the path and the method of each route, with its function."""
    (api,) = resources(template, "AWS::ApiGateway::RestApi").values()
    for path, methods in api["Properties"]["Body"]["paths"].items():
        for method, operation in methods.items():
            if method != "options":
                uri = str(operation["x-amazon-apigateway-integration"]["uri"])
                yield path, method, re.search(r"\$\{(\w+?Function)(?:Aliaslive)?\.?\w*\}", uri)[1]


def stage(template: dict) -> dict:
    (found,) = resources(template, STAGE).values()
    return found["Properties"]


class Throttles(unittest.TestCase):
    def test_each_route_is_throttled_as_its_surface(self):
        for part in (PUBLISHED, OPERATOR):
            template = translate(part, values())
            rates = {}
            for setting in stage(template)["MethodSettings"]:
                key = setting["ResourcePath"], setting["HttpMethod"]
                self.assertNotIn(key, rates)
                rate, burst = (str(setting[f"Throttling{each}Limit"]) for each in ("Rate", "Burst"))
                self.assertEqual(rate.replace("Rate", "Burst"), burst)
                rates[key] = rate
            usual = rates.pop(("/*", "*"))
            seen = set()
            for path, method, function in routes(template):
                key = "/" if path == "/" else "/" + path.replace("/", "~1"), "ANY" if "any" in method else method.upper()
                handler = template["Resources"][function]["Properties"]["Handler"]
                called = "Operator" if part is OPERATOR else surface(function, handler, path)
                expected = str({"Ref": f"{called}Rate"})
                self.assertEqual(expected, rates.get(key, usual), f"{method} {path} has the throttle of another surface in MethodSettings")
                seen.add(key)
            self.assertEqual(set(), rates.keys() - seen, "settings of routes that are not there")

    def test_guests_and_what_anybody_may_read_have_the_least(self):
        given = values()
        for limit in ("Rate", "Burst"):
            least = max(int(given[f"{who}{limit}"]) for who in ("Guest", "Public"))
            for who in ("Consumer", "Partner"):
                self.assertLess(least, int(given[who + limit]))

    def test_whoever_is_refused_hears_when_to_come_again(self):
        for part in (PUBLISHED, OPERATOR):
            (api,) = resources(translate(part, values()), "AWS::ApiGateway::RestApi").values()
            refusal = api["Properties"]["Body"]["x-amazon-apigateway-gateway-responses"]["THROTTLED"]
            self.assertEqual("429", str(refusal["statusCode"]))
            self.assertEqual("'1'", refusal["responseParameters"]["gatewayresponse.header.Retry-After"])
            self.assertEqual(1, json.loads(refusal["responseTemplates"]["application/json"])["retryAfter"])


class AccessLog(unittest.TestCase):
    def settings(self):
        for part in (PUBLISHED, OPERATOR):
            condition, written, otherwise = stage(translate(part, values()))["AccessLogSetting"]["Fn::If"]
            self.assertEqual("WritesAccessLog", condition)
            self.assertEqual({"Ref": "AWS::NoValue"}, otherwise)
            yield written

    def test_there_is_none_unless_it_is_asked_for(self):
        self.assertEqual("none", values()["AccessLog"])
        data = translate("data", values())
        self.assertEqual("WritesAccessLog", data["Resources"]["ApiLog"]["Condition"])
        for written in self.settings():
            self.assertIn("ApiLog", str(written["DestinationArn"]))

    def test_a_line_is_json_and_names_nobody_but_where_addresses_are_asked_for(self):
        for written in self.settings():
            condition, addresses, anonymous = written["Format"]["Fn::If"]
            self.assertEqual("WritesAddresses", condition)
            self.assertEqual([], PERSONAL.findall(anonymous))
            self.assertEqual(["identity"], PERSONAL.findall(addresses))
            line, more = json.loads(anonymous), json.loads(addresses)
            self.assertEqual("$context.resourcePath", line["route"])
            self.assertEqual(line | {"address": "$context.identity.sourceIp"}, more)


class Tracing(unittest.TestCase):
    def policies(self, template: dict) -> list[bool]:
        roles = resources(template, "AWS::IAM::Role").values()
        managed = [str(role["Properties"].get("ManagedPolicyArns", [])) for role in roles]
        return ["XRay" in arns or "Xray" in arns for arns in managed if "AWSLambdaBasicExecutionRole" in arns]

    def test_nothing_is_traced_unless_it_is_asked_for(self):
        for part in (PUBLISHED, OPERATOR):
            template = translate(part, values())
            self.assertFalse(any(self.policies(template)))
            for name, function in resources(template, FUNCTION).items():
                self.assertNotIn("TracingConfig", function["Properties"], name)

    def test_stages_and_functions_are_traced_and_functions_may_say_so(self):
        for part in (PUBLISHED, OPERATOR):
            template = translate(part, values(Tracing="Active"))
            self.assertEqual({"Fn::If": ["Traces", True, {"Ref": "AWS::NoValue"}]}, stage(template)["TracingEnabled"])
            self.assertTrue(self.policies(template) and all(self.policies(template)))
            for name, function in resources(template, FUNCTION).items():
                self.assertIn("TracingConfig", function["Properties"], name)


class Reserved(unittest.TestCase):
    KEPT = {
        "Sweep": ["SweepDrawsFunction", "PlanDrawsFunction", "SweepWebhooksFunction"],
        "Advance": ["AdvanceDrawFunction", "RunSegmentFunction"],
        "Publish": ["PublishEventsFunction"],
    }

    def test_what_must_always_run_has_executions_of_its_own_if_it_is_asked_for(self):
        template = translate(PUBLISHED, values())
        for word, functions in self.KEPT.items():
            self.assertEqual("0", values()[f"ReservedFor{word}"])
            expected = {"Fn::If": [f"Reserves{word}", {"Ref": f"ReservedFor{word}"}, {"Ref": "AWS::NoValue"}]}
            for function in functions:
                kept = template["Resources"][function]["Properties"]["ReservedConcurrentExecutions"]
                self.assertEqual(expected, kept, function)

    def test_no_queue_hands_over_more_at_once_than_is_advised_for_it(self):
        template = translate(PUBLISHED, values())
        advised = package.templates()["published"].split("ReservedForAdvance:", 1)[1].split("at least ", 1)[1]
        mappings = resources(template, "AWS::Lambda::EventSourceMapping")
        for function in self.KEPT["Advance"]:
            most = [m["Properties"]["ScalingConfig"]["MaximumConcurrency"] for name, m in mappings.items() if name.startswith(function)]
            self.assertEqual([int(re.match(r"\d+", advised)[0])], most, function)


if __name__ == "__main__":
    unittest.main()
