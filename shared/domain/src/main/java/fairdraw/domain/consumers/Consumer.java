package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;

/**
 * A consumer as a good token tells of them.
 *
 * @param id begins with {@code cons_}, or {@code guest_} for one who began as a guest
 * @param guest whether nobody has said yet who this is
 * @param session the session that the token belongs to; for a token of an organisation's own
 *     issuer, the issuer's id
 */
public record Consumer(Tenant tenant, String id, boolean guest, String session) {}
