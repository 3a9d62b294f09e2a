package fairdraw.functions.history;

import fairdraw.fairness.encoding.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record in a sealed list, or in the receipt of its holder.
 *
 * @param name the part of the leaf that no other has
 * @param status the status in the list; empty in the receipt of what is not listed
 */
record Listed(String name, Optional<Long> status) {

    private static final int PACKED = 71;
    private static final int NAMED = 36;

    /** Reads the leaves of a page. */
    static List<Listed> of(String packed) {
        byte[] bytes = Base64.getDecoder().decode(packed);
        List<Listed> listed = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PACKED) {
            listed.add(
                    new Listed(
                            Hex.encode(Arrays.copyOfRange(bytes, from, from + NAMED)),
                            Optional.of((long) bytes[from + PACKED - 1])));
        }
        return listed;
    }

    /** Reads the receipt of a record. */
    static Listed ofReceipt(Map<String, @Nullable Object> receipt) {
        Optional<Map<?, ?>> proof =
                Optional.ofNullable(receipt.get("proof")).map(members -> (Map<?, ?>) members);
        String name =
                proof.map(members -> String.valueOf(members.get("personTag"))).orElse("")
                        + hex(receipt.get("ticketNo"));
        return new Listed(name, proof.map(members -> (Long) members.get("status")));
    }

    private static String hex(@Nullable Object ticketNo) {
        return String.format(Locale.ROOT, "%08x", (Long) ticketNo);
    }
}
