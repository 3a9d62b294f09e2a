package fairdraw.domain.register;

import fairdraw.domain.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The logs that a deployment writes, one for each mode. */
public final class OwnLogs {

    private final Register register;
    private final LogKeys keys;
    private final String name;
    private final Map<Mode, RegisterLog> known = new ConcurrentHashMap<>();

    /**
     * @param name the deployment's name for its register
     */
    public OwnLogs(Register register, LogKeys keys, String name) {
        this.register = register;
        this.keys = keys;
        this.name = name;
    }

    /** Returns the log of a mode, which begins with the newest root unless it has begun. */
    public RegisterLog of(Mode mode) {
        return known.computeIfAbsent(
                mode,
                _ -> {
                    String origin = RegisterLog.origin(name, mode);
                    return register.log(origin).orElseGet(() -> begun(mode, origin));
                });
    }

    private RegisterLog begun(Mode mode, String origin) {
        int generation = keys.current();
        return register.begin(new RegisterLog(mode, generation, keys.key(generation, origin)));
    }

    /** Returns the log of a mode, once it has begun. */
    public Optional<RegisterLog> find(Mode mode) {
        return register.log(RegisterLog.origin(name, mode));
    }
}
