package fairdraw.local.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.leaves.Stub;
import fairdraw.local.forging.ForgedDraw.OpenedLeaf;
import fairdraw.local.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The forgeries of a lottery's draw, by the names of the protocol's section on attacks. */
final class Forgeries {

    private static final int TAG_SIZE = 32;
    private static final int COUNT_AT = 36;
    private static final int STATUS_AT = 70;

    private Forgeries() {}

    /** Returns all of them, signed with these keys. */
    static List<Forgery> of(OperatorKeys keys) {
        return List.of(
                Forgery.told("A2", "cancelled after the result", Forgeries::cancel),
                Forgery.told("A3", "a leaf left out after the draw", Forgeries::leaveOut),
                Forgery.receipt(
                        "A4",
                        "a receipt of one entry for two people",
                        draw -> receipt(draw, keys, "who", "another@example.com")),
                Forgery.fork("A5", "a winner denied after the draw", draw -> free(draw, "DENIED")),
                Forgery.told("A11", "a line fewer in the seal", Forgeries::understate),
                Forgery.told("A12", "a ledger's balance lowered", Forgeries::lowerBalance),
                Forgery.told("A13", "an entry not opened", Forgeries::conceal),
                Forgery.told("A14", "a ticket of 60,000 lines", Forgeries::crowd),
                Forgery.told("B1", "cancelled, and the list taken away", Forgeries::cancelAndHide),
                Forgery.told("B4", "a seal without its pages", draw -> hide(draw, 0)),
                Forgery.told("N1", "the id announced again after the seal", Forgeries::again),
                Forgery.unproven("N2", "a result that no witness saw", Forgeries::unseen),
                Forgery.told("N3", "a later round as if the witness had been out", Forgeries::late),
                Forgery.told("N7", "a head over an entry that is not shown", Forgeries::overstate),
                Forgery.told("N8", "the leaves withheld", draw -> hide(draw, 1)),
                Forgery.receipt(
                        "N10",
                        "a receipt with a head of a fork",
                        draw -> receipt(draw, keys, "head", "")),
                Forgery.told("N11", "an entry under another person's tag", Forgeries::lend),
                Forgery.told("N12", "a frontier of another log", Forgeries::graft),
                Forgery.unproven("N13", "a head from before the end", Forgeries::cut),
                Forgery.fork("N15", "an entrant said to have left", draw -> free(draw, "LEFT")),
                Forgery.fork("N17", "a later round as not proven", Forgeries::unproven),
                Forgery.fork("N21", "cancelled as if never sealed", Forgeries::cancelUnsealed),
                Forgery.told("N24", "a later round, then cancelled", Forgeries::lateAndCancel));
    }

    /** Cancels in the place of what followed the result, with the money given back before. */
    private static void cancel(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int drawn = draw.place(entries, "drawn");
        entries.set(drawn, givenBack(draw, entries));
        entries.set(draw.place(entries, "settle"), cancelled(draw));
        entries.remove(draw.place(entries, "end"));
        takeBack(draw);
        draw.show(entries, drawn);
    }

    private static void lateAndCancel(ForgedDraw draw) {
        List<String> entries = draw.entries();
        String money = givenBack(draw, entries);
        entries.set(draw.place(entries, "drawn"), ForgedDraw.text(later(draw, "LATE")));
        entries.set(draw.place(entries, "settle"), money);
        entries.set(draw.place(entries, "end"), cancelled(draw));
        takeBack(draw);
        draw.show(entries, draw.place(entries, "seal"));
    }

    private static void cancelUnsealed(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int seal = draw.place(entries, "seal");
        entries.set(seal, givenBack(draw, entries));
        entries.set(draw.place(entries, "drawn"), cancelled(draw));
        for (String kind : List.of("settle", "end")) {
            String other = ForgedDraw.text(draw.entry("end").put("draw", "another"));
            entries.set(draw.place(entries, kind), other);
        }
        takeBack(draw);
        draw.evidence().putNull("seal");
        hide(draw, 0);
        draw.show(entries, seal);
    }

    private static String cancelled(ForgedDraw draw) {
        ObjectNode cancel = draw.entry("cancel").put("why", "ASKED").put("reason", "a mistake");
        return ForgedDraw.text(cancel.put("by", "operator:op_1"));
    }

    private static String givenBack(ForgedDraw draw, List<String> entries) {
        int taken = draw.evidence().at("/seal/pool/carriedCents").asInt();
        ObjectNode money = (ObjectNode) Json.parse(entries.get(draw.place(entries, "settle")));
        long before = money.path("balance").asLong() - money.path("cents").asLong();
        money.put("for", "cancel").put("cents", taken).put("balance", before + taken);
        return ForgedDraw.text(money);
    }

    private static void takeBack(ForgedDraw draw) {
        ObjectNode evidence = draw.evidence().put("status", "CANCELLED");
        evidence.putNull("result");
        evidence.putNull("tiers");
        ((ObjectNode) evidence.path("beacon")).putNull("signature").putNull("randomness");
        draw.answers().remove(draw.leavesPath(true));
    }

    private static ObjectNode later(ForgedDraw draw, String why) {
        long round = draw.evidence().at("/beacon/round").asLong() + 100;
        return draw.entry("round").put("why", why).put("round", round);
    }

    private static void unproven(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int drawn = draw.place(entries, "drawn");
        entries.add(drawn, ForgedDraw.text(later(draw, "UNPROVEN")));
        draw.show(entries, drawn);
    }

