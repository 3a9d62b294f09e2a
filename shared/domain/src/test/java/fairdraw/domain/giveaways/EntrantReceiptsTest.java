package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EntrantReceiptsTest {

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false).entered(2);
    private final EntrantReceipts receipts =
            new EntrantReceipts(world.participations, SampleReceipts.of(world.lists, world.keys));

    private Map<String, @Nullable Object> receipt(String name) {
        return receipts.named(world.draw(), name).orElseThrow();
    }

    /** Returns what the links call the last record of a consumer. */
    private String last(int number) {
        Participation part = world.part(number);
        return part.name(part.records().getLast());
    }

    @Test
    void eachRecordHasItsReceiptWithAProofOnceTheListIsSealed() {
        String one = last(0);
        var first = receipt(one);
        assertThat(first)
                .containsEntry("draw", world.drawId().text())
                .containsEntry("acceptedAt", "2026-03-01T08:00:01Z")
                .containsEntry("proof", null);

        world.leave(0);
        assertThat(receipt(one)).containsEntry("nonce", first.get("nonce"));
        world.enter(0);
        String two = last(0);
        var second = receipt(two);
        assertThat(second.get("nonce")).isNotEqualTo(first.get("nonce"));
        assertThat(second).containsEntry("tagKey", first.get("tagKey"));

        world.drawn();
        assertThat(receipt(one).get("proof")).isNotNull();
        assertThat(receipt(one)).containsEntry("nonce", first.get("nonce"));
        assertThat(receipt(two).get("proof")).isNotNull();
        assertThat(receipt(two)).containsEntry("nonce", second.get("nonce"));
    }

    @Test
    void whoNeverEnteredHasNoReceiptNotEvenIfBarred() {
        world.deny(2, "ADMIN_ACTION");

        assertThat(receipts.named(world.draw(), world.person(2) + "-0")).isEmpty();
        assertThat(receipts.named(world.draw(), world.person(3) + "-0")).isEmpty();
    }

    @Test
    void onlyTheNameOfARecordNamesAReceipt() {
        assertThat(receipts.named(world.draw(), world.person(0))).isEmpty();
        assertThat(receipts.named(world.draw(), world.person(0) + "-")).isEmpty();
        assertThat(receipts.named(world.draw(), last(0) + "0")).isEmpty();
    }

    @Test
    void onlyRecordsOfThatGiveawayHaveReceipts() {
        Draw lottery =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000001"),
                        new LotterySlug("mega"));
        Draw another = SampleGiveaways.open(new DrawId("draw_2"));

        assertThat(receipts.named(lottery, last(0))).isEmpty();
        assertThat(receipts.named(another, last(0))).isEmpty();
    }
}
