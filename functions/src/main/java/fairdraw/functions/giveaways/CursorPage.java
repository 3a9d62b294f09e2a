package fairdraw.functions.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Giveaways.Order;
import fairdraw.domain.draws.Giveaways.Placed;
import fairdraw.domain.draws.Giveaways.Wanted;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lists with opaque cursors: forwards with {@code first, after}, backwards with {@code last,
 * before}.
 */
final class CursorPage {

    private static final Pattern PLACE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z#[A-Za-z0-9_-]{1,64}");

    private CursorPage() {}

    /** Returns the part of the list that a request asks for; refuses both directions at once. */
    static Wanted wanted(Request request) {
        Optional<String> before = cursor(request, "before");
        Optional<String> after = cursor(request, "after");
        boolean backwards = before.isPresent() || request.query("last").isPresent();
        if (backwards && (after.isPresent() || request.query("first").isPresent())) {
            throw BadInput.mustBe("last", "without first and after");
        }
        return new Wanted(
                order(request),
                ascending(request),
                Listing.limit(request, backwards ? "last" : "first"),
                backwards ? before : after,
                backwards);
    }

    private static Order order(Request request) {
        return switch (request.query("sortBy").orElse("createdAt")) {
            case "createdAt" -> Order.CREATED_AT;
            case "drawAt" -> Order.DRAW_AT;
            default -> throw BadInput.mustBe("sortBy", "one of createdAt, drawAt");
        };
    }

    private static boolean ascending(Request request) {
        return switch (request.query("sortDir").orElse("desc")) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw BadInput.mustBe("sortDir", "one of asc, desc");
        };
    }

    private static Optional<String> cursor(Request request, String name) {
        return Listing.cursor(request, name).map(text -> decoded(name, text));
    }

    private static String decoded(String name, String text) {
        try {
            String place = Utf8.decode(Base64.getUrlDecoder().decode(text));
            if (PLACE.matcher(place).matches()) {
                return place;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // Refused below.
        }
        throw BadInput.mustBe(name, "a cursor of an earlier answer");
    }

    /** Answers with a page and the cursors of its two ends, null if it is empty. */
    static Reply reply(List<Placed> page, Function<Draw, Json> form) {
        return Reply.json(
                200,
                Json.published()
                        .put(
                                "data",
                                page.stream().map(placed -> form.apply(placed.draw())).toList())
                        .put(
                                "pageInfo",
                                Json.published()
                                        .put(
                                                "startCursor",
                                                page.stream().findFirst().map(CursorPage::cursor))
                                        .put(
                                                "endCursor",
                                                page.reversed().stream()
                                                        .findFirst()
                                                        .map(CursorPage::cursor))));
    }

    private static String cursor(Placed placed) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(placed.cursor().getBytes(StandardCharsets.UTF_8));
    }
}
