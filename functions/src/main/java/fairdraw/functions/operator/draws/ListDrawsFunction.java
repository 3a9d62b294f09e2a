package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/draws}, newest first: all, or giveaways alone,
 * without the archived ones unless asked.
 */
public final class ListDrawsFunction extends HttpFunction<OperatorCall> {

    private static final String KIND = "kind";
    private static final String ARCHIVED = "archived";

    private final Draws draws;
    private final Giveaways giveaways;
    private final InstantSource clock;

    public ListDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListDrawsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DRAWS)
                        .asking(Listing.LIMIT, Listing.AFTER, KIND, ARCHIVED));
        draws = wiring.draws().store();
        giveaways = wiring.giveaways().giveaways();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        boolean giveawaysAlone = areGiveawaysAlone(request);
        boolean withArchived = QueryFlag.isSet(request, ARCHIVED);
        return Listing.reply(
                Listing.wanted(request),
                part ->
                        (giveawaysAlone
                                        ? giveaways.newest(call.tenant(), part)
                                        : draws.ofTenant(call.tenant(), part))
                                .with(draw -> withArchived || !isArchived(draw)),
                draw -> DrawView.draw(draw, now));
    }

    private static boolean isArchived(Draw draw) {
        return draw.occasion() instanceof GiveawayOccasion giveaway && giveaway.archived();
    }

    private static boolean areGiveawaysAlone(Request request) {
        return request.query(KIND)
                .map(kind -> {
                    if (!kind.equals("giveaway")) {
                        throw BadInput.mustBe(KIND, "giveaway");
                    }
                    return true;
                })
                .orElse(false);
    }
}
