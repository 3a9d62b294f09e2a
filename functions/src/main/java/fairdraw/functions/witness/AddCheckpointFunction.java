package fairdraw.functions.witness;

import fairdraw.domain.witness.CosignHead.Outcome;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import fairdraw.functions.wiring.WitnessModule;

/**
 * {@code POST /add-checkpoint} of a witness (C2SP tlog-witness): cosigns a head that continues the
 * last one. Invoked with a request without a method it answers the key of the witness, its vkey.
 */
public final class AddCheckpointFunction extends HttpFunction<Guard.Anyone> {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final WitnessModule witness;

    public AddCheckpointFunction() {
        this(Wiring.inLambda());
    }

    public AddCheckpointFunction(Wiring wiring) {
        super(wiring.surfaces().witness());
        witness = wiring.witness();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return request.method().isEmpty()
                ? Reply.of(200, TEXT, witness.key().vkey().text())
                : reply(witness.cosignHead().cosign(request.bytes()));
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cosigned(String line) -> Reply.of(200, TEXT, line);
            case Outcome.Malformed() -> Reply.problem(400, "Not a head with a proof");
            case Outcome.NotSigned() -> Reply.problem(403, "Not signed by its log");
            case Outcome.UnknownLog() -> Reply.problem(404, "Not a log of this witness");
            case Outcome.Conflict(long size) -> Reply.of(409, "text/x.tlog.size", size + "\n");
            case Outcome.NotConsistent() -> Reply.problem(422, "Not proven to continue the log");
        };
    }
}
