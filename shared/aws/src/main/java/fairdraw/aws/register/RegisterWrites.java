package fairdraw.aws.register;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.register.Pending;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The parts by which a transaction of another context has entries of the register wait. */
public final class RegisterWrites {

    private static final Map<String, String> NEXT = Map.of("#next", "next");

    private RegisterWrites() {}

    /** Has entries wait, in one part however many they are, unless their id is taken. */
    public static TransactWriteItem pending(String table, Pending waiting) {
        return Writes.putIfAbsent(table, RegisterItems.pending(waiting));
    }

    /**
     * Takes the number of a draw that is announced, if it follows the organisation's last one.
     *
     * @param number one more than those that are announced
     */
    public static TransactWriteItem announced(String table, Tenant tenant, long number) {
        return Writes.update(
                table,
                RegisterKeys.count(tenant),
                "SET #next = :after",
                number == 1 ? "attribute_not_exists(pk)" : "#next = :number",
                NEXT,
                number == 1
                        ? Map.of(":after", number(2))
                        : Map.of(":number", number(number), ":after", number(number + 1)));
    }
}
