package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Members;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The draws that the protocol's page prints, but for the extraction: each is one that the code
 * computes.
 */
final class ProtocolDrawsTest {
    @Test
    void theLotterysDrawIsPrintedAsComputed() {
        ProtocolVectors printed = ProtocolVectors.below("First draw: a lottery, to the cent");
        Map.ofEntries(
                        Map.entry("rules", "1 rules"),
                        Map.entry("rules hash", "1 rulesHash"),
                        Map.entry("lines", "1 ticket1.lines"),
                        Map.entry("personTag", "1 ticket1.personTag"),
                        Map.entry("commit", "1 ticket1.commit"),
                        Map.entry("core", "1 ticket1.core"),
                        Map.entry("leaf", "1 ticket1.leaf"),
                        Map.entry("stub", "2 ticket1.stub"),
                        Map.entry("receipt", "2 receipt of ticket 1"),
                        Map.entry("packed page", "1 packed page"),
                        Map.entry("root", "1 root"),
                        Map.entry("randomness", "1 randomness"),
                        Map.entry("seed", "1 seed"),
                        Map.entry("opened page", "1 opened page"))
                .forEach((name, vector) ->
                        assertThat(printed.get(name)).isEqualTo(Vectors.text(vector)));
        assertThat(List.of(printed.get("openKey"), printed.get("whoHash")))
                .isEqualTo(Vectors.list("1 ticket1.opening: openKey, whoHash"));
        Map.of(
                        "tickets in order", "1 leaves in order (ticket numbers)",
                        "main in drawn order", "1 main in drawn order",
                        "bonus in drawn order", "1 bonus in drawn order",
                        "ranking by ticket", "1 ranking by ticket number")
                .forEach((name, vector) ->
                        assertThat(printed.get(name))
                                .isEqualTo(ProtocolVectors.joined(Vectors.list(vector))));
        Members drawn = Members.of(CanonicalJson.parse(Vectors.entry(7)));
        byte[] signature = Hex.decode(drawn.text("signature"));
        assertThat(printed.get("round and signature"))
                .isEqualTo(drawn.number("round") + " " + Hex.encode(signature));
        assertThat(Hashing.sha256(signature)).isEqualTo(Vectors.bytes("1 randomness"));
        List<?> money = Vectors.list("1 pool cents, winning lines by tier, cents a line, rollover");
        assertThat(printed.get("pool cents")).isEqualTo(String.valueOf(money.get(0)));
        assertThat(printed.get("winning lines by tier"))
                .isEqualTo(ProtocolVectors.joined((List<?>) money.get(1)));
        assertThat(printed.get("cents a line by tier"))
                .isEqualTo(ProtocolVectors.joined((List<?>) money.get(2)));
        assertThat(printed.get("rollover cents")).isEqualTo(String.valueOf(money.get(3)));
        assertThat(printed.unread()).isEmpty();
    }

    @Test
    void theConsumersDrawIsPrintedAsComputed() {
        ProtocolVectors printed = ProtocolVectors.below("Second draw: seven consumers");
        Members members = Members.of(Vectors.map("5 seal's and drawn's members"));
        Map.of(
                        "rules hash", "4 rulesHash",
                        "core of cons_0000", "4 core of cons_0000",
                        "smallest leaf", "4 smallest leaf",
                        "root", "4 root",
                        "seed", "4 seed",
                        "best score", "4 best score")
                .forEach((name, vector) ->
                        assertThat(printed.get(name)).isEqualTo(Vectors.text(vector)));
        assertThat(printed.get("signature of round 1000")).isEqualTo(members.text("opened"));
        assertThat(printed.get("ranking by index"))
                .isEqualTo(
                        ProtocolVectors.joined(
                                Vectors.list("4 ranking by index in the sorted list")));
        assertThat(printed.get("main, 5 of 1..70"))
                .isEqualTo(ProtocolVectors.joined(Vectors.list("4 main, 5 of 1..70")));
        assertThat(printed.unread()).isEmpty();
    }

    @Test
    void automaticNumbersArePrintedAsComputed() {
        ProtocolVectors printed = ProtocolVectors.below("Fourth draw: automatic numbers");
        assertThat(printed.get("keyHash")).isEqualTo(Vectors.text("5 keyHash"));
        assertThat(printed.get("key")).isEqualTo(Vectors.text("5 key"));
        assertThat(printed.get("first four of one series"))
                .isEqualTo(ProtocolVectors.joined(Vectors.list("5 first four of one series")));
        assertThat(printed.get("last of one series")).isEqualTo(Vectors.number("5 last"));
        List<?> lanes =
                Vectors.list("5 20 series of 100,000, 7 numbers an entry: lanes [start, end)");
        assertThat(printed.get("lanes of 20 series"))
                .isEqualTo(
                        lanes.stream()
                                .map(lane -> "[" + ProtocolVectors.joined((List<?>) lane) + ")")
                                .collect(Collectors.joining(", ")));
        assertThat(printed.get("given: 14 and 7"))
                .isEqualTo(
                        ProtocolVectors.joined(
                                Vectors.list(
                                        "5 given 14 of lane 0 and 7 of lane 1: the seal's"
                                                + " `given`")));
        List<?> held =
                Vectors.list(
                        "5 the 14 numbers of lane 0; skipped where the 7 of lane 1 are not in the"
                                + " list");
        assertThat(printed.get("first 14 of lane 0"))
                .isEqualTo(ProtocolVectors.joined((List<?>) held.get(0)));
        assertThat(printed.get("skipped without lane 1's")).isEqualTo(String.valueOf(held.get(1)));
        assertThat(printed.unread()).isEmpty();
    }
}
