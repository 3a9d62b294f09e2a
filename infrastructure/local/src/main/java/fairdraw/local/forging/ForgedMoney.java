package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The forgeries of a ledger of prize money. */
final class ForgedMoney {

    private ForgedMoney() {}

    static List<Forgery> forgeries() {
        return List.of(
                Forgery.told("A12", "a ledger's balance lowered", ForgedMoney::lowerBalance));
    }

    /** Returns the entries that give back what a cancelled draw took; none without a pool. */
    static List<ObjectNode> givenBack(ForgedDraw draw) {
        List<ObjectNode> settled = draw.own("settle");
        if (settled.isEmpty()) {
            return List.of();
        }
        int taken = draw.evidence().at("/seal/pool/carriedCents").asInt();
        ObjectNode money = settled.getFirst();
        long before = money.path("balance").asLong() - money.path("cents").asLong();
        money.put("for", "cancel").put("cents", taken).put("balance", before + taken);
        return List.of(money);
    }

    private static void lowerBalance(ForgedDraw draw) {
        draw.change("settle", money -> money.put("balance", money.path("balance").asLong() - 1));
    }
}
