package fairdraw.functions.documents;

import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /health}: the version, and proof that the gateway and the functions answer. It reads
 * no table: anybody may call it, tables have alarms of their own, and a monitor that took a whole
 * installation out of service for one table would turn a partial failure into a complete one.
 */
public final class GetHealthFunction extends HttpFunction<Guard.Anyone> {
    private final String version = Packed.version();

    public GetHealthFunction() {
        this(Wiring.inLambda());
    }

    public GetHealthFunction(Wiring wiring) {
        super(wiring.surfaces().open());
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return Reply.json(200, Json.object().put("status", "ok").put("version", version));
    }
}
