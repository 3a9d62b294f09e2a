package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The forgeries of a draw's entries in the register, and of its heads. */
final class ForgedRegister {

    private ForgedRegister() {}

    static List<Forgery> forgeries() {
        return List.of(
                Forgery.told("A2", "cancelled after the result", ForgedRegister::cancel),
                Forgery.fork("A5", "a winner denied after the draw", draw -> free(draw, "DENIED")),
                Forgery.told(
                        "B1", "cancelled, and the list taken away", ForgedRegister::cancelAndHide),
                Forgery.told("N1", "the id announced again after the seal", ForgedRegister::again),
                Forgery.unproven("N2", "a result that no witness saw", ForgedRegister::unseen),
                Forgery.told("N7", "a head over an entry not shown", ForgedRegister::overstate),
                Forgery.told("N12", "a frontier of another log", ForgedRegister::graft),
                Forgery.fork("N15", "an entrant said to have left", draw -> free(draw, "LEFT")),
                Forgery.fork(
                        "N21", "cancelled as if never sealed", ForgedRegister::cancelUnsealed));
    }

    /** Returns those of the end of a draw with money or places that may still change. */
    static List<Forgery> ofTheEnd() {
        return List.of(Forgery.unproven("N13", "a head from before the end", ForgedRegister::cut));
    }

    /** Returns those of another round or beacon, of a draw that a beacon decides. */
    static List<Forgery> ofRounds(ForgedDraw real) {
        return List.of(
                real.isLive()
                        ? Forgery.told("A10", "on a beacon of one's own", ForgedDraw::forgetBeacons)
                        : Forgery.unproven(
                                "A10", "on a beacon of one's own", ForgedDraw::forgetBeacons),
                Forgery.told("N3", "a later round as if the witness was out", ForgedRegister::late),
                Forgery.fork("N17", "a later round as not proven", ForgedRegister::unproven),
                Forgery.told(
                        "N24", "a later round, then cancelled", ForgedRegister::lateAndCancel));
    }

    private static void cancel(ForgedDraw draw) {
        draw.rewrite("drawn", "drawn", withMoney(draw, cancelled(draw)));
        takeBack(draw);
    }

    private static void lateAndCancel(ForgedDraw draw) {
        List<ObjectNode> instead = new ArrayList<>(List.of(later(draw, "LATE")));
        instead.addAll(withMoney(draw, cancelled(draw)));
        draw.rewrite("drawn", "seal", instead);
        takeBack(draw);
    }

    private static void cancelUnsealed(ForgedDraw draw) {
        draw.rewrite("seal", "seal", withMoney(draw, cancelled(draw)));
        takeBack(draw);
        draw.evidence().putNull("seal");
        if (draw.rulesHave("beacon")) {
            ((ObjectNode) draw.evidence().path("beacon"))
                    .set("round", draw.evidence().at("/rules/document/beacon/round"));
        }
        draw.hide(0);
    }

    private static List<ObjectNode> withMoney(ForgedDraw draw, ObjectNode cancelled) {
        return Stream.concat(ForgedMoney.givenBack(draw).stream(), Stream.of(cancelled)).toList();
    }

    static ObjectNode cancelled(ForgedDraw draw) {
        return draw.entry("cancel")
                .put("why", "ASKED")
                .put("reason", "a mistake")
                .put("by", "operator:op_1");
    }

    static void takeBack(ForgedDraw draw) {
        ObjectNode evidence = draw.evidence().put("status", "CANCELLED");
        evidence.putNull("result");
        evidence.putNull("tiers");
        if (evidence.path("beacon").isObject()) {
            ((ObjectNode) evidence.path("beacon")).putNull("signature").putNull("randomness");
        }
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

    private static void late(ForgedDraw draw) {
        List<String> entries = draw.entries();
        entries.set(draw.place(entries, "drawn"), ForgedDraw.text(later(draw, "LATE")));
        draw.show(entries, draw.place(entries, "seal"));
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

    private static void cancelAndHide(ForgedDraw draw) {
        cancel(draw);
        draw.hide(0);
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
        ObjectNode freed =
                draw.entry("freed")
                        .put("leaf", ForgedPlaces.kept(draw))
                        .put("event", event)
                        .put("by", event.equals("LEFT") ? "entrant" : "operator:op_1");
        if (event.equals("DENIED")) {
            freed.put("reason", "by somebody's friend");
        }
        entries.add(end, ForgedDraw.text(freed));
        draw.show(entries, end);
    }
}
