package fairdraw.functions.wiring;

import fairdraw.aws.access.DynamoDbOrganisations;
import fairdraw.aws.anchors.StampTimes;
import fairdraw.aws.carts.DynamoDbCartPolicies;
import fairdraw.aws.carts.DynamoDbCarts;
import fairdraw.aws.carts.DynamoDbRefusedCarts;
import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbExtractions;
import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.draws.DynamoDbPeople;
import fairdraw.aws.draws.DynamoDbSealedLists;
import fairdraw.aws.draws.DynamoDbSegments;
import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.aws.draws.results.DynamoDbSettledRanges;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.giveaways.DynamoDbEntrantRemoval;
import fairdraw.aws.giveaways.DynamoDbGiveaways;
import fairdraw.aws.giveaways.DynamoDbMarks;
import fairdraw.aws.giveaways.DynamoDbParticipations;
import fairdraw.aws.giveaways.DynamoDbSupportCodes;
import fairdraw.aws.lotteries.DynamoDbDirectory;
import fairdraw.aws.lotteries.DynamoDbDrawTickets;
import fairdraw.aws.lotteries.DynamoDbEntries;
import fairdraw.aws.lotteries.DynamoDbLotteries;
import fairdraw.aws.lotteries.DynamoDbMoney;
import fairdraw.aws.lotteries.DynamoDbPools;
import fairdraw.aws.lotteries.DynamoDbRemoval;
import fairdraw.aws.lotteries.DynamoDbTickets;
import fairdraw.aws.register.DynamoDbHeads;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.aws.webhooks.DynamoDbDeliveries;
import fairdraw.aws.webhooks.DynamoDbHealths;
import fairdraw.aws.webhooks.DynamoDbStrands;
import fairdraw.aws.webhooks.DynamoDbWebhooks;
import fairdraw.aws.witness.DynamoDbWitnessedHeads;
import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.Carts;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.Segments;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.SupportCodes;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.domain.webhooks.Healths;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.Strands;
import fairdraw.domain.witness.WitnessedHeads;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The tables of one deployment, behind the ports that the use cases know. */
final class Tables {

    private final Settings settings;
    private final Clients clients;
    private final Backoff backoff;
    private final RandomGenerator random;

    Tables(Settings settings, Clients clients, Backoff backoff, RandomGenerator random) {
        this.settings = settings;
        this.clients = clients;
        this.backoff = backoff;
        this.random = random;
    }

    Transactions transactions() {
        return new Transactions(
                clients.dynamoDb(),
                () -> new UUID(random.nextLong(), random.nextLong()).toString(),
                backoff);
    }

    Draws draws() {
        return new DynamoDbDraws(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable(),
                settings.registerTable());
    }

    Gates gates() {
        return new DynamoDbGates(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    Tickets tickets() {
        return new DynamoDbTickets(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.cartsTable(),
                settings.mostEntriesPerDraw());
    }

    DrawTickets drawTickets() {
        return new DynamoDbDrawTickets(clients.dynamoDb(), settings.drawsTable());
    }

    DynamoDbEntries entries() {
        return new DynamoDbEntries(clients.dynamoDb(), settings.drawsTable());
    }

    People people() {
        return new DynamoDbPeople(clients.dynamoDb(), settings.drawsTable());
    }

    EraseTickets.Removal ticketRemoval() {
        return new DynamoDbRemoval(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    EraseEntrant.Removal entrantRemoval() {
        return new DynamoDbEntrantRemoval(
                clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    Participations participations() {
        return new DynamoDbParticipations(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.registerTable(),
                settings.mostEntriesPerDraw());
    }

    Marks marks() {
        return new DynamoDbMarks(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.registerTable());
    }

    SupportCodes supportCodes() {
        return new DynamoDbSupportCodes(clients.dynamoDb(), settings.drawsTable());
    }

    Giveaways giveaways() {
        return new DynamoDbGiveaways(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable(),
                settings.registerTable());
    }

    SealedLists sealedLists() {
        return new DynamoDbSealedLists(clients.dynamoDb(), settings.drawsTable());
    }

    Segments segments() {
        return new DynamoDbSegments(clients.dynamoDb(), settings.drawsTable());
    }

    Results results() {
        return new DynamoDbResults(clients.dynamoDb(), settings.drawsTable());
    }

    SettledRanges settledRanges() {
        return new DynamoDbSettledRanges(clients.dynamoDb(), settings.drawsTable());
    }

    Money money() {
        return new DynamoDbMoney(
                clients.dynamoDb(),
                transactions(),
                new DynamoDbMoney.Names(
                        settings.drawsTable(),
                        settings.lotteriesTable(),
                        settings.registerTable()));
    }

    Lotteries lotteries() {
        return new DynamoDbLotteries(clients.dynamoDb(), transactions(), settings.lotteriesTable());
    }

    Pools pools() {
        return new DynamoDbPools(
                clients.dynamoDb(),
                transactions(),
                backoff,
                settings.lotteriesTable(),
                settings.registerTable());
    }

    Directory directory() {
        return new DynamoDbDirectory(
                clients.dynamoDb(), backoff, settings.lotteriesTable(), settings.drawsTable());
    }

    Extractions extractions() {
        return new DynamoDbExtractions(clients.dynamoDb(), settings.drawsTable());
    }

    CampaignTables ofCampaigns() {
        return new CampaignTables(settings, clients.dynamoDb(), transactions());
    }

    Carts carts() {
        return new DynamoDbCarts(
                clients.dynamoDb(), transactions(), backoff, settings.cartsTable());
    }

    RefusedCarts refusedCarts() {
        return new DynamoDbRefusedCarts(
                clients.dynamoDb(), transactions(), settings.cartsTable(), RefusedCarts.MOST_A_DAY);
    }

    CartPolicies cartPolicies() {
        return new DynamoDbCartPolicies(clients.dynamoDb(), settings.cartsTable());
    }

    Webhooks webhooks() {
        return new DynamoDbWebhooks(clients.dynamoDb(), transactions(), settings.webhooksTable());
    }

    Deliveries deliveries() {
        return new DynamoDbDeliveries(clients.dynamoDb(), settings.webhooksTable());
    }

    Healths healths() {
        return new DynamoDbHealths(clients.dynamoDb(), settings.webhooksTable());
    }

    Strands strands() {
        return new DynamoDbStrands(clients.dynamoDb(), settings.webhooksTable(), random);
    }

    WitnessedHeads witnessedHeads() {
        return new DynamoDbWitnessedHeads(clients.dynamoDb(), settings.witnessTable());
    }

    Register register() {
        return new DynamoDbRegister(clients.dynamoDb(), transactions(), settings.registerTable());
    }

    /** Returns the judgement of what others have seen of draws. */
    JudgeEntry judgeEntry() {
        return new JudgeEntry(register(), heads(), StampTimes::of);
    }

    Heads heads() {
        return new DynamoDbHeads(clients.dynamoDb(), transactions(), settings.registerTable());
    }

    /** Returns the public faces of all organisations. */
    Organisers organisers() {
        return tenant -> organisation(tenant).flatMap(Organisation::organiser);
    }

    /** Returns the public faces of the organisations whose draws anybody may list. */
    Organisers listed() {
        return tenant ->
                organisation(tenant).filter(Organisation::listed).flatMap(Organisation::organiser);
    }

    private Optional<Organisation> organisation(Tenant tenant) {
        return new DynamoDbOrganisations(clients.dynamoDb(), settings.accessTable())
                .find(tenant.organisation().text());
    }
}
