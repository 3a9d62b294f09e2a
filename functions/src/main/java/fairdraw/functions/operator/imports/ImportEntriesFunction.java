package fairdraw.functions.operator.imports;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.ImportEntries;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/imports}: enters the lines
 * of a file into the open draw, each of them once.
 */
public final class ImportEntriesFunction extends HttpFunction<OperatorCall> {

    private final ImportEntries importEntries;

    public ImportEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ImportEntriesFunction(Wiring wiring) {
        super(
                ImportFile.taken(
                        wiring.surfaces().operator(Operation.IMPORT_ENTRIES), ImportFile.IMPORT));
        importEntries = wiring.lotteries().importEntries();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var slug = new LotterySlug(request.path("slug"));
        if (!importEntries.knows(call.tenant(), slug)) {
            return Reply.problem(404, "Not found");
        }
        return EntryLines.read(request, call.tenant(), slug)
                .answer(
                        request,
                        lines -> importEntries.check(call.tenant(), slug, lines),
                        importEntries::enter);
    }
}
