package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries in the answers to integrators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntrySurfaceTest {

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";
    private static final String NOT_FOUND = "{\"detail\":\"Entry not found\"}";

    private final Installation installation = new Installation();
    private EntryDesk desk = EntryDesk.withPrizes(installation);

    @BeforeEach
    void anotherCampaign() {
        desk = EntryDesk.withPrizes(installation);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void anEntryIsAcceptedAndProcessedLater() {
        Answered accepted = desk.submit("order-1", EntryDesk.body(1));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body())
                .matches(
                        "\\{\"entry_id\":\"[0-9a-f-]{36}\",\"status\":\"PENDING\","
                                + "\"message\":\"Entry accepted for processing.\"}");
        assertThat(desk.read(accepted.text("entry_id")).body())
                .isEqualTo(
                        """
                        {"entry_id":"%s","status":"PENDING","mechanics":\
                        [{"mechanic_type":"lucky_numbers","status":"PENDING","outcome":null}],\
                        "assigned":null}\
                        """
                                .formatted(accepted.text("entry_id")));
    }

    @Test
    void anApprovedEntrySaysHowManyNumbersItGets() {
        String prizeId = desk.prize(1);
        String entryId = desk.submit("order-1", EntryDesk.winning(1, prizeId)).text("entry_id");

        assertThat(desk.evaluate(entryId)).isEqualTo(NO_FAILURES);

        assertThat(desk.read(entryId).body())
                .isEqualTo(
                        """
                        {"entry_id":"%s","status":"APPROVED","mechanics":\
                        [{"mechanic_type":"lucky_numbers","status":"APPROVED",\
                        "outcome":{"quantity":5,"series_count":10}},\
                        {"mechanic_type":"instant_win","status":"APPROVED",\
                        "outcome":{"won":true,"prize_definition_id":"%s"}}],"assigned":null}\
                        """
                                .formatted(entryId, prizeId));
    }

    @Test
    void aRepeatedKeyIsAnsweredWithItsEntryWhateverIsSent() {
        String entryId = desk.entry(1);
        desk.evaluate(entryId);
        String repeated =
                "{\"entry_id\":\""
                        + entryId
                        + "\",\"status\":\"APPROVED\","
                        + "\"message\":\"Entry already exists for this idempotency key.\"}";

        for (String body : new String[] {EntryDesk.body(1), EntryDesk.body(2), "{}", "no JSON"}) {
            Answered again = desk.submit(EntryDesk.submission("key-1", body).againstTheSchema());

            assertThat(again.status()).as(body).isEqualTo(202);
            assertThat(again.body()).isEqualTo(repeated);
        }
    }

    @Test
    void anEntryWithUsedEvidenceIsAcceptedAsRejected() {
        desk.entry(1);

        Answered again = desk.submit("key-2", EntryDesk.body(1));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("status")).isEqualTo("REJECTED");
        assertThat(again.text("message"))
                .isEqualTo("Entry was rejected: evidence was used by another entry");
        assertThat(desk.read(again.text("entry_id")).body())
                .contains("\"outcome\":null,\"reason\":\"evidence was used by another entry\"}]");
    }

    @Test
    void outsideTheWindowNothingIsTaken() {
        installation.clock().forward(Promoter.OPEN);

        Answered late = desk.submit("key-1", EntryDesk.body(1));

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body()).isEqualTo("{\"detail\":\"Registration window is closed\"}");
    }

    @Test
    void anEntryIsFoundByItsOwnCampaignAndModeAlone() {
        String entryId = desk.entry(1);
        EntryDesk other = EntryDesk.withPrizes(installation);

        assertThat(other.read(entryId).status()).isEqualTo(404);
        assertThat(other.read(entryId).body()).isEqualTo(NOT_FOUND);
        assertThat(desk.read(new UUID(1, 1).toString()).body()).isEqualTo(NOT_FOUND);
        assertThat(desk.read(entryId.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "01957b1c-0000-7000-8000-00000000f00", "no/uuid"})
    void aMalformedIdNamesNoEntry(String entryId) {
        assertThat(desk.read(entryId).status()).isEqualTo(404);
        assertThat(desk.read(entryId).body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void withoutItsKeyNothingIsAnswered() {
        Answered answered =
                installation.call(
                        SubmitEntryFunction::new,
                        GatewayCall.of("POST", "/v1/entries").json(EntryDesk.body(1)));

        assertThat(answered.status()).isEqualTo(401);
        assertThat(answered.body()).isEqualTo("{\"detail\":\"Missing API key\"}");
    }

    @Test
    void aMessageThatNamesNoEntryComesAgain() {
        String again = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m\"}]}";

        assertThat(desk.evaluate(new UUID(1, 1).toString())).isEqualTo(again);
        assertThat(desk.evaluate("elsewhere", desk.entry(1))).isEqualTo(again);
    }
}
