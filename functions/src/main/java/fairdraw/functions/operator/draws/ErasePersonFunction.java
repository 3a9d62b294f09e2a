package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.erasure.EraseFromOrganisation;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.erasure.Held;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/erasures}: erases a person from the draws
 * that have ended, as many as a call has time for.
 */
public final class ErasePersonFunction extends HttpFunction<OperatorCall> {

    private static final int LONGEST_NAME = 320;

    private final EraseFromOrganisation erasure;

    public ErasePersonFunction() {
        this(Wiring.inLambda());
    }

    public ErasePersonFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.ERASE_PERSON).asking(Listing.AFTER).forMuch());
        erasure = wiring.draws().eraseFromOrganisation();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        String person = request.body(body -> Identifier.read(body.text("person", LONGEST_NAME)));
        ErasePerson.Outcome outcome =
                erasure.erase(call.tenant(), person, Listing.cursor(request, Listing.AFTER));
        request.notes().after(counts(outcome));
        return Reply.json(
                200,
                counts(outcome)
                        .put(
                                "held",
                                outcome.held().stream().map(ErasePersonFunction::view).toList())
                        .put("next", outcome.next()));
    }

    /** Returns the counts alone, which name nobody. */
    private static Json counts(ErasePerson.Outcome outcome) {
        return Json.object().put("draws", outcome.draws()).put("erased", outcome.erased());
    }

    private static Json view(Held held) {
        return Json.object()
                .put("draw", held.draw())
                .put("until", held.until())
                .put("why", held.why().name());
    }
}