    private static void again(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int drawn = draw.place(entries, "drawn");
        ObjectNode second = (ObjectNode) Json.parse(entries.get(draw.place(entries, "draw")));
        second.put("rules", "00".repeat(32)).put("no", second.path("no").asLong() + 1);
        entries.add(drawn, ForgedDraw.text(second));
        draw.show(entries, drawn);
    }

    private static void unseen(ForgedDraw draw) {
        List<String> entries = draw.entries();
        draw.show(entries, draw.place(entries, "drawn"));
    }

    private static void cut(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int end = draw.place(entries, "end");
        draw.evidence().put("status", "SETTLED");
        draw.show(entries.subList(0, end), end);
    }

    private static void lend(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        int one = active(leaves);
        byte[] tag = leaves.get(one == 0 ? 1 : 0).packed();
        System.arraycopy(tag, 0, leaves.get(one).packed(), 0, TAG_SIZE);
        draw.seal(leaves);
    }

    private static void cancelAndHide(ForgedDraw draw) {
        cancel(draw);
        hide(draw, 0);
    }

    private static void hide(ForgedDraw draw, int pages) {
        draw.evidence().put("pages", pages);
        draw.answers().remove(draw.leavesPath(false));
        draw.answers().remove(draw.leavesPath(true));
    }

    private static void leaveOut(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        leaves.remove(active(leaves));
        draw.seal(leaves);
    }

    private static int active(List<OpenedLeaf> leaves) {
        for (int at = 0; at < leaves.size(); at++) {
            if (leaves.get(at).packed()[STATUS_AT] == 0) {
                return at;
            }
        }
        throw new IllegalStateException("nobody takes part in the draw");
    }

    private static void crowd(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        OpenedLeaf leaf = leaves.get(active(leaves));
        leaf.packed()[COUNT_AT] = (byte) 0xea;
        leaf.packed()[COUNT_AT + 1] = 0x60;
        draw.seal(leaves);
    }

    private static void understate(ForgedDraw draw) {
        draw.change(
                "seal",
                seal -> {
                    seal.put("lines", seal.path("lines").asLong() - 1);
                    draw.evidence().set("seal", seal);
                    return seal;
                });
    }

    private static void lowerBalance(ForgedDraw draw) {
        draw.change("settle", money -> money.put("balance", money.path("balance").asLong() - 1));
    }

    private static void conceal(ForgedDraw draw) {
        JsonNode opened = draw.answers().path(draw.leavesPath(true)).path("opened");
        ((ArrayNode) opened).setNull(active(draw.leaves()));
    }

    private static void late(ForgedDraw draw) {
        List<String> entries = draw.entries();
        entries.set(draw.place(entries, "drawn"), ForgedDraw.text(later(draw, "LATE")));
        draw.show(entries, draw.place(entries, "seal"));
    }

    private static void overstate(ForgedDraw draw) {
        List<String> entries = draw.entries();
        List<String> more = new ArrayList<>(entries);
        more.add(ForgedDraw.text(draw.entry("end")));
        draw.show(more, entries.size());
        String head = draw.answers().path(draw.registerPath() + "/checkpoint").asText();
        draw.show(entries, entries.size());
        draw.answers().put(draw.registerPath() + "/checkpoint", head);
        draw.evidence().withArray("/register/heads").removeAll().add(head);
    }

    private static void graft(ForgedDraw draw) {
        draw.answers()
                .withArray(
                        "/" + draw.registerPath().replace("/", "~1") + "~1entries?page=0/frontier")
                .add("00".repeat(32));
    }

    private static void free(ForgedDraw draw, String event) {
        List<String> entries = draw.entries();
        int end = draw.place(entries, "end");
        List<OpenedLeaf> leaves = draw.leaves();
        ObjectNode freed =
                draw.entry("freed")
                        .put("leaf", draw.hash(leaves.get(active(leaves))))
                        .put("event", event)
                        .put("by", event.equals("LEFT") ? "entrant" : "operator:op_1");
        if (event.equals("DENIED")) {
            freed.put("reason", "by somebody's friend");
        }
        entries.add(end, ForgedDraw.text(freed));
        draw.show(entries, end);
    }

    /** Changes a member of the first receipt, and signs it again. */
    private static void receipt(ForgedDraw draw, OperatorKeys keys, String member, String value) {
        ObjectNode receipt = (ObjectNode) draw.receipts().path(0);
        if (member.equals("head")) {
            ((ObjectNode) receipt.path("head")).put("root", "00".repeat(32));
        } else {
            receipt.put(member, value);
        }
        byte[] nonce = Hex.decode(receipt.path("nonce").asText());
        Object lines = Json.plain(receipt.path("lines"));
        byte[] commit =
                Opening.of(nonce, receipt.path("who").asText(), receipt.path("salt").asText())
                        .commit(Utf8.bytes(CanonicalJson.string(lines)));
        Stub stub =
                new Stub(
                        draw.id(),
                        receipt.path("ticketNo").asLong(),
                        receipt.path("lines").size(),
                        commit);
        Receipt signed =
                new Receipt(
                        stub,
                        Hex.decode(receipt.path("rules").asText()),
                        receipt.path("acceptedAt").asText(),
                        receipt.at("/head/size").asLong(),
                        Hex.decode(receipt.at("/head/root").asText()));
        byte[] key = Hex.decode(draw.evidence().at("/rules/document/receiptKey").asText());
        receipt.put("signature", Hex.encode(keys.signature(key, signed)));
    }
}
