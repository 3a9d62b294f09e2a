package fairdraw.functions.wiring;

import fairdraw.aws.consumers.DynamoDbExchanges;
import fairdraw.aws.consumers.DynamoDbIssuers;
import fairdraw.aws.consumers.DynamoDbPeppers;
import fairdraw.aws.consumers.DynamoDbSessions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.tokens.IssuerKeys;
import fairdraw.aws.tokens.IssuerTokens;
import fairdraw.aws.tokens.SignedAccessTokens;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.aws.web.Documents;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.AddIssuer;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.consumers.AuthorizeExternal;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.ExchangeExternal;
import fairdraw.domain.consumers.Exchanges;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.consumers.KnownSince;
import fairdraw.domain.consumers.OpenSession;
import fairdraw.domain.consumers.Peppers;
import fairdraw.domain.consumers.RefreshSession;
import fairdraw.domain.consumers.Sessions;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.guards.Visitor;
import fairdraw.functions.http.Endpoint;
import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The part of the {@link Wiring} that handles consumers, their sessions and their tokens. */
public final class Consumers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_JWKS = 64 * 1024;

    private final Wiring wiring;
    private final Services services;
    private final RandomGenerator random;
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    Consumers(
            Wiring wiring,
            Services services,
            RandomGenerator random,
            DynamoDbClient dynamoDb,
            Transactions transactions) {
        this.wiring = wiring;
        this.services = services;
        this.random = random;
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = wiring.settings().consumersTable();
    }

    /**
     * Returns an endpoint for calls that write on behalf of a consumer or read all of that
     * consumer's data.
     */
    public Endpoint<SessionCaller> inSession() {
        return new Endpoints(wiring).consumerInSession();
    }

    /** Returns an endpoint for calls that need no API key besides the consumer's token. */
    public Endpoint<Consumer> alone() {
        return new Endpoints(wiring).consumerAlone();
    }

    /** Returns an endpoint for calls from pages, with or without a consumer's token. */
    public Endpoint<Visitor> visitor() {
        return new Endpoints(wiring).visitor();
    }

    public AccessTokens accessTokens() {
        var documents = new Documents(wiring.settings().targets(), PATIENCE, LARGEST_JWKS);
        return new SignedAccessTokens(
                services::tokenSeeds,
                new IssuerTokens(
                        issuers(),
                        new IssuerKeys(documents::get),
                        generation -> services.rootKeys().pepper(generation)));
    }

    public AdmissionTokens admissionTokens() {
        return new SignedAdmissionTokens(services::tokenSeeds);
    }

    public Sessions sessions() {
        return new DynamoDbSessions(dynamoDb, transactions, table);
    }

    public OpenSession openSession() {
        return new OpenSession(
                sessions(), services.rootKeys(), wiring.clock(), wiring.ids(), random);
    }

    public RefreshSession refreshSession() {
        return new RefreshSession(sessions(), wiring.clock(), random);
    }

    public AuthorizeExternal authorizeExternal() {
        return new AuthorizeExternal(exchanges(), peppers(), wiring.clock(), random);
    }

    public ExchangeExternal exchangeExternal() {
        return new ExchangeExternal(exchanges(), openSession(), sessions(), wiring.clock());
    }

    public Issuers issuers() {
        return new DynamoDbIssuers(dynamoDb, transactions, table);
    }

    public KnownSince knownSince() {
        return new KnownSince(issuers());
    }

    public AddIssuer addIssuer() {
        return new AddIssuer(issuers(), peppers(), wiring.clock());
    }

    private Peppers peppers() {
        return new DynamoDbPeppers(dynamoDb, services.rootKeys(), table);
    }

    private Exchanges exchanges() {
        return new DynamoDbExchanges(dynamoDb, transactions, table);
    }
}
