package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** The answers to operators that differ from one kind of draw to the next. */
interface OperatedKind {

    /** Returns the kind of the draws that are answered like this. */
    Kind kind();

    /**
     * Returns the members that name a draw's occasion; {@code name} is always present, like every
     * member that may be null.
     */
    Json occasion(Draw draw);

    /** Returns the members that bound a draw's entries and winners. */
    Json bounds(Draw draw);

    /** Answers with the winners of a draw. */
    Reply winners(Wiring wiring, Request request, Draw draw);

    /** Answers with the entries of a draw. */
    Reply entries(Wiring wiring, Request request, Draw draw);

    /** Changes the draw that the path names. */
    Reply update(Wiring wiring, Request request, OperatorCall call);
}
