package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers in every notation that senders' languages produce; only their value counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpelledNumbersTest {
    private static final Pattern WHOLE = Pattern.compile("(?<=[:\\[,] ?)\\d+(?=[,\\]}])");
    private static final String ENTRY =
            """
            {"email":"ann@example.com","lotterySlug":"SLUG","userId":"",\
            "lines":[{"main":[7,14,21,35,42],"bonus":[3]}]}\
            """;

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20261127})
    void everyWholeNumberMayBeSpelledInAnyWay(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            String slug = "spelled-" + seed + "-" + i;
            String lottery = spelled(random, Partner.EVERY_FIVE_MINUTES.replace("weekly", slug));
            Answered created = partner.create(lottery);
            assertThat(created.status()).as("seed %s: %s", seed, lottery).isEqualTo(201);
            assertThat(created.body())
                    .contains("\"ticketPriceUsdCents\":200", "{\"pick\":5,\"from\":1,\"to\":70}");

            String entry = spelled(random, ENTRY.replace("SLUG", slug));
            Answered entered = enter("order " + i + " of " + slug, entry);
            assertThat(entered.status()).as("seed %s: %s", seed, entry).isEqualTo(201);
            assertThat(entered.body())
                    .contains("\"lines\":[{\"main\":[7,14,21,35,42],\"bonus\":[3]}]");

            Answered again =
                    enter(
                            "order " + i + " of " + slug,
                            spelled(random, ENTRY.replace("SLUG", slug)));
            assertThat(again.body()).as("seed %s: %s again", seed, entry).isEqualTo(entered.body());
        }
    }

    @Test
    void aNumberWithAFractionIsNone() {
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "plain"));

        Answered refused = enter("k", ENTRY.replace("SLUG", "plain").replace("[7,", "[7.5,"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).isEqualTo("invalid number lines");
    }

    @Test
    void anEmptyBonusIsNone() {
        String lottery = Partner.EVERY_FIVE_MINUTES.replace("weekly", "no-bonus");
        partner.create(lottery.replaceAll(",\\s*\"bonus\":\\s*\\{[^}]*}", ""));

        Answered entered =
                enter(
                        "bonus",
                        ENTRY.replace("SLUG", "no-bonus")
                                .replace("\"bonus\":[3]", "\"bonus\":\"\""));

        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    }

    private static String spelled(Random random, String json) {
        return WHOLE.matcher(json).replaceAll(found -> spelled(random, found));
    }

    private static String spelled(Random random, MatchResult number) {
        var value = new BigDecimal(Objects.requireNonNull(number.group()));
        return switch (random.nextInt(6)) {
            case 0 -> value + ".0";
            case 1 -> value + "e0";
            case 2 -> value.movePointLeft(1) + "E+1";
            case 3 -> value + "00e-2";
            case 4 -> value.movePointLeft(3).toPlainString() + "e3";
            default -> value.toString();
        };
    }

    private Answered enter(String key, String body) {
        return partner.call(
                EnterLotteryFunction::new,
                GatewayCall.of("POST", "/v1/lotteries/entries")
                        .header("Idempotency-Key", key)
                        .json(" " + body + "\n"));
    }
}
