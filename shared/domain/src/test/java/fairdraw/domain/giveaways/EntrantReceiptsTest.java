package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.giveaways.EntrantReceipts.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EntrantReceiptsTest {

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false).entered(2);
    private final EntrantReceipts receipts =
            new EntrantReceipts(
                    world.draws,
                    world.participations,
                    SampleReceipts.of(world.lists, world.keys),
                    world.keys);

    private Map<String, @Nullable Object> receipt(int number) {
        return ((Outcome.Issued) receipts.of(consumer(number), world.drawId())).receipt();
    }

    @Test
    void aReceiptIsForTheLastRecordAndHasItsProofOnceTheListIsSealed() {
        var first = receipt(0);
        assertThat(first)
                .containsEntry("draw", world.drawId().text())
                .containsEntry("acceptedAt", "2026-03-01T08:00:01Z")
                .containsEntry("proof", null);

        world.leave(0);
        assertThat(receipt(0)).containsEntry("nonce", first.get("nonce"));
        world.enter(0);
        var second = receipt(0);
        assertThat(second.get("nonce")).isNotEqualTo(first.get("nonce"));
        assertThat(second).containsEntry("tagKey", first.get("tagKey"));

        world.drawn();
        assertThat(receipt(0).get("proof")).isNotNull();
        assertThat(receipt(0)).containsEntry("nonce", second.get("nonce"));
    }

    @Test
    void whoNeverEnteredHasNoReceiptNotEvenIfBarred() {
        world.deny(2, "ADMIN_ACTION");

        assertThat(receipts.of(consumer(2), world.drawId())).isEqualTo(new Outcome.NotEntered());
        assertThat(receipts.of(consumer(3), world.drawId())).isEqualTo(new Outcome.NotEntered());
    }

    @Test
    void onlyGiveawaysOfTheConsumersTenantHaveReceipts() {
        world.draws.create(
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000001"),
                        new LotterySlug("mega")));

        assertThat(receipts.of(consumer(0), new DrawId("01957b1c-0000-8000-9000-000000000001")))
                .isEqualTo(new Outcome.NotFound());
        assertThat(
                        receipts.of(
                                consumer(new Tenant(TENANT.organisation(), Mode.LIVE), 0),
                                world.drawId()))
                .isEqualTo(new Outcome.NotFound());
    }
}
