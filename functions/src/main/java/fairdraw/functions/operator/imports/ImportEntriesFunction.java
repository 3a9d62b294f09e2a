package fairdraw.functions.operator.imports;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.ImportEntries;
import fairdraw.domain.lotteries.tickets.ImportEntries.Fate;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.Csv;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/imports}: enters the lines
 * of a file into the open draw, each of them once.
 */
public final class ImportEntriesFunction extends HttpFunction<OperatorCall> {

    private static final int LARGEST_BODY = 1_000_000;
    private static final String DRY_RUN = "dryRun";

    private final ImportEntries importEntries;

    public ImportEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ImportEntriesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.IMPORT_ENTRIES)
                        .reading(Csv.MEDIA_TYPE)
                        .accepting(LARGEST_BODY)
                        .asking(ImportReader.IMPORT, ImportReader.FIRST, DRY_RUN)
                        .forMuch());
        importEntries = wiring.lotteries().importEntries();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var slug = new LotterySlug(request.path("slug"));
        if (!importEntries.knows(call.tenant(), slug)) {
            return Reply.problem(404, "Not found");
        }
        boolean isDry = QueryFlag.isSet(request, DRY_RUN);
        List<ImportedLine> lines = ImportReader.read(request, call.tenant(), slug);
        List<EnterLottery.Request> requests =
                lines.stream().flatMap(line -> line.request().stream()).toList();
        List<Fate> fates =
                isDry
                        ? importEntries.check(call.tenant(), slug, requests)
                        : importEntries.enter(requests);
        ImportView view = ImportView.of(isDry, lines, fates);
        if (!isDry) {
            request.notes().after(view.counts());
        }
        return Reply.json(200, view.answer());
    }
}
