package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.ListConsumerDrawsFunction;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import fairdraw.functions.lotteries.ListLotteryDrawsFunction;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of published lists with as many rows as their callers ask for: a hundred of the largest fit
 * into an answer that the gateway accepts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LargestAnswersTest {

    /**
     * The room for a list's rows. A function answers 6,291,556 bytes at most; the rest is for what
     * surrounds the list.
     */
    private static final int ANSWER = 6_291_556 - 50_000;

    private static final int ROWS = 100;
    private static final String FOUR_BYTES = "\ud83c\udfc6";
    private static final String ESCAPED_TWICE = "\"";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    /** The metadata's text has 8,192 characters, whichever they are. */
    @ParameterizedTest
    @ValueSource(strings = {FOUR_BYTES, ESCAPED_TWICE, "\\", "\u0001", "x"})
    void drawsWithAllThatACallerMaySayOfThem(String character) {
        Shopfront shop = new Shopfront(installation, "test");
        int written = Json.text(character).length() - 2;
        int most = (8_192 - 8) / (character.equals(FOUR_BYTES) ? 1 : written);
        String printable = character.equals("\u0001") ? ESCAPED_TWICE : character;
        Answered created =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/")
                                .json(draw(printable, character.repeat(most), 0)));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(
                        refused(
                                shop.server(
                                        CreateConsumerDrawFunction::new,
                                        GatewayCall.of("POST", "/")
                                                .json(
                                                        draw(
                                                                printable,
                                                                character.repeat(most + 1),
                                                                1)))))
                .containsExactlyInAnyOrder(
                        "sequenceId",
                        "name",
                        "encryptionSeed",
                        "winnerCount",
                        "maxEntries",
                        "metadata");
        assertThat(created.members())
                .containsEntry("metadata", Map.of("m", character.repeat(most)));
        assertRowsFit(shop.server(ListConsumerDrawsFunction::new, GatewayCall.of("GET", "/")));
    }

    /** Returns a draw in which each member is as large as allowed, plus {@code more}. */
    private static String draw(String character, String metadata, int more) {
        return Json.object()
                .put("sequenceId", character.repeat(128 + more))
                .put("name", character.repeat(200 + more))
                .put("encryptionSeed", character.repeat(128 + more))
                .put("openAt", "2026-07-01T12:00:00Z")
                .put("closeAt", "2026-07-01T12:10:00Z")
                .put("drawAt", "2026-07-01T12:10:10Z")
                .put("winnerCount", 10_000 + more)
                .put("maxEntries", 100_000_000 + more)
                .put("leadSeconds", 10)
                .put("requireFingerprint", true)
                .put("metadata", Json.object().put("m", metadata))
                .toString();
    }

    /** Returns the members that a refusal names, those in lists by their last part. */
    private static Set<String> refused(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isEqualTo(400);
        Object details = Objects.requireNonNull(answered.members().get("details"));
        return ((List<?>) details)
                .stream()
                        .map(detail -> String.valueOf(((Map<?, ?>) detail).get("field")))
                        .map(field -> field.substring(field.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {FOUR_BYTES, ESCAPED_TWICE})
    void lotteriesTheirDrawsAndTheirTicketsWithAllThatAnyoneMaySayOfThem(String character) {
        Partner partner = new Partner(installation, "test");
        Answered created = partner.create(lottery(character, 0));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(refused(partner.create(lottery(character, 1))))
                .containsExactlyInAnyOrder(
                        "slug",
                        "name",
                        "description",
                        "logoUrl",
                        "maxTicketsPerUser",
                        "maxLinesPerTicket",
                        "ticketPriceUsdCents",
                        "amountCents");
        assertThat(ROWS * AnswerSize.of(created.body())).isLessThan(ANSWER);
        assertRowsFit(list(partner, ListAvailableLotteriesFunction::new));
        Answered draws = list(partner, ListLotteryDrawsFunction::new);
        assertRowsFit(draws);
        String settled = Json.text(Collections.nCopies(50, settled(character)));
        assertThat(ROWS * (AnswerSize.of(draws.body()) + AnswerSize.of(settled)))
                .isLessThan(ANSWER);

        Answered bought =
                partner.call(
                        EnterLotteryFunction::new,
                        GatewayCall.of("POST", "/v1/lotteries/entries")
                                .json(ticket(character, 0, 0)));

        assertThat(bought.status()).as(bought.body()).isEqualTo(201);
        for (String beyond : List.of(ticket(character, 1, 0), ticket(character, 0, 1))) {
            assertThat(
                            partner.call(
                                            EnterLotteryFunction::new,
                                            GatewayCall.of("POST", "/v1/lotteries/entries")
                                                    .json(beyond))
                                    .status())
                    .isEqualTo(400);
        }
        Answered ticket =
                partner.operator(
                        GetTicketFunction::new,
                        GatewayCall.of("GET", "/").path("ticketRef", ticketRef(bought)));
        assertThat(ticket.status()).as(ticket.body()).isEqualTo(200);
        // A list shows a part of this.
        assertThat(ROWS * AnswerSize.of(ticket.body())).isLessThan(ANSWER);
    }

    private static Answered list(Partner partner, Function<Wiring, RequestStreamHandler> function) {
        return partner.call(
                function,
                GatewayCall.of("GET", "/").path("slug", "s".repeat(63)).query("limit", "1"));
    }

    /** Returns a tier as a settled draw has it in addition. */
    private static Json settled(String character) {
        return Json.object()
                .put("name", character.repeat(100))
                .put("winners", Integer.MAX_VALUE)
                .put("amountCents", 1_000_000_000_000L);
    }

    /** Returns a lottery of a hundred lines with twenty numbers each. */
    private static String lottery(String character, int more) {
        List<Json> tiers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tiers.add(
                    Json.object()
                            .put("name", character.repeat(98 + more) + (10 + i))
                            .put("main", 20)
                            .put("amountCents", 1_000_000_000_000L + more));
        }
        return Json.object()
                .put("slug", "s".repeat(63 + more))
                .put("name", character.repeat(200 + more))
                .put("description", character.repeat(2_000 + more))
                .put("logoUrl", "https://example.com/" + "x".repeat(980 + more))
                .put("ticketPriceUsdCents", 100_000_000 + more)
                .put("maxTicketsPerUser", 1_000 + more)
                .put("maxLinesPerTicket", 100 + more)
                .put("drawFrequency", "CUSTOM")
                .put("schedule", Json.object().put("every", "PT5M"))
                .put(
                        "numbersConfig",
                        Json.object()
                                .put(
                                        "main",
                                        Json.object()
                                                .put("pick", 20)
                                                .put("from", 1)
                                                .put("to", 255)))
                .put("tiers", tiers)
                .toString();
    }

    private static String ticket(String character, int more, int lines) {
        Json line = Json.object().put("main", IntStream.rangeClosed(236, 255).boxed().toList());
        return Json.object()
                .put("lotterySlug", "s".repeat(63))
                .put("email", "a".repeat(64) + "@" + ("b".repeat(45) + ".").repeat(4) + "com")
                .put("userId", character.repeat(128 + more))
                .put("lines", Collections.nCopies(100 + lines, line))
                .toString();
    }

    private static String ticketRef(Answered bought) {
        Object data = Objects.requireNonNull(bought.members().get("data"));
        return String.valueOf(JsonTree.members(data).get("ticketRef"));
    }

    private static void assertRowsFit(Answered listed) {
        assertThat(listed.status()).as(listed.body()).isEqualTo(200);
        assertThat(listed.members().get("data"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(ROWS * AnswerSize.of(Json.text(row))).isLessThan(ANSWER));
    }
}
