package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Person;
import fairdraw.domain.lotteries.EnterLottery;
import fairdraw.domain.lotteries.EnterLottery.Line;
import fairdraw.domain.lotteries.Tickets.RequestKey;
import fairdraw.functions.http.JsonBody;
import fairdraw.functions.http.Request;
import fairdraw.functions.http.RequestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /v1/lotteries/entries}. */
final class EntryForm {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_USER_ID = 128;

    /** What cannot be read as a line is one that no lottery allows. */
    private static final Line UNPLAYABLE = new Line(List.of(), List.of());

    private EntryForm() {}

    static EnterLottery.Request read(Request request, Tenant tenant) {
        Optional<RequestKey> key =
                RequestKeys.optional(request)
                        .map(text -> new RequestKey(text, RequestKeys.hash(request)));
        return request.body(body ->
                new EnterLottery.Request(
                        tenant,
                        body.text("lotterySlug"),
                        email(body),
                        body.optionalText("userId", LONGEST_USER_ID),
                        lines(body),
                        key));
    }

    private static String email(JsonBody body) {
        String email = Person.normalise(body.text("email"));
        if (body.has("email")
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            body.refuse("email", "an e-mail address");
        }
        return email;
    }

    private static Optional<List<Line>> lines(JsonBody body) {
        Optional<Object> value = body.value("lines");
        if (value.isPresent() && !(value.get() instanceof List<?>)) {
            body.refuse("lines", "a list of lines");
            return Optional.empty();
        }
        return value.map(lines -> ((List<?>) lines).stream().map(EntryForm::line).toList());
    }

    private static Line line(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> line)) {
            return UNPLAYABLE;
        }
        Optional<List<Integer>> main = numbers(line.get("main"));
        Optional<List<Integer>> bonus =
                line.get("bonus") == null ? Optional.of(List.of()) : numbers(line.get("bonus"));
        return main.isPresent() && bonus.isPresent()
                ? new Line(main.get(), bonus.get())
                : UNPLAYABLE;
    }

    /** Whole numbers of an int's range; empty when there is anything else. */
    private static Optional<List<Integer>> numbers(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof Long number) || number.intValue() != number) {
                return Optional.empty();
            }
            numbers.add(number.intValue());
        }
        return Optional.of(numbers);
    }
}
