package fairdraw.functions.witness;

import fairdraw.domain.witness.ReadWitnessedHead;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /{originHash}/checkpoint} of a witness: the newest head of a log that it has cosigned,
 * so that anybody can compare it with what the log shows them.
 */
public final class GetWitnessedCheckpointFunction extends HttpFunction<Guard.Anyone> {

    private final ReadWitnessedHead readHead;

    public GetWitnessedCheckpointFunction() {
        this(Wiring.inLambda());
    }

    public GetWitnessedCheckpointFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        readHead = wiring.witness().readWitnessedHead();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return readHead.note(request.path("originHash"))
                .<Reply>map(note ->
                        Documents.reply(
                                request,
                                Documents.Freshness.ofSeconds(2),
                                Reply.of(200, "text/plain; charset=utf-8", note)))
                .orElseGet(() -> Reply.problem(404, "No head of such a log"));
    }
}
