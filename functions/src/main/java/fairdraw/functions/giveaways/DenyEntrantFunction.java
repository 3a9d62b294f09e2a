package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.DenyEntrant;
import fairdraw.domain.giveaways.DenyEntrant.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.util.function.Function;

/** {@code POST /api/v1/draws/{drawId}/deny}. */
public final class DenyEntrantFunction extends HttpFunction<Tenant> {

    private final DenyEntrant denyEntrant;

    public DenyEntrantFunction() {
        this(Wiring.inLambda());
    }

    public DenyEntrantFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        denyEntrant = wiring.giveaways().denyEntrant();
    }

    private record Denial(ConsumerBody body, String reason) {

        static Denial read(JsonBody body) {
            return new Denial(
                    ConsumerBody.read(body),
                    body.choice("reason", DenyEntrant.REASONS, Function.identity()));
        }
    }

    /** Returns the key that asks, as the register names it. */
    private static String author(Request request) {
        return "key:" + request.notes().keyId().orElseThrow();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        Denial denial = request.body(Denial::read);
        Outcome outcome =
                denyEntrant.deny(
                        tenant,
                        new DrawId(request.path("drawId")),
                        new DenyEntrant.Denial(
                                denial.body().consumerId(),
                                denial.reason(),
                                author(request),
                                true));
        return switch (outcome) {
            case Outcome.Stands(var state) -> StateView.reply(state);
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.Closed _ -> Reply.problem(409, "Draw is closed");
            case Outcome.Claimed _ -> Reply.problem(409, "Draw win is already completed");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
