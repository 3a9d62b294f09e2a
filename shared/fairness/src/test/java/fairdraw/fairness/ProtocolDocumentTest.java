package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.prizes.DrawnNumbers;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TicketPrize;
import fairdraw.fairness.prizes.TierPrize;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two draws that PROTOCOL.md prints before the extraction, computed again by the code. */
final class ProtocolDocumentTest {
    private static final String LOTTERY = "Second draw: a lottery, to the cent";

    private final ProtocolVectors toy = ProtocolVectors.below("First draw: seven consumers");
    private final ProtocolVectors lottery = ProtocolVectors.below(LOTTERY);

    @Test
    void theFirstDrawIsPrintedAsComputed() {
        assertThat(toy.get("root")).isEqualTo(Hex.encode(ToyDraw.list().root()));
        assertThat(toy.get("smallest leaf")).isEqualTo(Hex.encode(ToyDraw.list().first()));
        assertThat(toy.get("manifest")).isEqualTo(CanonicalJson.string(ToyDraw.manifest()));
        assertThat(toy.get("manifest hash"))
                .isEqualTo(Hex.encode(Documents.manifestHash(ToyDraw.manifest())));
        assertThat(toy.get("signature of round 1000")).isEqualTo(Hex.encode(ToyDraw.ROUND_1000));
        assertThat(toy.get("seed")).isEqualTo(Hex.encode(ToyDraw.seed()));
        assertThat(toy.get("ranking by index")).isEqualTo(order(ToyDraw.seed(), ToyDraw.list()));
        assertThat(toy.get("main, 5 of 1..70"))
                .isEqualTo(
                        ProtocolVectors.joined(
                                DrawnNumbers.draw(ToyDraw.seed(), "main", 5, 1, 70)));
    }

    @Test
    void theLotterysRulesArePrintedAsHashed() {
        assertThat(ProtocolVectors.line(LOTTERY, "{\"beacon\""))
                .isEqualTo(CanonicalJson.string(LotteryDraw.rules()));
        assertThat(lottery.get("rules hash"))
                .isEqualTo(Hex.encode(Documents.rulesHash(LotteryDraw.rules())));
    }

    @Test
    void theLotterysFirstTicketIsPrintedAsComputed() {
        LotteryDraw.Ticket ticket = LotteryDraw.TICKETS.getFirst();
        byte[] core = ticket.packed().core(LotteryDraw.DRAW);
        assertThat(lottery.get("lines")).isEqualTo(utf8(Lines.canonicalJson(ticket.lines())));
        assertThat(lottery.get("subjectTag")).isEqualTo(Hex.encode(ticket.tag()));
        assertThat(lottery.get("commit")).isEqualTo(Hex.encode(ticket.commit()));
        assertThat(lottery.get("core")).isEqualTo(Hex.encode(core));
        assertThat(lottery.get("leaf")).isEqualTo(Hex.encode(Leaf.leaf(core, LeafStatus.ACTIVE)));
        byte[] toSign =
                ReceiptBytes.toSign(
                        core,
                        Documents.rulesHash(LotteryDraw.rules()),
                        IsoTime.text(Instant.parse("2023-09-14T12:34:56.789Z")));
        assertThat(lottery.get("receipt signature"))
                .isEqualTo(Hex.encode(Ed25519.sign(LotteryDraw.SIGNING_SEED, toSign)));
    }

    @Test
    void theLotterysListAndPathArePrintedAsComputed() {
        LeafChunk list = LotteryDraw.list();
        byte[] leaf = Hex.decode(lottery.get("leaf"));
        int index = list.indexOf(leaf);
        List<byte[]> path = MerkleTree.path(list.hashes(), index);
        assertThat(lottery.get("index")).isEqualTo(Integer.toString(index));
        assertThat(lottery.get("root")).isEqualTo(Hex.encode(list.root()));
        assertThat(path).hasSize(2);
        for (int i = 0; i < path.size(); i++) {
            assertThat(lottery.get("path " + i)).isEqualTo(Hex.encode(path.get(i)));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(lottery.get("leaf " + i)).isEqualTo(Hex.encode(list.hashes().get(i)));
        }
        assertThat(MerkleTree.verify(leaf, index, 4, path, list.root())).isTrue();
    }

    @Test
    void theLotterysManifestIsPrintedAsSigned() {
        Manifest manifest = LotteryDraw.manifest();
        byte[] signature =
                Ed25519.sign(LotteryDraw.SIGNING_SEED, ManifestBytes.toSign(manifest.canonical()));
        assertThat(lottery.get("manifest")).isEqualTo(utf8(manifest.canonical()));
        assertThat(lottery.get("manifest hash")).isEqualTo(Hex.encode(manifest.hash()));
        assertThat(lottery.get("manifest signature")).isEqualTo(Hex.encode(signature));
        assertThat(lottery.get("signing key's public key"))
                .isEqualTo(Hex.encode(Ed25519.publicKey(LotteryDraw.SIGNING_SEED)));
    }

    @Test
    void theLotterysResultIsPrintedToTheCent() {
        byte[] seed = LotteryDraw.seed();
        PrizeTable prizes = LotteryDraw.prizes();
        assertThat(lottery.get("seed")).isEqualTo(Hex.encode(seed));
        assertThat(lottery.get("main in drawn order"))
                .isEqualTo(ProtocolVectors.joined(DrawnNumbers.draw(seed, "main", 2, 1, 6)));
        assertThat(lottery.get("bonus in drawn order"))
                .isEqualTo(ProtocolVectors.joined(DrawnNumbers.draw(seed, "bonus", 1, 1, 2)));
        assertThat(lottery.get("winning lines by tier"))
                .isEqualTo(
                        ProtocolVectors.joined(
                                prizes.tiers().stream().map(TierPrize::winners).toList()));
        assertThat(lottery.get("cents a line by tier"))
                .isEqualTo(
                        ProtocolVectors.joined(
                                prizes.tiers().stream().map(TierPrize::amountCents).toList()));
        assertThat(lottery.get("rollover cents")).isEqualTo(Long.toString(prizes.rolloverCents()));
        assertThat(lottery.get("ranking by index")).isEqualTo(order(seed, LotteryDraw.list()));
    }

    @Test
    void theLotterysTicketsArePrintedWithTheirPrizes() {
        for (LotteryDraw.Ticket ticket : LotteryDraw.TICKETS) {
            String printed = lottery.get("prize of ticket " + ticket.number());
            if (ticket.status() != LeafStatus.ACTIVE) {
                assertThat(printed).isEqualTo("nothing: not ACTIVE");
                continue;
            }
            TicketPrize prize =
                    LotteryDraw.prizes()
                            .prizeOf(ticket.lines(), LotteryDraw.drawn(), LotteryDraw.TIERS);
            assertThat(printed)
                    .isEqualTo(
                            prize.winTier() == null
                                    ? "nothing"
                                    : prize.winTier() + ", " + prize.winAmountCents());
        }
    }

    private static String order(byte[] seed, LeafChunk list) {
        return ProtocolVectors.joined(
                Ranking.best(seed, list.sealed().iterator(), 100).stream()
                        .map(RankedLeaf::index)
                        .toList());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
