package fairdraw.functions.register;

import static fairdraw.domain.register.SampleEntries.pending;
import static fairdraw.functions.register.EveryRegister.get;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.triggers.StreamEvent;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register as anybody reads it: 300 entries in live, none in test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegisterSurfaceTest {

    private static final int ENTRIES = 300;

    private final Installation installation =
            new Installation(Map.of("CORS_ORIGIN", "https://partner.example"));

    @BeforeAll
    void fill() {
        for (int number = 0; number < ENTRIES; number++) {
            EveryRegister.put(installation, pending(Mode.LIVE, number));
        }
        assertThat(EveryRegister.keep(installation)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private Answered checkpoint(String log) {
        return installation.call(GetCheckpointFunction::new, get(log));
    }

    private Answered page(String log, String number) {
        return installation.call(GetRegisterEntriesFunction::new, get(log).query("page", number));
    }

    private static List<String> texts(Answered page, String name) {
        return ((List<?>) Objects.requireNonNull(page.members().get(name)))
                .stream().map(String.class::cast).toList();
    }

    @Test
    void thePagesReplayToTheCheckpoint() {
        Note note = Note.parse(checkpoint("live").body());
        Frontier frontier = Frontier.EMPTY;
        for (String number : List.of("0", "1")) {
            Answered page = page("live", number);
            assertThat(texts(page, "frontier"))
                    .isEqualTo(frontier.roots().stream().map(Hex::encode).toList());
            for (String entry : texts(page, "entries")) {
                frontier = frontier.push(Frontier.leaf(Utf8.bytes(entry)));
            }
        }

        assertThat(note.head().text()).isEqualTo(Checkpoint.of("fairdraw/live", frontier).text());
        assertThat(note.head().size()).isEqualTo(ENTRIES);
    }

    @Test
    void aCheckpointIsPlainTextForTwoSecondsForAnybody() {
        assertThat(checkpoint("live").headers())
                .containsEntry("Content-Type", "text/plain; charset=utf-8")
                .containsEntry("Cache-Control", "public, max-age=2")
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @CsvSource({"0, 'public, max-age=31536000, immutable'", "1, 'public, no-cache'"})
    void aFullPageNeverChangesAndTheLastOneMay(String number, String directives) {
        assertThat(page("live", number).headers())
                .containsEntry("Cache-Control", directives)
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whoHasTheLastPageIsToldThatItIsUnchanged() {
        String tag = String.valueOf(page("live", "1").headers().get("ETag"));

        Answered again =
                installation.call(
                        GetRegisterEntriesFunction::new,
                        get("live").query("page", "1").header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aLogIsFoundUnderTheIdOfItsKeyToo() {
        String line = Note.parse(checkpoint("live").body()).lines().getFirst();
        byte[] signature =
                Base64.getDecoder().decode(line.strip().substring(line.lastIndexOf(' ') + 1));
        String id = Hex.encode(signature).substring(0, 8);

        assertThat(checkpoint(id).body()).isEqualTo(checkpoint("live").body());
        assertThat(page(id, "0").body()).isEqualTo(page("live", "0").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "00000000", "Live", "live#PENDING", "~"})
    void whatNamesNoLogIsNotFoundByAnybody(String log) {
        for (Answered answered : List.of(checkpoint(log), page(log, "0"))) {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.headers()).containsEntry("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void aPageBehindTheLastIsNotFound() {
        assertThat(page("live", "2").status()).isEqualTo(404);
        assertThat(page("live", "100000000").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.0", "1000000000"})
    void whatIsNoPageIsRefused(String number) {
        assertThat(page("live", number).status()).isEqualTo(400);
    }

    @Test
    void recordsThatComeAgainOrOutOfOrderChangeNothing() {
        String before = checkpoint("live").body();
        var stream = new StreamEvent();
        for (long number : new long[] {7, 3, 3, 299}) {
            stream.inserted(
                    Map.of(
                            "type", AttributeValue.fromS("pending"),
                            "pk", AttributeValue.fromS("R#live#PENDING"),
                            "sk", AttributeValue.fromS("%013d".formatted(number))));
        }

        assertThat(EveryRegister.keep(installation, stream))
                .isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(checkpoint("live").body()).isEqualTo(before);
    }
}
