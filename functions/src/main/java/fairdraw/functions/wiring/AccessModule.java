package fairdraw.functions.wiring;

import fairdraw.aws.access.DynamoDbApiKeys;
import fairdraw.aws.access.DynamoDbAudit;
import fairdraw.aws.access.DynamoDbOperatorSessions;
import fairdraw.aws.access.DynamoDbOperators;
import fairdraw.aws.access.DynamoDbOrganisations;
import fairdraw.aws.access.DynamoDbProposals;
import fairdraw.aws.access.DynamoDbRepeatables;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Backoff;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.ChangeOrganisation;
import fairdraw.domain.access.CreateOperator;
import fairdraw.domain.access.CreateOrganisation;
import fairdraw.domain.access.InvitationMint;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.RedeemInvitation;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.domain.access.proposals.AskTwo;
import fairdraw.domain.access.proposals.Proposals;
import fairdraw.domain.access.sessions.AuthenticateOperator;
import fairdraw.domain.access.sessions.OpenOperatorSession;
import fairdraw.domain.access.sessions.OperatorSessions;
import fairdraw.domain.access.sessions.RefreshOperatorSession;
import fairdraw.domain.ids.Ids;
import fairdraw.functions.guards.AuditTrail;
import fairdraw.functions.guards.OncePerKey;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The part of the {@link Wiring} that authenticates and administers callers: organisations,
 * operators and API keys.
 */
public final class AccessModule {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final Backoff backoff;
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    AccessModule(Deployment deployment) {
        clock = deployment.clock();
        random = deployment.random();
        ids = deployment.ids();
        backoff = deployment.backoff();
        dynamoDb = deployment.dynamoDb();
        transactions = deployment.tables().transactions();
        table = deployment.settings().accessTable();
    }

    public Organisations organisations() {
        return new DynamoDbOrganisations(dynamoDb, table);
    }

    public Operators operators() {
        return new DynamoDbOperators(dynamoDb, transactions, table);
    }

    public ApiKeys apiKeys() {
        return new DynamoDbApiKeys(dynamoDb, transactions, table);
    }

    public Audit audit() {
        return new DynamoDbAudit(dynamoDb, transactions, table);
    }

    public AuditTrail auditTrail() {
        return new AuditTrail(audit(), ids, clock);
    }

    public CreateOrganisation createOrganisation() {
        return new CreateOrganisation(organisations(), ids, clock);
    }

    public ChangeOrganisation changeOrganisation() {
        return new ChangeOrganisation(organisations());
    }

    public CreateOperator createOperator() {
        return new CreateOperator(operators(), keyMint(), invitationMint(), ids, clock);
    }

    public RedeemInvitation redeemInvitation() {
        return new RedeemInvitation(operators(), keyMint(), clock);
    }

    public CreateKey createKey() {
        return new CreateKey(apiKeys(), keyMint());
    }

    public RevokeKey revokeKey() {
        return new RevokeKey(apiKeys(), clock);
    }

    public RevokeMade revokeMade() {
        return new RevokeMade(apiKeys(), clock);
    }

    public Proposals proposals() {
        return new DynamoDbProposals(dynamoDb, table);
    }

    public OpenOperatorSession openOperatorSession() {
        return new OpenOperatorSession(operatorSessions(), clock, random);
    }

    public RefreshOperatorSession refreshOperatorSession() {
        return new RefreshOperatorSession(operatorSessions(), apiKeys(), clock, random);
    }

    private OperatorSessions operatorSessions() {
        return new DynamoDbOperatorSessions(dynamoDb, table);
    }

    AuthenticateOperator authenticateOperator() {
        return new AuthenticateOperator(authenticate(), operatorSessions(), apiKeys(), clock);
    }

    AskTwo askTwo() {
        return new AskTwo(proposals(), apiKeys(), clock);
    }

    OncePerKey oncePerKey() {
        return new OncePerKey(new DynamoDbRepeatables(dynamoDb, table), ids, clock, backoff);
    }

    Authenticate authenticate() {
        return new Authenticate(apiKeys(), clock);
    }

    private InvitationMint invitationMint() {
        return new InvitationMint(clock, random);
    }

    private KeyMint keyMint() {
        return new KeyMint(clock, random);
    }
}
