package fairdraw.domain.consumers.erasure;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Sessions;
import fairdraw.domain.draws.erasure.BesideDraws;

/**
 * Erases what is held of a consumer beside the draws: their sessions, their codes, and that an
 * identity is theirs. An access token of theirs is good for its hour, and opens nothing stored.
 */
public final class EraseConsumer implements BesideDraws {

    private final NamedConsumers consumers;
    private final Sessions sessions;

    public EraseConsumer(NamedConsumers consumers, Sessions sessions) {
        this.consumers = consumers;
        this.sessions = sessions;
    }

    /**
     * Erases the consumers whom a name may mean. A call that died half-way is finished by the next,
     * which also erases a session that began meanwhile.
     */
    @Override
    public void erase(Tenant tenant, String name) {
        consumers.of(tenant, name).forEach(consumer -> sessions.erase(tenant, consumer));
    }
}
