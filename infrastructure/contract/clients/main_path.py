"""Goes the main path with the generated Python client: main_path.py STEPS BASE_URL ANSWERS"""

import inspect
import json
import re
import sys
import time

import client


def filled(value, variables):
    text = re.sub(r"\$(\w+)", lambda match: variables[match[1]], json.dumps(value))
    return json.loads(text)


def at(value, path):
    for name in path.split(".") if path else []:
        value = value[int(name) if isinstance(value, list) else name]
    return value


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("-", "_")


def plain(answer):
    """The answer as its client would send it on."""
    if isinstance(answer, list):
        return [plain(each) for each in answer]
    return json.loads(answer.to_json()) if hasattr(answer, "to_json") else answer


def made(body_type, members):
    """The body as its constructor makes it: from_dict() sets what is absent to null, and sends that."""
    body = body_type.from_dict(members)
    fields = body_type.model_fields
    body.model_fields_set.intersection_update({name for name in fields if (fields[name].alias or name) in members})
    return body


def call(step, base_url):
    api_client = client.ApiClient(client.Configuration(host=base_url))
    for name, value in step["headers"].items():
        api_client.set_default_header(name, value)
    api = getattr(client, step["tag"].capitalize() + "Api")(api_client)
    method = getattr(api, snake(step["call"]))
    given = {snake(name): value for place in ("path", "query", "header") for name, value in step[place].items()}
    if isinstance(step["body"], str):
        given["body"] = step["body"]
    elif step["body"] is not None:
        body_type = getattr(client, step["bodyType"])
        given[snake(step["bodyType"])] = made(body_type, step["body"])
    known = inspect.signature(method).parameters
    return plain(method(**{named(name, known): value for name, value in given.items()}))


def named(name, known):
    """The client's name of a parameter: one that is a word of the language begins with var_."""
    found = next((each for each in (name, f"var_{name}") if each in known), None)
    if found is None:
        raise TypeError(f"the client knows no {name}")
    return found


def main():
    steps_file, base_url, answers_file = sys.argv[1:]
    with open(steps_file) as file:
        main_path = json.load(file)
    variables = main_path["variables"]
    with open(answers_file, "w") as answers:
        for index, step in enumerate(main_path["steps"]):
            filled_step = filled({key: step[key] for key in ("headers", "path", "query", "header", "body")}, variables)
            for _ in range(90):
                answer, error = None, None
                try:
                    answer = call(step | filled_step, base_url)
                except Exception as failure:
                    error = f"{type(failure).__name__}: {getattr(failure, 'body', None) or failure}"
                answers.write(json.dumps({"step": index, "call": step["call"], "answer": answer, "error": error}) + "\n")
                if error or not step["until"] or all(at(answer, path) == value for path, value in step["until"].items()):
                    break
                time.sleep(1)
            if not error:
                variables |= {name: at(answer, path) for name, path in step["save"].items()}


main()
