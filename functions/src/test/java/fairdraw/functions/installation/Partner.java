package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.function.Function;

/** A new organisation in one mode, with a key of the lotteries. */
public final class Partner {

    /** A lottery that is drawn every five minutes, without any optional member. */
    public static final String EVERY_FIVE_MINUTES =
            """
            {"slug": "weekly", "name": "Weekly", "ticketPriceUsdCents": 200,
             "maxTicketsPerUser": 5, "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 5, "from": 1, "to": 70},
                               "bonus": {"pick": 1, "from": 1, "to": 25}}}
            """;

    private final Installation installation;
    private final String organisation;
    private final String mode;
    private final String key;

    public Partner(Installation installation, String mode) {
        this.installation = installation;
        this.mode = mode;
        this.organisation = installation.organisation();
        this.key = installation.lotteriesKey(organisation, mode);
    }

    public String organisation() {
        return organisation;
    }

    /** Returns the same organisation in the other mode. */
    public Partner inMode(String other) {
        return new Partner(installation, other, organisation);
    }

    private Partner(Installation installation, String mode, String organisation) {
        this.installation = installation;
        this.mode = mode;
        this.organisation = organisation;
        this.key = installation.lotteriesKey(organisation, mode);
    }

    /** Calls a function with the partner's own key. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("X-API-Secret", key));
    }

    /** Calls a function as an operator on behalf of this partner. */
    public Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(function, call.path("org", organisation).path("mode", mode));
    }

    /** Calls a function on behalf of this partner as somebody new with a role for it alone. */
    public Answered operatorAs(
            String role, Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        String bearer = installation.join(role, organisation).key();
        return installation.call(
                function,
                call.path("org", organisation)
                        .path("mode", mode)
                        .header("Authorization", "Bearer " + bearer));
    }

    /** Creates a lottery as an operator. */
    public Answered create(String lottery) {
        return operator(
                CreateLotteryFunction::new,
                GatewayCall.of("POST", "/operator/v1/organisations/o/m/lotteries").json(lottery));
    }

    /** Buys a ticket. */
    public Answered enter(String slug, String email) {
        return call(
                EnterLotteryFunction::new,
                GatewayCall.of("POST", "/v1/lotteries/entries")
                        .json("{\"lotterySlug\": \"" + slug + "\", \"email\": \"" + email + "\"}"));
    }
}
