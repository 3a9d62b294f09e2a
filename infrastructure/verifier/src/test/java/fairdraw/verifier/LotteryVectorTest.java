package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second vector of the protocol: a whole lottery on quicknet, in the form of its evidence. */
final class LotteryVectorTest {

    private static final String DRAW = "draw_TEST0004";
    private static final String RULES =
            "{\"beacon\":{\"chain\":\"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971\",\"leadSeconds\":600,\"round\":657413},"
                    + "\"closeAt\":\"2023-09-15T10:50:03Z\",\"draw\":\"draw_TEST0004\",\"drawAt\":\"2023-09-15T11:00:00Z\",\"kind\":\"lottery\","
                    + "\"maxPerSubject\":5,\"mode\":\"live\",\"numbers\":{\"bonus\":{\"from\":1,\"pick\":1,\"to\":2},\"main\":{\"from\":1,\"pick\":2,\"to\":6}},"
                    + "\"openAt\":\"2023-09-14T11:00:00Z\",\"pool\":{\"currency\":\"USD\",\"lineCents\":199,\"permille\":333},"
                    + "\"tiers\":[{\"bonus\":1,\"main\":2,\"name\":\"Two and bonus\",\"poolPermille\":500},{\"main\":2,\"name\":\"Two\",\"poolPermille\":125},"
                    + "{\"amountCents\":100,\"main\":1,\"name\":\"One\"}],\"v\":1}";
    private static final String MANIFEST =
            "{\"at\":\"2023-09-15T10:50:04.250Z\",\"beacon\":{\"chain\":\"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971\",\"round\":657413},"
                    + "\"draw\":\"draw_TEST0004\",\"leaves\":4,\"left\":1,\"pool\":{\"carriedCents\":100000,\"lines\":6,\"poolCents\":100397},"
                    + "\"root\":\"70dd3bb39eae0ce115ee7f52f4a9221cf56448f5f1df9bb0ddd1ff060b04960b\",\"rules\":\"01c827ddeb94e587b1c0833373ab94bdd6658fe289fb926d319e3c676aa8d2a4\",\"v\":1}";

    private static final Json TICKET_1 = lines(line(1, 2, 5), line(2, 3, 6));
    private static final Json TICKET_42 = lines(line(1, 1, 6), line(2, 2, 5), line(1, 2, 4));

    private static Json line(int bonus, int one, int two) {
        return Published.object("main", List.of(one, two), "bonus", List.of(bonus));
    }

    private static Json lines(Json... lines) {
        return Published.json(List.of(lines));
    }

    private static Json parsed(String text) throws Refuted {
        return Json.parse(text.getBytes(UTF_8));
    }

    private static Bytes nonce(long ticket) {
        return VectorsTest.hash("nonce of ticket " + ticket);
    }

    private static Leaf leaf(long ticket, String subject, Json lines, int status) throws Refuted {
        Bytes tagKey = VectorsTest.hash("tag key of " + subject);
        return Leaf.of(Holding.core(DRAW, subject, tagKey, nonce(ticket), ticket, lines), status);
    }

    private static List<Leaf> list() throws Refuted {
        List<Leaf> list = new ArrayList<>();
        list.add(leaf(1, "subj_A", TICKET_1, 0));
        list.add(leaf(7, "subj_A", lines(line(2, 1, 4)), 0));
        list.add(leaf(4_294_967_295L, "subj_B", lines(line(1, 1, 2)), 2));
        list.add(leaf(42, "subj_C", TICKET_42, 0));
        list.sort(null);
        return list;
    }

    private static Json tier(String name, long amountCents) {
        return Published.object("name", name, "winners", 1, "amountCents", amountCents);
    }

