package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries with the same meaning in different spellings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpelledEntriesTest {
    private final Installation installation = new Installation();
    private final EntryDesk desk = EntryDesk.withPrizes(installation);
    private int participants;

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01T08:59:00.1234567890-03:00",
                "2026-07-01t11:59:00z",
                "2026-07-01T11:59:00.000000000000000000001Z",
                "2026-07-01T11:59:00-00:00"
            })
    void aConsentIsGivenAtAnyTimeOfTheStandard(String time) {
        accepted(next().replace("2026-07-01T08:59:00-03:00", time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"phone\": \"\"",
                "\"birthdate\": \"\"",
                "\"email\": \"\"",
                "\"address\": []",
                "\"address\": {}",
                "\"address\": \"\"",
                "\"address\": {\"address_line_2\": \"\", \"state\": \"\"}"
            })
    void whatMayBeLeftOutMayBeEmpty(String member) {
        accepted(next().replace("\"full_name\"", member + ", \"full_name\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "\"\"", "{\"won\": false, \"prize_definition_id\": \"\"}"})
    void nothingIsWonWhereNothingIsSaid(String win) {
        String body = next().strip();
        accepted(body.substring(0, body.length() - 1) + ", \"instant_win\": " + win + "}");
    }

    @Test
    void aNameIsMeasuredInCharacters() {
        accepted(next().replace("Maria Silva", "\ud83c\udfb2".repeat(200)));
        assertThat(submit(next().replace("Maria Silva", "\ud83c\udfb2".repeat(201))).status())
                .isEqualTo(422);
        assertThat(submit(next().replace("Maria Silva", "\ud83c\udfb2".repeat(2))).status())
                .isEqualTo(422);
    }

    private String next() {
        return EntryDesk.body(++participants);
    }

    /** Submits with a key that contains blanks. */
    private Answered submit(String body) {
        return desk.submit("key of " + participants, body);
    }

    private void accepted(String body) {
        Answered answered = submit(body);
        assertThat(answered.status()).as(answered.body()).isEqualTo(202);
    }
}
