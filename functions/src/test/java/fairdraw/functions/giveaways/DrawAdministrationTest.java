package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls with which servers create, change and list giveaways. */
class DrawAdministrationTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "winnerCount, 0",
        "winnerCount, 1.5",
        "drawAt, \"soon\"",
        "drawAt, \"2026-07-01T12:05:00Z\"",
        "closeAt, \"2026-07-01T11:00:00Z\"",
        "openAt, \"2026-07-01T12:10:00Z\"",
        "timeZone, \"Mars/Olympus\"",
        "maxEntries, 0",
        "metadata, [1]",
        "sequenceId, 7",
        "loyaltyBiasEnabled, true",
        "leadSeconds, 4"
    })
    void whatCannotBeADrawIsRefusedByItsField(String field, String value) {
        Json body = Json.of(Giveaway.SOON).put(field, "?");

        Answered refused =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/").json(body.toString().replace("\"?\"", value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aBoundMayBeSentUnderBothItsNames() {
        assertThat(createdByOperator("{\"maxEntries\": 5, \"capacity\": 5,").status())
                .isEqualTo(201);

        Answered unlike = createdByOperator("{\"maxEntries\": 5, \"capacity\": 6,");
        assertThat(unlike.status()).isEqualTo(400);
        assertThat(unlike.body()).contains("capacity must be the same as maxEntries");
    }

    private Answered createdByOperator(String beginning) {
        String body = beginning + Json.of(Giveaway.SOON).toString().substring(1);
        GatewayCall create =
                GatewayCall.of("POST", "/")
                        .json(body)
                        .path("org", shop.organisation())
                        .path("mode", "test");
        return installation.operator(CreateDrawFunction::new, create);
    }

    @Test
    void localTimesAreThoseOfTheDrawsZone() {
        var giveaway =
                new Giveaway(
                        installation,
                        shop,
                        Map.of(
                                "timeZone", "America/New_York",
                                "drawAt", "2026-07-01T09:00:00"));

        assertThat(shop.server(ReadDrawFunction::new, giveaway.call()).text("drawAt"))
                .isEqualTo("2026-07-01T13:00:00Z");
    }

    @Test
    void rulesAreFixedByTheFirstEntryAndNamesAreNot() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Answered changed = update(giveaway, "{\"winnerCount\": 2, \"maxEntries\": null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.members()).containsEntry("winnerCount", 2L);

        giveaway.enter(giveaway.guest());

        assertThat(update(giveaway, "{\"name\": null}").members()).containsEntry("name", null);
        Answered refused = update(giveaway, "{\"winnerCount\": 3}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Cannot update open distribution\"}");
        assertThat(shop.server(DeleteConsumerDrawFunction::new, giveaway.call()).status())
                .isEqualTo(409);
        installation.clock().forward(Duration.ofMinutes(10));
        assertThat(update(giveaway, "{\"name\": \"x\"}").body())
                .isEqualTo("{\"error\":\"Cannot update closed distribution\"}");
    }

    @ParameterizedTest
    @CsvSource({
        // Closes ten minutes before, so that the result comes in time.
        "live, 2026-07-01T13:00:00Z, 2026-07-01T13:00:0",
        "test, 2026-07-01T13:00:00Z, 2026-07-01T13:00:0",
        // Too late for that: the answer has the time of the result.
        "live, 2026-07-01T12:05:00Z, 2026-07-01T12:15:0"
    })
    void withoutCloseAtTheResultComesWhenTheDrawIsDrawn(
            String mode, String drawAt, String resultAt) {
        installation.clock().set(Instant.parse("2026-07-01T12:00:00Z"));
        Shopfront own = new Shopfront(installation, mode);
        String body =
                Json.object()
                        .put("sequenceId", "seq_1")
                        .put("openAt", "2026-07-01T12:00:00Z")
                        .put("drawAt", drawAt)
                        .put("winnerCount", 1)
                        .toString();

        Answered created =
                own.server(CreateConsumerDrawFunction::new, GatewayCall.of("POST", "/").json(body));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.members()).containsEntry("closeAt", null);
        assertThat(created.text("resultAt")).startsWith(resultAt);
        Answered noted =
                own.server(
                        UpdateConsumerDrawFunction::new,
                        GatewayCall.of("PUT", "/")
                                .path("drawId", created.text("id"))
                                .json("{\"metadata\": {\"colour\": \"blue\"}}"));
        assertThat(noted.text("resultAt")).isEqualTo(created.text("resultAt"));
        assertThat(noted.text("rulesHash")).isEqualTo(created.text("rulesHash"));
    }

    private Answered update(Giveaway giveaway, String body) {
        return shop.server(UpdateConsumerDrawFunction::new, giveaway.call().json(body));
    }

    @Test
    void listsGoForwardsAndBackwards() {
        List<String> made =
                Stream.generate(
                                () -> {
                                    installation.clock().forward(Duration.ofSeconds(1));
                                    return new Giveaway(installation, shop, Map.of()).id();
                                })
                        .limit(5)
                        .toList()
                        .reversed();

        Answered first = list("first", "2");
        Answered second = list("first", "2", "after", cursor(first, "endCursor"));
        Answered back = list("last", "2", "before", cursor(second, "startCursor"));

        assertThat(ids(first)).isEqualTo(made.subList(0, 2));
        assertThat(ids(second)).isEqualTo(made.subList(2, 4));
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(ids(list("sortDir", "asc"))).isEqualTo(made.reversed());
        assertThat(list("after", "nonsense").status()).isEqualTo(400);
        assertThat(list("first", "101").status()).isEqualTo(400);
    }

    private Answered list(String... query) {
        GatewayCall call = GatewayCall.of("GET", "/api/v1/draws");
        for (int i = 0; i < query.length; i += 2) {
            call.query(query[i], query[i + 1]);
        }
        return shop.server(ListConsumerDrawsFunction::new, call);
    }

    private static String cursor(Answered page, String end) {
        return String.valueOf(Giveaway.object(page, "pageInfo").get(end));
    }

    private static List<String> ids(Answered page) {
        return ((List<?>) Objects.requireNonNull(page.members().get("data")))
                .stream().map(draw -> String.valueOf(((Map<?, ?>) draw).get("id"))).toList();
    }
}