    private static Json evidence() throws Refuted {
        List<Json> prizes = new ArrayList<>();
        for (Leaf leaf : list()) {
            if (leaf.equals(leaf(1, "subj_A", TICKET_1, 0))) {
                prizes.add(prize(leaf, 1, "subj_A", TICKET_1, "Two", 12_549));
            } else if (leaf.equals(leaf(42, "subj_C", TICKET_42, 0))) {
                prizes.add(prize(leaf, 42, "subj_C", TICKET_42, "Two and bonus", 50_298));
            }
        }
        return Published.object(
                "draw",
                DRAW,
                "status",
                "SETTLED",
                "pages",
                1,
                "rules",
                Published.object(
                        "hash",
                        "01c827ddeb94e587b1c0833373ab94bdd6658fe289fb926d319e3c676aa8d2a4",
                        "document",
                        parsed(RULES)),
                "manifest",
                Published.object(
                        "hash",
                        "2e92489dfa1e40ecf7fd802705cbfcb30841e42b15453391354d820e1f8b9bcb",
                        "keyId",
                        "key",
                        "signature",
                        "3bef8641d5b92bf4f7dbcfc87e1adf9441f4b80eb2a646b969b08cd5c32c7496"
                                + "f3e0009e9aefd4dd0b45206e712c32a6a704b1f7eb6b81d374a0c0618878b108",
                        "document",
                        parsed(MANIFEST)),
                "beacon",
                Published.object(
                        "chain",
                        Beacon.QUICKNET,
                        "scheme",
                        "bls-unchained-g1-rfc9380",
                        "id",
                        "quicknet",
                        "groupHash",
                        "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
                        "publicKey",
                        VectorsTest.KEY,
                        "genesisTime",
                        1_692_803_367,
                        "period",
                        3,
                        "round",
                        657_413,
                        "signature",
                        VectorsTest.ROUND_657413,
                        "randomness",
                        Hashes.sha256(VectorsTest.ROUND_657413.array())),
                "result",
                Published.object(
                        "seed",
                        "d87ce3bcd2e2d014048b23cf6256a8261f668838ee1f1ade1eef9b3308b81c08",
                        "numbers",
                        Published.object("main", List.of(2, 5), "bonus", List.of(2))),
                "claims",
                List.of(),
                "claimsNext",
                null,
                "tiers",
                List.of(tier("Two and bonus", 50_198), tier("Two", 12_549), tier("One", 100)),
                "prizes",
                prizes,
                "prizesNext",
                null);
    }

    private static Json prize(
            Leaf leaf, long ticket, String subject, Json lines, String tier, long cents) {
        return Published.object(
                "leaf", leaf.hash(),
                "subject", subject,
                "nonce", nonce(ticket),
                "lines", lines,
                "tier", tier,
                "amountCents", cents);
    }

    private static Json receipt() throws Refuted {
        return Published.object(
                "draw",
                DRAW,
                "core",
                leaf(1, "subj_A", TICKET_1, 0).core(),
                "nonce",
                nonce(1),
                "tagKey",
                VectorsTest.hash("tag key of subj_A"),
                "rules",
                "01c827ddeb94e587b1c0833373ab94bdd6658fe289fb926d319e3c676aa8d2a4",
                "acceptedAt",
                "2023-09-14T12:34:56.789Z",
                "subject",
                "subj_A",
                "lines",
                TICKET_1,
                "keyId",
                "key",
                "signature",
                "bec8f4d97d4bacea732f3ab57792b7a8b3eec756ce0756c9934df42350646d8d"
                        + "0b60a591a023b8cc2a69dd1bb4f7223affae577be42ecb9aefb1dfee2be26009",
                "proof",
                Published.object(
                        "index", 3,
                        "status", 0,
                        "path",
                                List.of(
                                        "6f454798ced6cda481775428b33773ddaaae79f54bb2fc896c3639df8581c91f",
                                        "a93e526b3236233941bdd0dbe363b782a46ffb450a52608b14bf5077d2c650cc")));
    }

    private static Published published() throws Refuted {
        Json leaves =
                Published.object(
                        "draw",
                        DRAW,
                        "page",
                        1,
                        "pages",
                        1,
                        "leaves",
                        list().stream()
                                .map(leaf ->
                                        Published.object(
                                                "core", leaf.core(),
                                                "status", leaf.status()))
                                .toList());
        Json keys =
                Published.object(
                        "keys",
                        List.of(
                                Published.object(
                                        "keyId", "key",
                                        "publicKey",
                                                "7070989e5213af62484d0e6ae00fb96e2a518e43464c94b94047d44c7a231c9e",
                                        "from", "2023-09-01T00:00:00Z",
                                        "until", null)));
        return new Published(
                DRAW,
                Map.of(
                        "/v1/draws/" + DRAW + "/evidence",
                        evidence(),
                        "/v1/draws/" + DRAW + "/evidence/leaves?page=1",
                        leaves,
                        "/.well-known/draw-keys.json",
                        keys),
                receipt());
    }

    @Test
    void theProtocolsOwnLotteryPassesEveryCheckOnQuicknet() throws Refuted {
        assertThat(published().verified().lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK))
                .extracting(Report.Line::check)
                .contains("beacon chain hash (drand quicknet)", "prizes", "receipt proof");
    }

    @Test
    void theCanonicalExampleIsWrittenAsThePageSays() throws Refuted {
        String canonical =
                "{\"\\u0001\":\"\\u001f\\n\\\"\\\\/\",\"a\":[-1,9007199254740991,null,true],"
                        + "\"\u00e9\":{},\"\ud83d\ude00\":[],\"\uff21\":0}";
        assertThat(new String(Canonical.bytes(parsed(canonical)), UTF_8)).isEqualTo(canonical);
    }
}
