package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Registers issuers. */
public final class AddIssuer {

    private final Issuers issuers;
    private final Peppers peppers;
    private final InstantSource clock;

    public AddIssuer(Issuers issuers, Peppers peppers, InstantSource clock) {
        this.issuers = issuers;
        this.peppers = peppers;
        this.clock = clock;
    }

    /** A request to register an issuer. */
    public record Order(String issuer, String audience, String jwksUrl) {}

    /** The outcome of a request. */
    public sealed interface Outcome {

        record Added(Issuer issuer) implements Outcome {}

        /** This issuer is registered already. */
        record Known() implements Outcome {}

        /** The organisation has {@link Issuer#MOST} issuers already. */
        record TooMany() implements Outcome {}
    }

    /** Registers an issuer, once for each name. */
    public Outcome add(Tenant tenant, Order order) {
        Issuer issuer =
                new Issuer(
                        tenant,
                        Issuer.id(order.issuer()),
                        order.issuer(),
                        order.audience(),
                        order.jwksUrl(),
                        peppers.generation(tenant),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (issuers.add(issuer)) {
            case DONE -> new Outcome.Added(issuer);
            case KNOWN -> new Outcome.Known();
            case TOO_MANY -> new Outcome.TooMany();
        };
    }
}
