package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vectors that PROTOCOL.md prints, computed again by the code. */
final class ProtocolDocumentTest {
    private static final String LOTTERY = "Second draw: a lottery, to the cent";
    private static final String OTHER = "Trees, rounds, text";

    private final ProtocolVectors toy = ProtocolVectors.below("First draw: seven consumers");
    private final ProtocolVectors lottery = ProtocolVectors.below(LOTTERY);
    private final ProtocolVectors other = ProtocolVectors.below(OTHER);

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
                .isEqualTo(joined(DrawnNumbers.draw(ToyDraw.seed(), "main", 5, 1, 70)));
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
                .isEqualTo(joined(DrawnNumbers.draw(seed, "main", 2, 1, 6)));
        assertThat(lottery.get("bonus in drawn order"))
                .isEqualTo(joined(DrawnNumbers.draw(seed, "bonus", 1, 1, 2)));
        assertThat(lottery.get("winning lines by tier"))
                .isEqualTo(joined(prizes.tiers().stream().map(TierPrize::winners).toList()));
        assertThat(lottery.get("cents a line by tier"))
                .isEqualTo(joined(prizes.tiers().stream().map(TierPrize::amountCents).toList()));
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

    @Test
    void treesRoundsAndTextArePrintedAsComputed() {
        assertThat(other.get("root of no leaves")).isEqualTo(Hex.encode(MerkleTree.emptyRoot()));
        assertThat(other.get("root of the classic eight"))
                .isEqualTo(Hex.encode(MerkleTree.root(classicEight())));
        for (String time : List.of("2024-12-16T12:00:00Z", "2024-12-16T12:00:00.001Z")) {
            assertThat(ProtocolVectors.line(OTHER, "first(" + time + ")"))
                    .endsWith(" " + BeaconChain.QUICKNET.roundAtOrAfter(Instant.parse(time)));
        }
        assertThat(other.get("time(657413) on quicknet"))
                .isEqualTo(IsoTime.text(BeaconChain.QUICKNET.timeOf(657413)));
        byte[] canonical = other.get("canonical").getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.bytes(CanonicalJson.parse(canonical))).isEqualTo(canonical);
    }

    private static List<byte[]> classicEight() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(data -> Hashing.sha256(new byte[] {0}, Hex.decode(data)))
                .toList();
    }

    private static String order(byte[] seed, LeafChunk list) {
        return joined(
                Ranking.best(seed, list.sealed().iterator(), 100).stream()
                        .map(RankedLeaf::index)
                        .toList());
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(", "));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
