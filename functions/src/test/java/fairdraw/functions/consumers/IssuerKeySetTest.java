package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys that an organisation's own issuer publishes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IssuerKeySetTest {

    @RegisterExtension private final IssuerBench bench = new IssuerBench();

    @Test
    void itsKeysAreKeptForTenMinutesAndANewOneIsAskedForOnceAMinute() {
        bench.register();
        for (int i = 0; i < 9; i++) {
            assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                    .isEqualTo(200);
            bench.installation().clock().forward(Duration.ofMinutes(1));
        }
        assertThat(bench.issuer().calls()).isEqualTo(1);

        bench.issuer().rotate("key-2");
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(200);
        assertThat(bench.issuer().calls()).isEqualTo(2);
        bench.issuer().rotate("key-3");
        for (int i = 0; i < 20; i++) {
            assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                    .isEqualTo(401);
        }
        assertThat(bench.issuer().calls()).isEqualTo(2);
        bench.installation().clock().forward(Duration.ofMinutes(1));
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(200);
    }

    @Test
    void aKeyThatIsWithdrawnEndsWithinTenMinutes() {
        bench.register();
        var token = bench.issuer().token("user-1", bench.now());
        assertThat(bench.called(token).status()).isEqualTo(200);
        bench.issuer().rotate("key-2");

        bench.installation().clock().forward(Duration.ofMinutes(9));
        assertThat(bench.called(token).status()).isEqualTo(200);
        bench.installation().clock().forward(Duration.ofMinutes(1));
        assertThat(bench.called(token).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 15, 1_000, 25_000})
    void itsKeysStayGoodWhileItDoesNotAnswer(long seconds) {
        bench.register();
        var token = bench.issuer().token("user-1", bench.now());
        assertThat(bench.called(token).status()).isEqualTo(200);
        bench.issuer().answer(500, "");

        bench.installation().clock().forward(Duration.ofSeconds(seconds));

        assertThat(bench.called(token).status()).isEqualTo(200);
    }

    @Test
    void afterADayWithoutAnswerNobodyCanTellAndThenItIsAskedAgain() {
        bench.register();
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(200);
        bench.issuer().answer(500, "");
        bench.installation().clock().forward(Duration.ofHours(25));

        isNotNow(bench.called(bench.issuer().token("user-1", bench.now())));

        bench.issuer().answer(200, null);
        bench.installation().clock().forward(Duration.ofSeconds(1));
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(200);
    }

    private static void isNotNow(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isEqualTo(503);
        assertThat(answered.headers()).containsKey("Retry-After");
    }

    @Test
    void aBadSignatureIsRefusedWhetherItAnswersOrNot() {
        bench.register();
        var token = bench.issuer().token("user-1", bench.now());
        var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        assertThat(bench.called(forged).status()).isEqualTo(401);

        bench.issuer().answer(500, "");
        bench.installation().clock().forward(Duration.ofMinutes(20));

        assertThat(bench.called(forged).status()).isEqualTo(401);
        assertThat(bench.called(token).status()).isEqualTo(200);
    }

    /** A key is identified by its id, not by its position. */
    @Test
    void keysInAnotherOrderAreTheSameAndSoAreWhomTheyName() {
        bench.register();
        String first = bench.issuer().token("user-1", bench.now());
        String consumer = bench.called(first).text("id");

        for (String more : List.of("key-2", "key-3", "key-0")) {
            bench.issuer().reorder(more);
            bench.installation().clock().forward(Duration.ofMinutes(10));

            assertThat(bench.called(first).text("id")).isEqualTo(consumer);
            assertThat(bench.called(bench.issuer().token("user-1", bench.now())).text("id"))
                    .isEqualTo(consumer);
        }
    }

    static Stream<String> documents() {
        return Stream.of(
                "", "{}", "[]", "null", "{\"keys\":{}}", " ".repeat(64 * 1024) + "{\"keys\":[]}");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsNotAKeySetTellsNothing(String document) {
        bench.register();
        bench.issuer().answer(200, document);

        isNotNow(bench.called(bench.issuer().token("user-1", bench.now())));
    }

    static Stream<String> setsWithoutTheKey() {
        return Stream.of(
                "{\"keys\":[]}",
                "{\"keys\":[{}]}",
                "{\"keys\":[null]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\"}]}");
    }

    @ParameterizedTest
    @MethodSource("setsWithoutTheKey")
    void aKeySetWithoutTheKeySaysThatThereIsNone(String document) {
        bench.register();
        bench.issuer().answer(200, document);

        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"key\"",
                "[]",
                "{}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"AA\"}",
                "{\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"AKP\",\"kid\":\"key-1\",\"alg\":\"ML-DSA-44\",\"pub\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed449\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":1,\"x\":\"AA\"}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"use\":\"unheard-of\"}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"key_ops\":\"verify\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":1e400000000}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":-1e309}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"deep\":[{\"n\":1e99999999999}]}",
                "1e400000000"
            })
    void anOddKeyBesideAGoodOneIsSkipped(String odd) {
        bench.register();
        String good = bench.issuer().keySet().replaceAll("^\\{\"keys\":\\[|\\]\\}$", "");
        for (String keys : List.of(odd + ',' + good, good + ',' + odd)) {
            bench.issuer().answer(200, "{\"keys\":[" + keys + "]}");
            bench.installation().clock().forward(Duration.ofMinutes(11));

            assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                    .as(keys)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 404, 500})
    void anAnswerThatIsNotGoodIsNotFollowed(int status) {
        bench.register();
        bench.issuer().answer(status, "");

        isNotNow(bench.called(bench.issuer().token("user-1", bench.now())));
        isNotNow(bench.called(bench.issuer().token("user-1", bench.now())));
        assertThat(bench.issuer().calls()).isEqualTo(1);
    }
}
