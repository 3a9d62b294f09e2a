package fairdraw.functions.lotteries;

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
import fairdraw.functions.requests.LinesReader;
import fairdraw.functions.requests.RequestKeys;
import java.util.List;
import java.util.Optional;

/** The reader of the body of {@code POST /v1/lotteries/entries}. */
final class EntryReader {

    private static final int LONGEST_USER_ID = 128;

    private EntryReader() {}

    static EnterLottery.Request read(Request request, Tenant tenant) {
        Optional<RequestKey> key =
                RequestKeys.optional(request)
                        .map(text -> new RequestKey(text, RequestKeys.hash(request)));
        return request.body(body ->
                new EnterLottery.Request(
                        tenant,
                        new LotterySlug(Identifier.orNothing(body.text("lotterySlug"))),
                        new Buyer(email(body), body.optionalText("userId", LONGEST_USER_ID)),
                        lines(body),
                        body.salt(),
                        key,
                        Optional.empty()));
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
