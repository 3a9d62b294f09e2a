package fairdraw.functions.http;

import java.util.Arrays;
import java.util.Optional;

/** The cookies of a request. */
public final class Cookies {

    private Cookies() {}

    /** Returns the value of a cookie; empty if it is missing or was sent with several values. */
    public static Optional<String> value(Request request, String name) {
        var values =
                request.headers("Cookie").stream()
                        .flatMap(line -> Arrays.stream(line.split(";", -1)))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(name + '='))
                        .map(cookie -> cookie.substring(name.length() + 1))
                        .distinct()
                        .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
