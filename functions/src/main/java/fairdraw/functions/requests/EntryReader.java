package fairdraw.functions.requests;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import java.util.List;
import java.util.Optional;

/** The reader of a request for a ticket: the body of a call, or a line of a file. */
public final class EntryReader {

    private static final int LONGEST_USER_ID = 128;

    private EntryReader() {}

    /** Reads the body of {@code POST /v1/lotteries/entries}. */
    public static EnterLottery.Request read(Request request, Tenant tenant) {
        Optional<RequestKey> key =
                RequestKeys.optional(request)
                        .map(text -> new RequestKey(text, RequestKeys.hash(request)));
        return request.body(body ->
                read(
                        body,
                        tenant,
                        new LotterySlug(Identifier.orNothing(body.text("lotterySlug"))),
                        key));
    }

    /** Reads everything else of such a body. */
    public static EnterLottery.Request read(
            JsonBody body, Tenant tenant, LotterySlug slug, Optional<RequestKey> key) {
        return new EnterLottery.Request(
                tenant,
                slug,
                new Buyer(email(body), body.optionalText("userId", LONGEST_USER_ID)),
                lines(body),
                body.salt(),
                key,
                Optional.empty());
    }

    private static Optional<EmailAddress> email(JsonBody body) {
        Optional<EmailAddress> email = EmailAddress.parse(body.text("email"));
        if (body.has("email") && email.isEmpty()) {
            body.refuse("email", "an e-mail address");
        }
        return email;
    }

    private static Optional<List<Line>> lines(JsonBody body) {
        Optional<Object> value = body.value("lines");
        if (!body.says("lines")) {
            return Optional.empty();
        }
        if (value.filter(List.class::isInstance).isEmpty()) {
            body.refuse("lines", "a list of lines");
            return Optional.empty();
        }
        return value.map(LinesReader::read);
    }
}
