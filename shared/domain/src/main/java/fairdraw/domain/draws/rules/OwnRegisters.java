package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import java.util.function.Function;

/** The registers of a deployment that writes its own logs. */
public final class OwnRegisters implements Registers {

    private final OwnLogs logs;
    private final Register register;
    private final Function<Mode, Witnessing> witnessing;

    /**
     * @param witnessing who has to have seen the draws of a mode
     */
    public OwnRegisters(OwnLogs logs, Register register, Function<Mode, Witnessing> witnessing) {
        this.logs = logs;
        this.register = register;
        this.witnessing = witnessing;
    }

    /** The size is read as it is now, so whatever is announced afterwards lies behind it. */
    @Override
    public Place place(Tenant tenant) {
        RegisterLog log = logs.of(tenant.mode());
        long size = register.head(log.id()).map(Head::size).orElse(0L);
        return new Place(
                witnessing.apply(tenant.mode()).from(size, log.key()),
                register.announced(tenant) + 1);
    }
}
