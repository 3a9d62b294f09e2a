package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.draws.CreateConsumerDrawFunction;
import fairdraw.functions.draws.ListConsumerDrawsFunction;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonTree;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import fairdraw.functions.lotteries.ListLotteryDrawsFunction;
import fairdraw.functions.operator.GetTicketFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of published lists, which have the rows that their callers ask for: a hundred of the
 * largest are an answer that the gateway gets.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LargestAnswersTest {

    private static final int ROWS = 100;
    private static final String FOUR_BYTES = "\ud83c\udfc6";
    private static final String ESCAPED_TWICE = "\"";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    /** The metadata's text has 8,192 characters, whatever they are. */
    @ParameterizedTest
    @ValueSource(strings = {FOUR_BYTES, ESCAPED_TWICE, "\\", "\u0001", "x"})
    void drawsWithAllThatACallerMaySayOfThem(String character) {
        Shopfront shop = new Shopfront(installation, "test");
        int written = Json.text(character).length() - 2;
        int most = (8_192 - 8) / (character.equals(FOUR_BYTES) ? 1 : written);
        String printable = character.equals("\u0001") ? ESCAPED_TWICE : character;
        Json draw =
                Json.object()
                        .put("sequenceId", printable.repeat(128))
                        .put("name", printable.repeat(200))
                        .put("encryptionSeed", printable.repeat(128))
                        .put("openAt", "2026-07-01T12:00:00Z")
                        .put("closeAt", "2026-07-01T12:10:00Z")
                        .put("drawAt", "2026-07-01T12:10:10Z")
                        .put("winnerCount", 10_000)
                        .put("maxEntries", 100_000_000)
                        .put("leadSeconds", 10)
                        .put("requireFingerprint", true)
                        .put("metadata", Json.object().put("m", character.repeat(most)));

        Answered created =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/").json(draw.toString()));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.members())
                .containsEntry("metadata", Map.of("m", character.repeat(most)));
        assertRowsFit(shop.server(ListConsumerDrawsFunction::new, GatewayCall.of("GET", "/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {FOUR_BYTES, ESCAPED_TWICE})
    void lotteriesTheirDrawsAndTheirTicketsWithAllThatAnyoneMaySayOfThem(String character) {
        Partner partner = new Partner(installation, "test");
        Answered created = partner.create(lottery(character));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(ROWS * AnswerSize.of(created.body())).isLessThan(AnswerSize.LARGEST);
        assertRowsFit(list(partner, ListAvailableLotteriesFunction::new));
        Answered draws = list(partner, ListLotteryDrawsFunction::new);
        assertRowsFit(draws);
        String settled = Json.text(Collections.nCopies(50, settled(character)));
        assertThat(ROWS * (AnswerSize.of(draws.body()) + AnswerSize.of(settled)))
                .isLessThan(AnswerSize.LARGEST);

        Answered bought =
                partner.call(
                        EnterLotteryFunction::new,
                        GatewayCall.of("POST", "/v1/lotteries/entries").json(ticket(character)));

        assertThat(bought.status()).as(bought.body()).isEqualTo(201);
        Answered ticket =
                partner.operator(
                        GetTicketFunction::new,
                        GatewayCall.of("GET", "/").path("ticketRef", ticketRef(bought)));
        assertThat(ticket.status()).as(ticket.body()).isEqualTo(200);
        // A list shows a part of this.
        assertThat(ROWS * AnswerSize.of(ticket.body())).isLessThan(AnswerSize.LARGEST);
    }

    private static Answered list(Partner partner, Function<Wiring, RequestStreamHandler> function) {
        return partner.call(
                function,
                GatewayCall.of("GET", "/").path("slug", "s".repeat(63)).query("limit", "1"));
    }

    /** The tiers that a settled draw has besides. */
    private static Json settled(String character) {
        return Json.object()
                .put("name", character.repeat(100))
                .put("winners", Integer.MAX_VALUE)
                .put("amountCents", 1_000_000_000_000L);
    }

    /** Twenty numbers a line, a hundred lines. */
    private static String lottery(String character) {
        List<Json> tiers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tiers.add(
                    Json.object()
                            .put("name", character.repeat(98) + (10 + i))
                            .put("main", 20)
                            .put("amountCents", 1_000_000_000_000L));
        }
        return Json.object()
                .put("slug", "s".repeat(63))
                .put("name", character.repeat(200))
                .put("description", character.repeat(2_000))
                .put("logoUrl", "https://example.com/" + "x".repeat(980))
                .put("ticketPriceUsdCents", 100_000_000)
                .put("maxTicketsPerUser", 1_000)
                .put("maxLinesPerTicket", 100)
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

    private static String ticket(String character) {
        Json line = Json.object().put("main", IntStream.rangeClosed(236, 255).boxed().toList());
        return Json.object()
                .put("lotterySlug", "s".repeat(63))
                .put("email", "a".repeat(64) + "@" + ("b".repeat(45) + ".").repeat(4) + "com")
                .put("userId", character.repeat(128))
                .put("lines", Collections.nCopies(100, line))
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
                .allSatisfy(row ->
                        assertThat(ROWS * AnswerSize.of(Json.text(row)))
                                .isLessThan(AnswerSize.LARGEST));
    }
}
