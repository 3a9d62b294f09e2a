package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.EveryRoute.Route;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties that every route of the template has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class RoutesTest {

    /**
     * Texts that no table or queue accepts as a name, or that name nothing however they are read.
     */
    private static final List<String> NAMELESS =
            List.of(
                    "x".repeat(255),
                    "x".repeat(600),
                    "x".repeat(4_000),
                    "\ud83c\udfb2".repeat(400),
                    "",
                    " ",
                    "a\u0000b",
                    "a\nb",
                    "\u007f",
                    "\ufffe",
                    "a\uffff",
                    "%",
                    "%00",
                    "%ff",
                    "%ED%A0%80",
                    "../../x",
                    "#",
                    "00000000-0000-7000-8000-00000000000G");

    private static final Set<String> NUMBERED =
            Set.of(
                    "ListAvailableLotteriesFunction",
                    "ListLotteryDrawsFunction",
                    "ListLotteryEntriesFunction",
                    "GetEntryFunction",
                    "GetEvidenceLeavesFunction");

    private final Installation installation = new Installation();
    private final EveryRoute routes = new EveryRoute(installation);

    @AfterAll
    void close() {
        installation.close();
    }

    Stream<Route> withParameters() {
        return routes.all().filter(route -> !route.parameters().isEmpty());
    }

    /** A parameter that only selects from a list may be unknown; any other must exist. */
    @ParameterizedTest
    @MethodSource("withParameters")
    void whatNothingIsNamedByIsAnsweredAsAnythingThatIsNotThere(Route route) {
        for (String parameter : route.parameters()) {
            List<Answered> usual =
                    routes.answers(route, routes.call(route).path(parameter, "nothing")).toList();
            assertThat(usual).as("%s", usual).allMatch(answered -> answered.status() == 404);
            for (String value : NAMELESS) {
                assertThat(
                                routes.answers(route, routes.call(route).path(parameter, value))
                                        .toList())
                        .as("%s %s with %s", route.name(), parameter, value)
                        .extracting(answered -> answered.status() + " " + answered.body())
                        .isEqualTo(
                                usual.stream()
                                        .map(answered -> answered.status() + " " + answered.body())
                                        .toList());
            }
        }
    }

    Stream<Route> ofOperators() {
        return routes.all().filter(Route::isOfOperators);
    }

    @ParameterizedTest
    @MethodSource("ofOperators")
    void anOperatorIsToldOfAMemberOfAQueryThatIsNotKnown(Route route) {
        Answered answered =
                routes.answers(route, routes.call(route).query("operatorIdd", "x"))
                        .findFirst()
                        .orElseThrow();

        assertThat(answered.status()).as(answered.body()).isEqualTo(400);
        assertThat(answered.body()).contains("operatorIdd is not known");
    }

    Stream<String> nameless() {
        return NAMELESS.stream();
    }

    /**
     * The message would otherwise come back for ever and end in a queue that an operator must
     * inspect.
     */
    @ParameterizedTest
    @MethodSource("nameless")
    void aMessageAboutADrawThatCannotBeIsNothingToDo(String drawId) {
        String body = Json.object().put("drawId", drawId).toString();
        String event =
                Json.object()
                        .put("Records", List.of(Map.of("messageId", "m-1", "body", body)))
                        .toString();

        assertThat(
                        new String(
                                installation.run(
                                        AdvanceDrawFunction::new,
                                        new ByteArrayInputStream(
                                                event.getBytes(StandardCharsets.UTF_8))),
                                StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    Stream<Route> withNumberedPages() {
        return routes.all().filter(route -> NUMBERED.contains(route.name()));
    }

    @ParameterizedTest
    @MethodSource("withNumberedPages")
    void aPageFarBeyondAnyListIsRefusedByEveryList(Route route) {
        for (String page :
                List.of("100000001", "500000000", "99999999999", "0", "-1", "1.5", "x")) {
            Answered answered =
                    routes.answers(route, routes.call(route).query("page", page))
                            .findFirst()
                            .orElseThrow();

            assertThat(answered.status())
                    .as("%s of %s", page, route.name())
                    .isEqualTo(route.name().equals("GetEntryFunction") ? 422 : 400);
            assertThat(answered.body()).contains("page must be a whole number from 1 to 100000000");
        }
        assertThat(
                        routes.answers(route, routes.call(route).query("page", "100000000"))
                                .findFirst()
                                .orElseThrow()
                                .status())
                .isIn(200, 404);
    }

    Stream<Route> withCursors() {
        return routes.all()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> Set.of("org", "mode").containsAll(route.parameters()));
    }

    @ParameterizedTest
    @MethodSource("withCursors")
    void aCursorThatNoListGaveIsRefusedOrAPlaceLikeAnother(Route route) {
        for (String cursor :
                List.of(
                        "x".repeat(200),
                        "x".repeat(201),
                        "\ud83c\udfb2".repeat(100),
                        "a\u0000b",
                        "\uffff",
                        "",
                        " ",
                        "-1",
                        "99999999999",
                        "1-2",
                        "MjAyNg",
                        "\u00ff")) {
            for (String member : List.of("after", "before")) {
                assertThat(routes.answers(route, routes.call(route).query(member, cursor)).toList())
                        .as("%s with %s %s", route.name(), member, cursor)
                        .allMatch(answered -> answered.status() < 500);
            }
        }
    }
}
