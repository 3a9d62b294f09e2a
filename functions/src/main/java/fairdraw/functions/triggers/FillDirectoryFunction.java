package fairdraw.functions.triggers;

import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.DirectoryFiller;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/** The reader of the stream of the table Draws that lists tickets as they are bought and voided. */
public final class FillDirectoryFunction extends StreamFunction {

    private final DirectoryFiller filler;

    public FillDirectoryFunction() {
        this(Wiring.inLambda());
    }

    public FillDirectoryFunction(Wiring wiring) {
        super(wiring.metrics());
        filler = new DirectoryFiller(wiring.lotteries().directory(), wiring.parkedRecords());
    }

    @Override
    protected BatchResult work(List<StreamRecord> records) {
        return filler.fill(records);
    }
}
