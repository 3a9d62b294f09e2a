package fairdraw.functions.http;

import fairdraw.domain.addresses.CheckedAddress;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;
import java.util.function.Function;

/** The reader of addresses that outsiders ask us to call. */
public final class AddressReader {

    private static final int LONGEST = 1_000;

    private final Function<String, CheckedAddress> check;

    /**
     * @param check decides which addresses may be called
     */
    public AddressReader(Function<String, CheckedAddress> check) {
        this.check = check;
    }

    /** Reads a required address and returns it in the form in which it is called. */
    public String required(JsonBody body, String name) {
        String sent = body.text(name, LONGEST);
        return sent.isEmpty() ? sent : checked(body, name, sent);
    }

    /** Reads an optional address and returns it in the form in which it is called. */
    public Optional<String> optional(JsonBody body, String name) {
        return body.optionalText(name, LONGEST).map(sent -> checked(body, name, sent));
    }

    private String checked(JsonBody body, String name, String sent) {
        return switch (check.apply(sent)) {
            case CheckedAddress.Good(var address) -> address;
            case CheckedAddress.Bad(var what) -> {
                body.refuse(name, what);
                yield sent;
            }
        };
    }
}
