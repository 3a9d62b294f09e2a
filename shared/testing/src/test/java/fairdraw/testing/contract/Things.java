package fairdraw.testing.contract;

import fairdraw.testing.contract.Exchange.Asked;
import fairdraw.testing.contract.Exchange.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small document and exchanges that it describes. In bodies ' stands for ". */
final class Things {

    static final Contract CONTRACT =
            Contract.of(
                    """
                    paths:
                      /things/{name}:
                        parameters:
                          - { name: name, in: path, required: true, schema: { type: string, maxLength: 5 } }
                        get:
                          operationId: GetThing
                          security: []
                          responses:
                            '200':
                              headers:
                                X-Request-Id: { required: true, schema: { type: string } }
                                X-Left: { schema: { type: integer, minimum: 0 } }
                              content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
                            '405': { description: It can only be read. }
                      /things/new:
                        post:
                          operationId: MakeThing
                          parameters:
                            - { name: page, in: query, schema: { type: integer, minimum: 1 } }
                            - { name: X-Once, in: header, required: true, schema: { type: string, maxLength: 4 } }
                          requestBody:
                            required: true
                            content: { application/json: { schema: { $ref: '#/components/schemas/NewThing' } } }
                          responses:
                            '204': { description: Made. }
                            '400': { content: { application/json: { schema: { type: object } } } }
                      /operator/things:
                        put:
                          operationId: ChangeThing
                          requestBody:
                            content: { application/json: { schema: { $ref: '#/components/schemas/NewThing' } } }
                          responses: { '204': { description: Changed. } }
                    security: [{ key: [] }, { bearer: [], page: [] }]
                    components:
                      securitySchemes:
                        key: { type: apiKey, in: header, name: X-Key }
                        bearer: { type: http, scheme: bearer }
                        page: { type: apiKey, in: header, name: X-Page }
                      schemas:
                        Named:
                          type: object
                          required: [id]
                          properties: { id: { type: string, format: uuid } }
                        Part:
                          type: object
                          required: [size]
                          properties: { size: { type: integer } }
                        Thing:
                          allOf: [{ $ref: '#/components/schemas/Named' }]
                          required: [at, count, part]
                          properties:
                            at: { type: string, format: date-time }
                            count: { type: integer, maximum: 9 }
                            part: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] }
                            mail: { type: string, format: email }
                            anything: { type: object }
                        NewThing:
                          type: object
                          required: [count]
                          properties:
                            count: { type: integer, minimum: 1 }
                            word: { type: string, enum: [ONE, OTHER] }
                            inner: { type: object, properties: { size: { type: integer } } }
                    """);

    static final String THING =
            "{'id': '3f6c1f0e-8a4b-4c3d-9e2f-0123456789ab', 'at': '2026-07-01T12:00:00Z',"
                    + " 'count': 7, 'part': null, 'mail': 'ada@example.test'}";

    private Things() {}

    /** Checks an answer to {@code GET} of a thing. */
    static void got(int status, Map<String, String> headers, String body) {
        CONTRACT.check(
                "GetThing", new Exchange(forThing("GET", "old"), told(status, headers, body)));
    }

    /** Checks an answer with this body and the usual status and headers. */
    static void got(String body) {
        got(200, headers(), body);
    }

    static Asked forThing(String method, String name) {
        return new Asked(method, Map.of("name", name), Map.of(), Map.of(), "", true);
    }

    static Map<String, String> headers() {
        return new HashMap<>(Map.of("Content-Type", "application/json", "x-request-id", "r"));
    }

    /** Checks an accepted request that makes a thing. */
    static void made(Map<String, String> query, Map<String, String> headers, String body) {
        var asked = new Asked("POST", Map.of(), lists(query), lists(headers), quoted(body), true);
        CONTRACT.check("MakeThing", new Exchange(asked, told(204, Map.of(), "")));
    }

    /** Checks an accepted request with this body and the required headers. */
    static void made(String body) {
        made(Map.of(), Map.of("x-key", "k", "x-once", "1"), body);
    }

    /** Checks an accepted request of an operator that changes a thing. */
    static void changed(Map<String, String> query, String body) {
        var headers = lists(Map.of("X-Key", "k"));
        var asked = new Asked("PUT", Map.of(), lists(query), headers, quoted(body), true);
        CONTRACT.check("ChangeThing", new Exchange(asked, told(204, Map.of(), "")));
    }

    static Told told(int status, Map<String, String> headers, String body) {
        return new Told(status, lists(headers), quoted(body));
    }

    private static Map<String, List<String>> lists(Map<String, String> members) {
        Map<String, List<String>> lists = new HashMap<>();
        members.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
