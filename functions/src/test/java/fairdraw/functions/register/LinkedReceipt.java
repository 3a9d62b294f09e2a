package fairdraw.functions.register;

import fairdraw.functions.documents.GetDrawPageFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.util.Map;

/** The answer that the link of a receipt leads to. */
public final class LinkedReceipt {

    private LinkedReceipt() {}

    public static Answered of(Installation installation, Object receipt) {
        return at(installation, link(receipt));
    }

    static String link(Object receipt) {
        return String.valueOf(((Map<?, ?>) receipt).get("link"));
    }

    static Answered at(Installation installation, String link) {
        String[] parts = link.split("/", -1);
        return installation.call(
                GetDrawPageFunction::new,
                GatewayCall.of("GET", link).path("drawId", parts[3]).path("receipt", parts[5]));
    }
}
