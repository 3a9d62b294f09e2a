package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;

/**
 * A consumer as a valid token describes them.
 *
 * @param id begins with {@code cons_}, or {@code guest_} for a consumer who began as a guest
 * @param guest whether the consumer has not been identified yet
 * @param session the session that the token belongs to; for a token of an organisation's own
 *     issuer, the issuer's id
 */
public record Consumer(Tenant tenant, ConsumerId id, boolean guest, String session) {}
