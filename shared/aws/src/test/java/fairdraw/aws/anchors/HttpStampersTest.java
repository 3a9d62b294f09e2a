package fairdraw.aws.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.anchors.SampleStamper.Kind;
import fairdraw.aws.anchors.WebServer.Answer;
import fairdraw.aws.anchors.WebServer.Fault;
import fairdraw.domain.anchors.Stampers;
import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.Checkpoint;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time-stampers that answer as they should, and tokens that would not count. */
final class HttpStampersTest {

    private static final Checkpoint HEAD = SampleLog.honest().head(5);
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final SampleStamper STAMPER = SampleStamper.of(Kind.P256, YEAR);

    private final HttpClient http = HttpClient.newHttpClient();
    private UnaryOperator<byte[]> answers =
            query -> STAMPER.granted(SampleStamper.read(query), NOON);
    private int status = 200;
    private final WebServer server =
            new WebServer(asked ->
                    new Answer(status, "application/timestamp-reply", answers.apply(asked.body())));

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private Optional<Stampers.Stamp> stamped(String name) {
        return stampers(name, Duration.ofSeconds(20)).stamp(name, HEAD);
    }

    private Stampers stampers(String name, Duration patience) {
        return new HttpStampers(
                http, List.of(new KnownStamper(server.address(), name)), patience, new Random(7));
    }

    @ParameterizedTest
    @EnumSource(names = {"P256", "RSA"})
    void aStampIsKeptWithItsTime(Kind kind) {
        SampleStamper stamper = SampleStamper.of(kind, YEAR);
        answers = query -> stamper.granted(SampleStamper.read(query), NOON);
        Optional<Stampers.Stamp> stamp = stamped(stamper.name());
        assertThat(stamp).map(Stampers.Stamp::at).hasValue(NOON.getEpochSecond());
        assertThat(stamp)
                .map(found -> found.token().length())
                .hasValueSatisfying(length -> assertThat(length).isBetween(500, 4_000));
        assertThat(server.asked())
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.type()).isEqualTo("application/timestamp-query");
                    TimeStampRequest query = SampleStamper.read(asked.body());
                    assertThat(query.getMessageImprintDigest()).isEqualTo(HEAD.imprint());
                    assertThat(query.getCertReq()).isTrue();
                });
    }

    @Test
    void anAuthorityIsNamedByItsCertificateOrByItsIssuers() {
        assertThat(stamped(STAMPER.name())).isPresent();
        assertThat(stamped(STAMPER.issuerName())).isPresent();
        assertThat(stamped(SampleStamper.of(Kind.P256, YEAR).name())).isEmpty();
    }

    @Test
    void aStampThatIsGrantedWithModificationsCounts() {
        answers = query -> STAMPER.modified(SampleStamper.read(query), NOON);
        assertThat(stamped(STAMPER.name())).isPresent();
    }

    @Test
    void aFractionOfASecondIsRoundedUp() {
        answers = query -> STAMPER.granted(SampleStamper.read(query), NOON.plusMillis(1));
        assertThat(stamped(STAMPER.name()))
                .map(Stampers.Stamp::at)
                .hasValue(NOON.getEpochSecond() + 1);
    }

    @Test
    void aRefusalIsNoStamp() {
        answers = _ -> STAMPER.refused();
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "RSA_PSS"})
    void aKindOfSignatureThatFewCanCheckIsNotKept(Kind kind) {
        SampleStamper stamper = SampleStamper.of(kind, YEAR);
        answers = query -> stamper.granted(SampleStamper.read(query), NOON);
        assertThat(stamped(stamper.name())).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aStampOfSomethingElseIsNotKept() {
        answers =
                query ->
                        STAMPER.granted(
                                SampleStamper.query(
                                        Sha256.of("another head"),
                                        SampleStamper.read(query).getNonce(),
                                        true),
                                NOON);
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @Test
    void aStampOfAnEarlierQueryIsNotKept() {
        answers =
                _ ->
                        STAMPER.granted(
                                SampleStamper.query(HEAD.imprint(), BigInteger.ONE, true), NOON);
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @Test
    void aStampWithoutItsCertificateIsNotKept() {
        answers =
                query ->
                        STAMPER.granted(
                                SampleStamper.query(
                                        HEAD.imprint(),
                                        SampleStamper.read(query).getNonce(),
                                        false),
                                NOON);
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @Test
    void aStampBehindTheEndOfItsCertificateIsNotKept() {
        SampleStamper expired = SampleStamper.of(Kind.P256, Duration.ofDays(30));
        answers = query -> expired.granted(SampleStamper.read(query), NOON);
        assertThat(stamped(expired.name())).isEmpty();
    }

    @Test
    void aTokenThatWasTamperedWithIsNotKept() {
        answers =
                query -> {
                    byte[] response = STAMPER.granted(SampleStamper.read(query), NOON);
                    response[response.length - 3] ^= 1;
                    return response;
                };
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40_000})
    void anotherBodyIsNoStamp(int length) {
        answers = _ -> new byte[length];
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 429, 500})
    void anotherStatusIsNoStamp(int other) {
        status = other;
        assertThat(stamped(STAMPER.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anAnswerThatDoesNotArriveIsNoStamp(Fault fault) {
        server.with(fault);
        String name = STAMPER.name();
        assertThat(stampers(name, Duration.ofSeconds(2)).stamp(name, HEAD)).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void onlyTheAuthoritiesOfTheDeploymentAreAsked() {
        Stampers stampers = stampers(STAMPER.name(), Duration.ofSeconds(20));
        assertThat(stampers.names()).containsExactly(STAMPER.name());
        assertThat(stampers.stamp(STAMPER.issuerName(), HEAD)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theSettingNamesEachAuthorityWithItsCertificate() {
        String hash = "0f".repeat(32);
        assertThat(KnownStamper.parse("none")).isEmpty();
        assertThat(KnownStamper.parse("https://tsa.example/tsr " + hash))
                .containsExactly(new KnownStamper(URI.create("https://tsa.example/tsr"), hash));
        for (String bad : List.of("", "https://tsa.example", hash, "https://tsa.example 0f")) {
            assertThatThrownBy(() -> KnownStamper.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
