package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses of buyers: all spellings of one address are one buyer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BuyerAddressTest {

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void anotherPartnerWithALotteryOfOneTicketEach() {
        installation.clock().set(Instant.parse("2026-07-01T12:00:00Z"));
        partner = new Partner(installation, "test");
        partner.create(
                Partner.EVERY_FIVE_MINUTES.replace(
                        "\"maxTicketsPerUser\": 5", "\"maxTicketsPerUser\": 1"));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOSÉ@Bücher.example", "jose\u0301@bücher.example", "josé@xn--bcher-kva.example",
                "josé@bücher。example", "josé@bücher.example.", " josé@ＢÜＣＨＥＲ．example｡ "
            })
    void everySpellingOfAnAddressIsOnePerson(String spelling) {
        Answered first = enter("josé@bücher.example");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).contains("\"email\":\"josé@xn--bcher-kva.example\"");

        Answered again = enter(spelling);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("message")).isEqualTo("max tickets exceeded");
    }

    @Test
    void dotsPlusSignsAndDeviationCharactersTellPeopleApart() {
        for (String each :
                new String[] {
                    "ada@strasse.example",
                    "ada@straße.example",
                    "a.da@strasse.example",
                    "ada+1@strasse.example"
                }) {
            assertThat(enter(each).status()).as(each).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@localhost", "mailto:ada@example.com", "a\u200bda@example.com",
                "a\u00adda@example.com", "\u200fada@example.com", "ada@exa\u00a0mple.com",
                "ada\ufe0f@example.com", "ada@exam\u200dple.com", "ada\u2060@example.com"
            })
    void whatIsNoAddressOrHidesSomethingIsRefusedByName(String text) {
        Answered answer = enter(text);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).isEqualTo("email must be an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 640})
    void aSaltIs1To64Characters(int length) {
        Answered answer =
                partner.call(
                        EnterLotteryFunction::new,
                        GatewayCall.of("POST", "/")
                                .json(
                                        Json.object()
                                                .put("email", "ada@example.com")
                                                .put("lotterySlug", "weekly")
                                                .put("salt", "\u00fc".repeat(length))
                                                .toString()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).isEqualTo("salt must be 1 to 64 characters");
    }

    private Answered enter(String email) {
        return partner.call(
                EnterLotteryFunction::new,
                GatewayCall.of("POST", "/")
                        .json(
                                Json.object()
                                        .put("email", email)
                                        .put("lotterySlug", "weekly")
                                        .toString()));
    }
}
