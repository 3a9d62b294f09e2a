package fairdraw.functions.records;

import fairdraw.aws.TransientFaults;
import fairdraw.domain.Mode;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.domain.register.SequenceEntries.Sequenced;
import fairdraw.functions.http.FailureLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The step that gives what waits in the register its place. A record only says in which mode
 * something waits or was waiting, so one that comes twice, late or out of order changes nothing.
 */
public final class RegisterKeeper {

    private final SequenceEntries sequence;
    private final Consumer<RegisterLog> anchor;
    private final FailureLog failures;

    /**
     * @param anchor hands the newest heads of a log to those who vouch for them
     */
    public RegisterKeeper(
            SequenceEntries sequence, Consumer<RegisterLog> anchor, FailureLog failures) {
        this.sequence = sequence;
        this.anchor = anchor;
        this.failures = failures;
    }

    /** Places what waits in each mode of the batch; what is left of a mode comes again. */
    public BatchResult keep(List<StreamRecord> records) {
        var result = new BatchResult();
        Map<Mode, StreamRecord> firsts = new LinkedHashMap<>();
        records.forEach(
                record -> record.waiting().ifPresent(mode -> firsts.putIfAbsent(mode, record)));
        firsts.forEach((mode, first) -> {
            if (!isKept(mode)) {
                result.failed(first);
            }
        });
        return result;
    }

    private boolean isKept(Mode mode) {
        try {
            Sequenced sequenced = sequence.run(mode);
            anchor.accept(sequenced.log());
            return sequenced.isDone();
        } catch (RuntimeException failure) {
            String what = "register " + mode.word();
            if (TransientFaults.include(failure)) {
                failures.notNow(what, failure);
            } else {
                failures.unexpected(what, failure);
            }
            return false;
        }
    }
}
