package fairdraw.functions.operator.imports;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.ImportEntrants;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/draws/{drawId}/imports}: enters the consumers
 * of a file into a giveaway, each of them once.
 */
public final class ImportEntrantsFunction extends HttpFunction<OperatorCall> {

    private final ImportEntrants importEntrants;

    public ImportEntrantsFunction() {
        this(Wiring.inLambda());
    }

    public ImportEntrantsFunction(Wiring wiring) {
        super(ImportFile.taken(wiring.surfaces().operator(Operation.IMPORT_ENTRANTS)));
        importEntrants = wiring.giveaways().importEntrants();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return importEntrants
                .find(call.tenant(), new DrawId(request.path("drawId")))
                .map(draw -> answer(request, draw))
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }

    private Reply answer(Request request, Draw draw) {
        return EntrantLines.read(request)
                .answer(
                        request,
                        lines -> importEntrants.check(draw, lines),
                        lines -> importEntrants.enter(draw, lines));
    }
}
