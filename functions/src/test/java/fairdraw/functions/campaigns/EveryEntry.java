package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.campaigns.ListCampaignPrizesFunction;
import fairdraw.functions.operator.campaigns.ReassignWinFunction;
import fairdraw.functions.operator.campaigns.RevokeWinFunction;
import fairdraw.functions.register.LinkedReceipt;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.QueueEvent;
import fairdraw.functions.triggers.RedriveRecordsFunction;
import fairdraw.functions.triggers.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every function of entries and prizes, each doing everything that it ever does. */
final class EveryEntry {

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private EveryEntry() {}

    /** Submits entries of all kinds, evaluates them and publishes their events. */
    static void lived(Installation installation) {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        String prize = desk.prize(2);
        String other = desk.prize(2);
        done(desk.promoter().call(ListPrizesFunction::new, GatewayCall.of("GET", "/v1/prizes")));
        done(desk.operator(ListCampaignPrizesFunction::new, GatewayCall.of("GET", "/prizes")));

        String kept = done(desk.submit("a", EntryDesk.winning(1, prize))).text("entry_id");
        String lost = done(desk.submit("b", EntryDesk.winning(2, prize))).text("entry_id");
        done(desk.submit("b", EntryDesk.winning(2, prize)));
        assertThat(desk.evaluate(kept)).isEqualTo(NO_FAILURES);
        assertThat(desk.evaluate(lost)).isEqualTo(NO_FAILURES);
        done(desk.read(kept));
        done(
                desk.operator(
                        ReassignWinFunction::new,
                        entry(kept).json("{\"prizeId\": \"" + other + "\"}")));
        done(desk.operator(RevokeWinFunction::new, entry(lost)));
        isTold(installation, kept);
        isNumbered(installation);
    }

    /**
     * Submits few numbers and many, and has some allocated; a key that is new each time signs the
     * receipts.
     */
    private static void isNumbered(Installation installation) {
        for (int quantity : new int[] {2, 100}) {
            EntryDesk desk = EntryDesk.of(installation, "manual", quantity);
            String entryId = desk.entry(1);
            assertThat(desk.evaluate(entryId)).isEqualTo(NO_FAILURES);
            done(desk.number(entryId, quantity));
            installation.rotateRoot();
            List<?> receipts =
                    (List<?>)
                            Objects.requireNonNull(
                                    done(desk.read(entryId)).members().get("receipts"));
            done(LinkedReceipt.of(installation, Objects.requireNonNull(receipts.getFirst())));
        }
        EntryDesk automatic = EntryDesk.of(installation, "automatic", 3);
        String entryId = automatic.entry(1);
        assertThat(automatic.evaluate(entryId)).isEqualTo(NO_FAILURES);
        assertThat(done(automatic.read(entryId)).body()).contains("\"assigned_count\":3");
    }

    /** Publishes from the stream an entry before and after its evaluation. */
    private static void isTold(Installation installation, String entryId) {
        Map<String, AttributeValue> decided =
                installation.dynamoDb().scan(scan -> scan.tableName("Campaigns")).items().stream()
                        .filter(item -> Attributes.text(item, "sk").equals(entryId))
                        .findAny()
                        .orElseThrow();
        Map<String, AttributeValue> pending = new HashMap<>(decided);
        pending.put("status", AttributeValue.fromS("PENDING"));
        var stream = new StreamEvent().inserted(pending).modified(pending, decided);
        assertThat(
                        new String(
                                installation.run(PublishEventsFunction::new, stream.json()),
                                StandardCharsets.UTF_8))
                .isEqualTo(NO_FAILURES);
        assertThat(
                        new String(
                                installation.run(
                                        RedriveRecordsFunction::new,
                                        QueueEvent.of(stream.records().getLast()).json()),
                                StandardCharsets.UTF_8))
                .isEqualTo(NO_FAILURES);
    }

    private static GatewayCall entry(String entryId) {
        return GatewayCall.of("POST", "/").path("entryId", entryId);
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
