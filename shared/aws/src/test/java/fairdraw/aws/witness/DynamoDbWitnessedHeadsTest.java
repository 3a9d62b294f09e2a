package fairdraw.aws.witness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.MovableClock;
import fairdraw.domain.witness.CosignHead;
import fairdraw.domain.witness.SampleLog;
import fairdraw.domain.witness.WitnessKey;
import fairdraw.domain.witness.WitnessedHeads;
import fairdraw.domain.witness.WitnessedHeadsContract;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbWitnessedHeadsTest implements WitnessedHeadsContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbWitnessedHeads heads =
            new DynamoDbWitnessedHeads(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public WitnessedHeads heads() {
        return heads;
    }

    @Test
    void ofTwoHistoriesThatComeTogetherOneIsCosigned() {
        SampleLog honest = SampleLog.honest();
        CosignHead cosign =
                new CosignHead(
                        new WitnessKey("w1.example", new byte[32]),
                        List.of(honest.key()),
                        heads,
                        new MovableClock(Instant.parse("2026-07-01T12:00:00Z")));
        List<CosignHead.Outcome> outcomes =
                AtOnce.call(
                        12,
                        caller -> {
                            SampleLog log = honest.forkedAt(caller % 2);
                            return cosign.cosign(Utf8.bytes(log.submission(0, 4).text()));
                        });
        assertThat(outcomes).filteredOn(CosignHead.Outcome.Cosigned.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new CosignHead.Outcome.Conflict(4)))
                .hasSize(11);
    }
}
