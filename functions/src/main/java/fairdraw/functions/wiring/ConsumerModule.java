package fairdraw.functions.wiring;

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
import fairdraw.domain.consumers.ExchangeExternal;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.consumers.KnownSince;
import fairdraw.domain.consumers.OpenSession;
import fairdraw.domain.consumers.Peppers;
import fairdraw.domain.consumers.RefreshSession;
import fairdraw.domain.consumers.Sessions;
import fairdraw.domain.consumers.erasure.EraseConsumer;
import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.ids.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The part of the {@link Wiring} that handles consumers, their sessions and their tokens. */
public final class ConsumerModule {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_JWKS = 64 * 1024;

    private final Settings settings;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    ConsumerModule(Deployment deployment) {
        settings = deployment.settings();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        ids = deployment.ids();
        dynamoDb = deployment.dynamoDb();
        transactions = deployment.tables().transactions();
        table = settings.consumersTable();
    }

    public AccessTokens accessTokens() {
        var documents = new Documents(settings.targets(), PATIENCE, LARGEST_JWKS);
        return new SignedAccessTokens(
                services::tokenSeeds,
                new IssuerTokens(
                        issuers(),
                        new IssuerKeys(documents::get, services::stale),
                        generation -> services.rootKeys().pepper(generation)));
    }

    public AdmissionTokens admissionTokens() {
        return new SignedAdmissionTokens(services::tokenSeeds);
    }

    public Sessions sessions() {
        return new DynamoDbSessions(dynamoDb, transactions, table);
    }

    public OpenSession openSession() {
        return new OpenSession(sessions(), services.rootKeys(), clock, ids, random);
    }

    public RefreshSession refreshSession() {
        return new RefreshSession(sessions(), clock, random);
    }

    public AuthorizeExternal authorizeExternal() {
        return new AuthorizeExternal(sessions(), peppers(), clock, random);
    }

    public ExchangeExternal exchangeExternal() {
        return new ExchangeExternal(sessions(), openSession(), clock);
    }

    public Issuers issuers() {
        return new DynamoDbIssuers(dynamoDb, transactions, table);
    }

    NamedConsumers namedConsumers() {
        return new NamedConsumers(issuers(), services.rootKeys(), clock);
    }

    public EraseConsumer eraseConsumer() {
        return new EraseConsumer(namedConsumers(), sessions());
    }

    public KnownSince knownSince() {
        return new KnownSince(issuers());
    }

    public AddIssuer addIssuer() {
        return new AddIssuer(issuers(), peppers(), clock);
    }

    private Peppers peppers() {
        return new DynamoDbPeppers(dynamoDb, services.rootKeys(), table);
    }
}
