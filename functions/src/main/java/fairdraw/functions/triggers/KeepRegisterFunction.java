package fairdraw.functions.triggers;

import fairdraw.functions.records.BatchResult;
import fairdraw.functions.records.RegisterKeeper;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/**
 * The reader of the stream of the table Register, which writes the logs and has them vouched for.
 */
public final class KeepRegisterFunction extends StreamFunction {

    private final RegisterKeeper keeper;

    public KeepRegisterFunction() {
        this(Wiring.inLambda());
    }

    public KeepRegisterFunction(Wiring wiring) {
        super(wiring.metrics());
        keeper =
                new RegisterKeeper(
                        wiring.register().sequenceEntries(),
                        wiring.register()::anchor,
                        wiring.failureLog());
    }

    @Override
    protected BatchResult work(List<StreamRecord> records) {
        return keeper.keep(records);
    }
}
