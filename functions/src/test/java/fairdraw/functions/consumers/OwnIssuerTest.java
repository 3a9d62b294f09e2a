package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.installation.Shopfront;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an organisation's own issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnIssuerTest {

    @RegisterExtension private final IssuerBench bench = new IssuerBench();

    @Test
    void itsTokensNameOneConsumerForEachSubjectForEver() {
        bench.register();

        var first = bench.called(bench.issuer().token("user-1", bench.now()));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("id")).matches("cons_[0-9A-Z]{26}");
        assertThat(first.members()).containsEntry("guest", false);
        bench.installation().clock().forward(Duration.ofDays(400));
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).text("id"))
                .isEqualTo(first.text("id"));
        assertThat(bench.called(bench.issuer().token("user-2", bench.now())).text("id"))
                .isNotEqualTo(first.text("id"));
    }

    @Test
    void aSubjectIsAnotherConsumerInEveryOrganisationAndMode() {
        bench.register();
        var ids =
                Stream.of(
                                bench.shop(),
                                new Shopfront(
                                        bench.installation(), bench.shop().organisation(), "live"),
                                new Shopfront(bench.installation(), "test"))
                        .map(each -> {
                            bench.register(each);
                            return bench.call(each, bench.issuer().token("user-1", bench.now()))
                                    .text("id");
                        });

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void anIssuerNobodyRegisteredHereIsRefused() {
        bench.register(new Shopfront(bench.installation(), "test"));

        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(401);
        assertThat(bench.issuer().calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at+jwt",
                "AT+JWT",
                "application/at+jwt",
                "Application/AT+JWT",
                "JWT",
                "application/jwt"
            })
    void anAccessTokensTypeHasSeveralSpellings(String type) {
        bench.register();

        assertThat(bench.called(bench.issuer().token(type, "user-1", bench.now())).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/at+jwt", "application/application/at+jwt", "id+jwt", "", "at"})
    void anotherTypeIsRefused(String type) {
        bench.register();

        assertThat(bench.called(bench.issuer().token(type, "user-1", bench.now())).status())
                .isEqualTo(401);
    }

    static Stream<Object> subjects() {
        return Stream.of(
                1L,
                new BigDecimal("1.5"),
                true,
                List.of("user-1"),
                Map.of(),
                "",
                " ",
                "x".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectIsAText(Object subject) {
        bench.register();

        assertThat(bench.called(bench.issuer().token("JWT", subject, bench.now())).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void aSubjectWithHalfAPairIsRefused(int half) {
        bench.register();
        String escaped = "\\u%04x".formatted(half);

        assertThat(bench.called(bench.issuer().escaped("user-" + escaped, bench.now())).status())
                .isEqualTo(401);
    }
}
