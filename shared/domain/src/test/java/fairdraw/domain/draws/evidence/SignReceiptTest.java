package fairdraw.domain.draws.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.register.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SignReceiptTest {

    private static final Instant AT = Instant.parse("2023-09-14T12:34:56.789Z");
    private static final Checkpoint HEAD = new Checkpoint("fairdraw/live", 3, Sha256.of("root"));
    private static final Slip TICKET =
            new Slip(
                    1,
                    "ada@example.com",
                    Sha256.hex("nonce of ticket 1"),
                    "rosebud 1",
                    new Content.TicketLines(
                            List.of(
                                    NumberLine.canonical(List.of(2, 5), List.of(1)),
                                    NumberLine.canonical(List.of(3, 6), List.of(2))),
                            true));

    private final FixedRootKeys keys = new FixedRootKeys();
    private final SignReceipt sign = new SignReceipt(keys, _ -> HEAD);

    private Draw draw(String id) {
        Draw draw = SampleDraws.open(SampleDraws.TENANT, new DrawId(id), new LotterySlug("mega"));
        Registration registration =
                SampleRegisters.registration(draw.tenant().mode(), keys.receiptSeed(draw.pepper()));
        return draw.registered(registration, 1);
    }

    private Map<String, @Nullable Object> receipt(Draw draw, Slip slip) {
        return sign.of(new Accepted(draw, "ticket", slip, AT));
    }

    @Test
    void aRecordHasTheStubOfTheVector() {
        assertThat(Hex.encode(TICKET.stub(new DrawId("draw_TEST0005")).commit()))
                .isEqualTo("a6c304291ed9cae434d35e8237edf24e88dac0ad904d5a69cf62788b57b76edf");
        assertThat(TICKET.stub(new DrawId("draw_TEST0005")).count()).isEqualTo(2);
    }

    @Test
    void aReceiptShowsAllThatItsHolderNeeds() {
        Draw draw = draw("draw_TEST0005");

        assertThat(receipt(draw, TICKET))
                .containsEntry("v", 2)
                .containsEntry("draw", "draw_TEST0005")
                .containsEntry("ticketNo", 1L)
                .containsEntry("nonce", TICKET.nonce())
                .containsEntry("salt", "rosebud 1")
                .containsEntry("who", "ada@example.com")
                .containsEntry("lines", TICKET.content().tree())
                .containsEntry("rules", draw.registered().orElseThrow().rulesHash())
                .containsEntry("acceptedAt", "2023-09-14T12:34:56.789Z")
                .containsEntry("head", Map.of("size", 3L, "root", Hex.encode(HEAD.root())));
    }

    @Test
    void theKeyOfTheDrawsRulesSignedIt() {
        Draw draw = draw("draw_TEST0005");
        keys.renew();
        byte[] signature = Hex.decode(String.valueOf(receipt(draw, TICKET).get("signature")));
        RegisteredRules place = draw.registered().orElseThrow();
        Receipt receipt =
                new Receipt(
                        TICKET.stub(draw.id()),
                        Hex.decode(place.rulesHash()),
                        "2023-09-14T12:34:56.789Z",
                        HEAD.size(),
                        HEAD.root());

        byte[] key = Hex.decode(place.registration().receiptKey());
        assertThat(receipt.isSignedBy(key, signature)).isTrue();
        assertThat(receipt.isSignedBy(Ed25519.publicKey(keys.receiptSeed(2)), signature)).isFalse();
    }

    @Test
    void aRepeatedCallGetsTheSameReceiptOfTheSameHead() {
        Draw draw = draw("draw_TEST0005");

        assertThat(receipt(draw, TICKET)).isEqualTo(receipt(draw, TICKET));
    }
}
