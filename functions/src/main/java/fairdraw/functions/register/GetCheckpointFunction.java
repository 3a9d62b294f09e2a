package fairdraw.functions.register;

import fairdraw.domain.register.PublishRegister;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/register/{log}/checkpoint}: the newest head of a log, as a signed note. */
public final class GetCheckpointFunction extends HttpFunction<Guard.Anyone> {

    private final PublishRegister publishRegister;

    public GetCheckpointFunction() {
        this(Wiring.inLambda());
    }

    public GetCheckpointFunction(Wiring wiring) {
        super(wiring.surfaces().published());
        publishRegister = wiring.register().publishRegister();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return publishRegister
                .checkpoint(request.path("log"))
                .<Reply>map(note ->
                        Documents.reply(
                                request,
                                Freshness.ofSeconds(2),
                                Reply.of(200, "text/plain; charset=utf-8", note.text())))
                .orElseGet(() -> Reply.problem(404, "Checkpoint not found"));
    }
}
