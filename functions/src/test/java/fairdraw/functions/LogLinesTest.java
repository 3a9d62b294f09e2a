package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.template.DeployedTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The lines of the log about requests to every route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogLinesTest {
    private static final Set<String> MEMBERS =
            Set.of(
                    "time",
                    "level",
                    "route",
                    "status",
                    "organisation",
                    "mode",
                    "keyId",
                    "requestId",
                    "Stack",
                    "Reason",
                    "Milliseconds",
                    "Faults",
                    "Refusals",
                    "_aws");

    private final Map<?, ?> document = document();
    private final Installation installation = new Installation();
    private final EveryRoute routes = new EveryRoute(installation);

    @AfterAll
    void close() {
        installation.close();
    }

    Stream<EveryRoute.Route> routes() {
        return routes.all();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRequestIsOneLineAndNothingThatItsSenderWroteIsInIt(EveryRoute.Route route)
            throws IOException {
        List<Object> bodies = examples(route);
        bodies.addFirst(Map.of("email", "ann@example.org", "name", "Ann Silva"));
        for (Object body : bodies) {
            for (boolean atThings : List.of(true, false)) {
                check(route, body, atThings);
            }
        }
    }

    private void check(EveryRoute.Route route, Object body, boolean atThings) throws IOException {
        GatewayCall call = routes.call(route).againstTheSchema();
        List<String> written = new ArrayList<>(List.of("ann@example.org", "ann-fingerprint"));
        if (!route.method().equals("GET")) {
            call.json(Json.text(body));
            texts(body, written);
        }
        if (!atThings) {
            route.parameters().stream()
                    .filter(name -> !name.equals("org") && !name.equals("mode"))
                    .forEach(name -> call.path(name, "ann@example.org"));
            call.query("email", "ann@example.org");
        }
        call.header("X-Fingerprint", "ann-fingerprint");
        installation.logged();

        var answer = routes.answers(route, call).reduce((_, last) -> last).orElseThrow();

        List<String> lines = installation.logged();
        List<Map<String, @Nullable Object>> requests = new ArrayList<>();
        for (String line : lines) {
            var members = members(line);
            if (members.containsKey("route")) {
                requests.add(members);
            }
            assertThat(line).doesNotContain(written.stream().map(LogLinesTest::quoted).toList());
            assertThat(line).doesNotContain("@");
        }
        assertThat(requests).as(route.path()).hasSize(1);
        assertThat(requests.getFirst())
                .containsEntry("route", route.method() + " " + route.path())
                .containsEntry("status", (long) answer.status())
                .containsEntry("requestId", "req-1")
                .containsEntry("Stack", "fairdraw");
        assertThat(requests.getFirst().keySet()).isSubsetOf(MEMBERS);
    }

    private static Map<String, @Nullable Object> members(String line) throws IOException {
        return JsonTree.members((Map<?, ?>) Objects.requireNonNull(JsonTree.read(line)));
    }

    private static CharSequence quoted(String text) {
        return Json.text(text);
    }

    @Test
    void theLineOfAnAdmittedCallerSaysWhoItIs() throws IOException {
        var route =
                routes.all()
                        .filter(each -> each.name().equals("ListAvailableLotteriesFunction"))
                        .findAny()
                        .orElseThrow();
        installation.logged();

        routes.answers(route, routes.call(route)).forEach(answer -> {});

        var line = members(installation.logged().getLast());
        assertThat(line).containsEntry("mode", "test").doesNotContainKey("Reason");
        assertThat((String) line.get("organisation")).startsWith("org_");
        assertThat((String) line.get("keyId")).matches("[0-9A-Za-z]{8}");
    }

    @Test
    void theLineOfARefusedCallerSaysWhyAndNamesNobody() throws IOException {
        var route =
                routes.all()
                        .filter(each -> each.name().equals("ListAvailableLotteriesFunction"))
                        .findAny()
                        .orElseThrow();
        installation.logged();

        installation.call(route.function(), routes.call(route));

        var line = members(installation.logged().getLast());
        assertThat(line)
                .containsEntry("Reason", "UNAUTHENTICATED")
                .containsEntry("Refusals", 1L)
                .doesNotContainKeys("organisation", "mode", "keyId", "Faults");
    }

    /** Returns the examples of a route's body in the document. */
    private List<Object> examples(EveryRoute.Route route) {
        List<Object> found = new ArrayList<>();
        at(document, "paths", route.path(), route.method().toLowerCase(Locale.ROOT), "requestBody")
                .flatMap(body -> at(body, "content", "application/json"))
                .ifPresent(media -> {
                    at(media, "example").ifPresent(found::add);
                    at(media, "examples")
                            .ifPresent(examples ->
                                    ((Map<?, ?>) examples)
                                            .values()
                                            .forEach(each ->
                                                    at(each, "value").ifPresent(found::add)));
                });
        found.replaceAll(LogLinesTest::plain);
        return found;
    }

    private static Optional<Object> at(Object from, String... names) {
        Object found = from;
        for (String name : names) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(name)) {
                return Optional.empty();
            }
            found = map.get(name);
        }
        return Optional.ofNullable(found);
    }

    /** Returns the value with numbers as JSON writes them. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((name, each) ->
                        members.put(String.valueOf(name), each == null ? null : plain(each)));
                yield members;
            }
            case List<?> list -> list.stream().map(LogLinesTest::plain).toList();
            case Double number -> BigDecimal.valueOf(number);
            default -> value;
        };
    }

    /** Collects the texts of a value; shorter ones are words of ours. */
    private static void texts(@Nullable Object value, List<String> found) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.values().forEach(each -> texts(each, found));
            case List<?> list -> list.forEach(each -> texts(each, found));
            case String text when text.length() > 4 -> found.add(text);
            default -> {}
        }
    }

    private static Map<?, ?> document() {
        try {
            return (Map<?, ?>)
                    new Load(LoadSettings.builder().build())
                            .loadFromString(
                                    Files.readString(
                                            DeployedTemplate.ROOT.resolve(
                                                    "infrastructure/openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
