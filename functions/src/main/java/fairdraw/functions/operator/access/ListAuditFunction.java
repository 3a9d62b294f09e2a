package fairdraw.functions.operator.access;

import fairdraw.domain.access.Audit;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/audit}, as JSON or, if {@code Accept} prefers it, as CSV. */
public final class ListAuditFunction extends HttpFunction<OperatorCall> {
    /** The number of rows read at once; a row can have 60 kB. */
    private static final int ROWS = 100;

    private final Audit audit;
    private final FileListing listing;

    public ListAuditFunction() {
        this(Wiring.inLambda());
    }

    public ListAuditFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_AUDIT)
                        .forMuch()
                        .asking(
                                Listing.LIMIT,
                                Listing.AFTER,
                                AuditFilterReader.ORGANISATION,
                                AuditFilterReader.OBJECT,
                                AuditFilterReader.OPERATOR,
                                AuditFilterReader.FROM,
                                AuditFilterReader.UNTIL));
        audit = wiring.access().audit();
        listing = new FileListing(wiring.clock(), ROWS);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var organisation = AuditFilterReader.organisation(request);
        if (organisation.filter(id -> !call.operator().reaches(id)).isPresent()) {
            return Reply.problem(404, "Not found");
        }
        var filter =
                AuditFilterReader.read(request, organisation.or(call.operator()::organisation));
        return listing.reply(
                request, "audit.csv", AuditView.FORM, wanted -> audit.list(filter, wanted));
    }
}
